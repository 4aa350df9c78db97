import { describe, expect, it } from 'vitest';
import type { DeadlineView } from '../../../../src-main/contract/ledger.ts';
import { byPace, paceWords } from '../../../../src-renderer/features/ledger/panel/goals/pace-words.ts';
import {
  deadlinePeriods,
  nearPeriods,
  skippedWords,
  statusWords,
} from '../../../../src-renderer/features/ledger/panel/goals/period-groups.ts';
import type { UnitInstance } from '../../../../src-renderer/features/ledger/panel/goals/period-groups.ts';
import { isTargetsDraft, nextTarget, targetsProblem } from '../../../../src-renderer/features/ledger/panel/goals/target-draft.ts';

const target = (quarter: number, unitId: string | null, text = '目标') => ({ quarter, unitId, text, percent: null });

describe('stage targets that are being typed', () => {
  it('go on with the next quarter, from the running one', () => {
    expect(nextTarget([], '2026-05-02')).toEqual({ quarter: 2, unitId: null, text: '', percent: null });
    expect(nextTarget([target(2, null), target(4, 'a')], '2026-05-02').quarter).toBe(3);
    expect(nextTarget([target(4, null)], '2026-05-02').quarter).toBe(4);
  });

  it('want words, and one target for each quarter and unit', () => {
    expect(targetsProblem([target(1, null), target(1, 'a'), target(2, null)])).toBeNull();
    expect(targetsProblem([target(1, null, ' ')])).toContain('内容');
    expect(targetsProblem([target(1, 'a'), target(1, 'a')])).toContain('同一季度');
    expect(isTargetsDraft({ rowVersion: 1, targets: [target(1, null)] })).toBe(true);
    expect(isTargetsDraft({ targets: [] })).toBe(false);
  });
});

const deadline = (id: string, kind: DeadlineView['kind']): DeadlineView => ({
  id, kind, printedText: id, dueOn: null, recurrence: null, relative: null, nextDueOn: null,
});
const instance = (dueOn: string, unitId: string, status: UnitInstance['status'], reportedOn: string | null = null): UnitInstance => ({
  deadlineId: 'quarterly', printedText: '每季度', kind: 'recurring', dueOn, reportsFrom: null, reportsTo: null,
  status, reportedOn, skipped: [], beyondCalendar: false, unitId,
});

describe('the periods of the deadlines', () => {
  const instances = [
    instance('2026-06-30', 'a', 'met', '2026-06-20'),
    instance('2026-03-31', 'a', 'met', '2026-03-20'),
    instance('2026-03-31', 'b', 'missed'),
    instance('2026-03-31', 'c', 'met', '2026-03-21'),
  ];
  const groups = deadlinePeriods([deadline('quarterly', 'recurring'), deadline('afterIssue', 'relative')], instances);

  it('stand by day, with the units that stand alike together, the missing first', () => {
    expect(groups[0]?.periods.map(({ dueOn, groups: alike }) => [dueOn, alike])).toEqual([
      ['2026-03-31', [
        { status: 'missed', unitIds: ['b'], reportedOn: null },
        { status: 'met', unitIds: ['a', 'c'], reportedOn: null },
      ]],
      ['2026-06-30', [{ status: 'met', unitIds: ['a'], reportedOn: '2026-06-20' }]],
    ]);
  });

  it('list a deadline that has none yet, so that its first day can be told', () => {
    expect(groups[1]).toMatchObject({ deadline: { id: 'afterIssue' }, periods: [] });
  });

  it('show the last three and the next one', () => {
    const months = Array.from({ length: 12 }, (_, index) => instance(`2026-${String(index + 1).padStart(2, '0')}-28`, 'a', 'due'));
    const [monthly] = deadlinePeriods([deadline('quarterly', 'recurring')], months);
    const shown = (today: string): string[] => nearPeriods(monthly?.periods ?? [], today).map(({ dueOn }) => dueOn.slice(5, 7));
    expect(shown('2026-07-15')).toEqual(['04', '05', '06', '07']);
    expect(shown('2026-01-01')).toEqual(['01']);
    expect(shown('2027-01-01')).toEqual(['09', '10', '11', '12']);
  });

  it('are reported when they come round, and done when they come once', () => {
    expect([statusWords('recurring', 'missed'), statusWords('ongoing', 'met')]).toEqual(['缺报', '已报']);
    expect([statusWords('date', 'missed'), statusWords('relative', 'metLate')]).toEqual(['未按期完成', '超期完成']);
  });

  it('count the days that a limit skipped by their reason', () => {
    expect(skippedWords([
      { day: '2026-05-01', why: 'holiday', name: '劳动节' },
      { day: '2026-05-02', why: 'holiday', name: '劳动节' },
      { day: '2026-05-10', why: 'weekend', name: null },
    ])).toBe('劳动节 2 天、周末 1 天');
  });
});

describe('the pace', () => {
  const pace = (unitId: string, percent: number | null, behind: number | null) => ({ unitId, percent, targetPercent: null, timePercent: 50, behind });

  it('names who is furthest behind first, who says nothing last', () => {
    const units = [pace('none', null, null), pace('ahead', 60, -10), pace('late', 20, 30), pace('even', 50, 0)];
    expect(byPace(units).map(({ unitId }) => unitId)).toEqual(['late', 'even', 'ahead', 'none']);
    expect(byPace(units).map(paceWords)).toEqual(['落后 30 点', '持平', '超前 10 点', '未报进度']);
    expect(byPace([pace('x', null, null), pace('y', null, null)]).map(({ unitId }) => unitId)).toEqual(['x', 'y']);
  });
});
