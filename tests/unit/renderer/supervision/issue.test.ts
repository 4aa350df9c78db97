import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipKinds } from '../../../../src-main/contract/codes.ts';
import { emptyTexts, isIssueTexts, issueWords, problemOfIssue } from '../../../../src-renderer/features/supervision/issue/issue-draft.ts';
import { usualReplyBy } from '../../../../src-renderer/api/usual-reply-by.ts';
import {
  chosenKeys,
  chosenTargets,
  leftOutAfter,
  leftOutByChecks,
  lineCoverage,
  longestOverdue,
  nextLines,
  unitCounts,
} from '../../../../src-renderer/features/supervision/next/next-lines.ts';
import { sampleProposal } from './supervision-samples.ts';

const proposals = [sampleProposal('财政', [12, null, 30]), sampleProposal('司法', [5])];
const nothing: ReadonlySet<string> = new Set();

describe('what should go out next', () => {
  it('is chosen whole until the clerk leaves something out, unit by unit or matter by matter', () => {
    expect(chosenTargets(proposals, nothing)).toEqual([
      { unitId: '财政', taskIds: ['task-1', 'task-2', 'task-3'] },
      { unitId: '司法', taskIds: ['task-1'] },
    ]);
    const lines = nextLines(proposals, nothing, nothing);
    const withoutSecond = leftOutAfter(nothing, lines.filter(({ key }) => key === '财政/task-2'), false);
    expect(chosenTargets(proposals, withoutSecond)[0]?.taskIds).toEqual(['task-1', 'task-3']);
    const withoutUnit = leftOutAfter(withoutSecond, lines.slice(0, 1), false);
    expect(chosenTargets(proposals, withoutUnit).map(({ unitId }) => unitId)).toEqual(['司法']);
    expect(chosenTargets(proposals, leftOutAfter(withoutUnit, lines, true))).toEqual(chosenTargets(proposals, nothing));
  });

  it('shows units with their matters below, unless they are folded', () => {
    const keysOf = (folded: readonly string[]): string[] => nextLines(proposals, nothing, new Set(folded)).map(({ key }) => key);
    expect(keysOf([])).toEqual(['财政', '财政/task-1', '财政/task-2', '财政/task-3', '司法', '司法/task-1']);
    expect(keysOf(['财政'])).toEqual(['财政', '司法', '司法/task-1']);
  });

  it('marks a unit of which only some matters are chosen', () => {
    const coverageOf = (leftOut: readonly string[]): string[] => nextLines(proposals, new Set(leftOut), new Set(['财政', '司法'])).map(lineCoverage);
    expect(coverageOf([])).toEqual(['all', 'all']);
    expect(coverageOf(['财政/task-1', '司法/task-1'])).toEqual(['some', 'none']);
  });

  it('follows the boxes: a unit takes its matters along, and all of them at once take nothing twice', () => {
    const lines = nextLines(proposals, new Set(['财政/task-2']), new Set(['司法']));
    expect([...chosenKeys(lines)]).toEqual(['财政/task-1', '财政/task-3', '司法']);
    expect([...chosenKeys(lines, 'some')]).toEqual(['财政']);
    const leftOutWith = (...keys: string[]): string[] => [...leftOutByChecks(new Set(['财政/task-2']), lines, new Set(keys))];
    expect(leftOutWith('财政', '财政/task-1', '财政/task-3', '司法')).toEqual([]);
    expect(leftOutWith('财政/task-1', '司法')).toEqual(['财政/task-2', '财政/task-3']);
    expect(leftOutWith(...lines.map(({ key }) => key))).toEqual([]);
    expect(leftOutWith()).toHaveLength(4);
  });

  it('takes no more of a unit than the matters over which the choice was extended', () => {
    const none = new Set(['财政/task-1', '财政/task-2', '财政/task-3']);
    const lines = nextLines(proposals, none, nothing);
    expect([...leftOutByChecks(none, lines, new Set([...chosenKeys(lines), '财政', '财政/task-1']))]).toEqual(['财政/task-2', '财政/task-3']);
  });

  it('counts the units of each kind, and tells the longest delay of one', () => {
    expect(unitCounts([...proposals, sampleProposal('财政', [3], { kind: 'supervisionNotice' })])).toEqual({ assignmentSlip: 0, reminder: 2, supervisionNotice: 1 });
    expect(proposals.map(longestOverdue)).toEqual([30, 5]);
    expect(longestOverdue(sampleProposal('司法', [null]))).toBeNull();
  });
});

describe('slips that are to be issued', () => {
  it('give the unit some days, the fewer the more it presses, and never end on a weekend', () => {
    expect(usualReplyBy('reminder', '2026-07-15')).toBe('2026-07-22');
    expect(usualReplyBy('reminder', '2026-07-18')).toBe('2026-07-27');
    fc.assert(
      fc.property(fc.constantFrom(...slipKinds), fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }), (kind, date) => {
        const issuedOn = date.toISOString().slice(0, 10);
        const replyBy = usualReplyBy(kind, issuedOn);
        expect(replyBy > issuedOn).toBe(true);
        expect([0, 6]).not.toContain(new Date(replyBy).getUTCDay());
      }),
    );
  });

  it('need a unit, and a reply that is due after them', () => {
    const [target] = chosenTargets(proposals, nothing);
    const targets = target ? [target] : [];
    expect(problemOfIssue([], '2026-07-15', null)).toBe('请先勾选单位和事项。');
    expect(problemOfIssue(targets, '2026-07-15', '2026-07-14')).toBe('回复期限早于发出日期。');
    expect(problemOfIssue(targets, '2026-07-15', '2026-07-15')).toBeNull();
    expect(problemOfIssue(targets, '2026-07-15', null)).toBeNull();
  });

  it('are announced with their numbers, also where taken-back ones are given again', () => {
    expect(issueWords('reminder', 3, 2026, [1, 2, 3])).toBe('将发出催办单 3 份，2026 年第 4 号至第 6 号');
    expect(issueWords('supervisionNotice', 1, 2026, [])).toBe('将发出督办单 1 份，2026 年第 1 号');
    expect(issueWords('assignmentSlip', 2, 2026, [1, 3])).toBe('将发出交办单 2 份，2026 年第 2、4 号');
  });

  it('keep texts of this version of the program only', () => {
    expect(isIssueTexts(emptyTexts)).toBe(true);
    expect(isIssueTexts({ remark: '急件' })).toBe(false);
  });
});
