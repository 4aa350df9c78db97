import { describe, expect, it } from 'vitest';
import type { DraftTask, DraftTaskSource } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { emptyDraft } from '../../../../src-main/domain/extraction/join-drafts.ts';
import { fieldsWithoutWords, holdsWords } from '../../../../src-main/domain/extraction/words-elsewhere.ts';

function draftOf(fields: Partial<DraftTask>, source: Partial<DraftTaskSource> = {}): DraftTask {
  const draft = { ...emptyDraft('事项', []), ...fields };
  return { ...draft, source: { ...draft.source, ...source } };
}

describe('fieldsWithoutWords', () => {
  const span = { block: 3, start: 4, end: 9 };

  it('takes units away that were read from the words, and leaves the field that keeps them', () => {
    const draft = draftOf({ leadUnits: ['县甲局'], responsibleUnits: ['县乙局', '县甲局'] }, {
      leadUnits: [{ block: 3, start: 4, end: 7 }],
      responsibleUnits: [{ block: 2, start: 4, end: 7 }, { block: 3, start: 4, end: 7 }],
    });
    expect(fieldsWithoutWords(draft, 'leadUnits', span, '县甲局')).toEqual({ responsibleUnits: ['县乙局'] });
    expect(fieldsWithoutWords(draft, 'supportingUnits', span, '县甲局')).toEqual({ leadUnits: [], responsibleUnits: ['县乙局'] });
  });

  it('knows which field has the words already', () => {
    const draft = draftOf({ requirement: '县甲局' }, { requirement: [span] });
    expect([holdsWords(draft, 'requirement', { block: 3, start: 8, end: 12 }), holdsWords(draft, 'requirement', { block: 4, start: 4, end: 9 })]).toEqual([true, false]);
    expect(holdsWords(draft, 'leadUnits', span)).toBe(false);
  });

  it('goes by the names where the spans no longer match them', () => {
    const draft = draftOf({ leadUnits: ['县甲局', '县乙局'] }, { leadUnits: [] });
    expect(fieldsWithoutWords(draft, 'responsibleUnits', span, '县甲局、县丙局')).toEqual({ leadUnits: ['县乙局'] });
  });

  it('cuts the words out of a text that they came from, and never empties the title', () => {
    const draft = draftOf({ title: '县甲局', requirement: '公开预算。县甲局', statusText: '县甲局' }, {
      title: [span], requirement: [span], statusText: [span],
    });
    expect(fieldsWithoutWords(draft, 'leadUnits', span, '县甲局')).toEqual({ requirement: '公开预算。', statusText: null });
    expect(fieldsWithoutWords(draftOf({ requirement: '县甲局' }), 'leadUnits', span, '县甲局')).toEqual({});
  });
});
