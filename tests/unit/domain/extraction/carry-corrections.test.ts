import { describe, expect, it } from 'vitest';
import type { CorrectedDraft } from '../../../../src-main/domain/extraction/carry-corrections.ts';
import { carryCorrections } from '../../../../src-main/domain/extraction/carry-corrections.ts';
import type { DraftTask } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { emptyDraft } from '../../../../src-main/domain/extraction/join-drafts.ts';

/** A draft whose title fills its block, and whose requirement fills the next one. */
function draftAt(block: number, title: string, responsibleUnits: string[] = []): DraftTask {
  const empty = emptyDraft(title, []);
  const span = { block, start: 0, end: title.length };
  const below = { block: block + 1, start: 0, end: 5 };
  return { ...empty, responsibleUnits, source: { ...empty.source, task: [span, below], title: [span], requirement: [below] } };
}

const stored = (id: string, task: DraftTask, edited: (keyof DraftTask)[] = [], dropped = false): CorrectedDraft => ({ id, task, edited, dropped });

describe('a new reading in place of an earlier one', () => {
  it('keeps what the clerk changed of a draft and takes the rest from the new reading', () => {
    const earlier = [stored('a', { ...draftAt(0, '甲事项'), title: '改过的甲事项' }, ['title'], true)];
    const [draft] = carryCorrections(earlier, [draftAt(0, '甲事项', ['甲局'])]);
    expect(draft).toMatchObject({ id: 'a', dropped: true, edited: ['title'] });
    expect(draft?.task).toMatchObject({ title: '改过的甲事项', responsibleUnits: ['甲局'] });
  });

  it('lets an untouched draft go that the new reading does not have, and adds what it has more', () => {
    const drafts = carryCorrections([stored('a', draftAt(0, '甲事项')), stored('b', draftAt(2, '乙事项'))], [draftAt(2, '乙事项'), draftAt(4, '丙事项')]);
    expect(drafts.map(({ id, task }) => [id, task.title])).toEqual([
      ['b', '乙事项'],
      [null, '丙事项'],
    ]);
  });

  it('keeps a typed draft behind the one that stood before it', () => {
    const typed = stored('t', emptyDraft('自己加的', []), ['title']);
    const earlier = [stored('a', draftAt(0, '甲事项')), typed, stored('b', draftAt(2, '乙事项'))];
    const drafts = carryCorrections(earlier, [draftAt(0, '甲事项'), draftAt(2, '乙事项')]);
    expect(drafts.map(({ id }) => id)).toEqual(['a', 't', 'b']);
  });

  it('keeps a typed draft even when nothing else is left', () => {
    const typed = stored('t', emptyDraft('自己加的', []), ['title']);
    expect(carryCorrections([stored('a', draftAt(0, '甲事项')), typed], [])).toEqual([typed]);
  });

  it('does not bring back a draft that was joined to another', () => {
    const first = draftAt(0, '甲事项');
    const second = draftAt(2, '乙事项');
    const joined = { ...first, source: { ...first.source, requirement: [...first.source.requirement, ...second.source.title] } };
    const drafts = carryCorrections([stored('a', joined, ['requirement'])], [first, second]);
    expect(drafts.map(({ id }) => id)).toEqual(['a']);
  });
});
