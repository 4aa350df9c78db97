import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { instancesOfTask, statusOfInstance } from '../../../../src-main/domain/deadlines/deadline-instances.ts';
import type { DeadlineInstance, InstanceContext } from '../../../../src-main/domain/deadlines/deadline-instances.ts';
import type { DueDeadline } from '../../../../src-main/domain/deadlines/due.ts';
import { countedLimit } from '../../../../src-main/domain/deadlines/relative-day.ts';
import type { Recurrence, RelativeLimit } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { china, day, daysFrom } from './known-calendar.ts';

const onDay = (text: string): DueDeadline => ({ kind: 'date', dueOn: day(text), recurrence: null, counted: null });
const round = (recurrence: Recurrence): DueDeadline => ({ kind: 'recurring', dueOn: null, recurrence, counted: null });
const within = (limit: RelativeLimit, events: { told?: string; issuedOn?: string } = {}): DueDeadline => {
  const known = { told: events.told === undefined ? null : day(events.told), issuedOn: events.issuedOn === undefined ? null : day(events.issuedOn) };
  return { kind: 'relative', dueOn: null, recurrence: null, counted: countedLimit({ ...limit, printedText: '' }, known, china) };
};
const ongoing: DueDeadline = { kind: 'ongoing', dueOn: null, recurrence: null, counted: null };
const quarterly = round({ every: 'quarter', month: null, day: null });

const year2026: InstanceContext = { from: day('2026-01-01'), to: day('2026-12-31'), issuedOn: null };

const dueDays = (instances: readonly DeadlineInstance[]): [number, string][] => instances.map(({ deadline, dueOn }) => [deadline, dueOn]);

describe('the instances of a task', () => {
  test('of all kinds of deadlines, by due day', () => {
    const deadlines = [
      quarterly,
      onDay('2026-06-30'),
      within({ amount: 30, unit: 'day', event: '印发' }, { issuedOn: '2026-05-06' }),
      within({ amount: 7, unit: 'workingDay', event: '系统上线' }, { told: '2026-09-22' }),
      ongoing,
      onDay('2027-01-31'),
    ];
    const instances = instancesOfTask(deadlines, { ...year2026, issuedOn: day('2026-05-06') });
    expect(dueDays(instances)).toEqual([
      [2, '2026-06-05'],
      [0, '2026-06-30'],
      [1, '2026-06-30'],
      [4, '2026-06-30'],
      [0, '2026-09-30'],
      [4, '2026-09-30'],
      [3, '2026-10-09'],
      [0, '2026-12-31'],
      [4, '2026-12-31'],
    ]);
  });

  test('nothing that comes round is owed before the plan was issued; a date that it prints is', () => {
    const context = { ...year2026, issuedOn: day('2026-04-20') };
    expect(dueDays(instancesOfTask([quarterly, onDay('2026-03-31')], context))).toEqual([
      [1, '2026-03-31'],
      [0, '2026-06-30'],
      [0, '2026-09-30'],
      [0, '2026-12-31'],
    ]);
  });

  test('a relative limit waits until the day of its event is known, and the clerk’s word goes before the day of issue', () => {
    const [week, afterIssue] = [
      { amount: 7, unit: 'workingDay' as const, event: null },
      { amount: 10, unit: 'day' as const, event: '印发' },
    ];
    expect(instancesOfTask([within(week), within(afterIssue)], year2026)).toEqual([]);
    const told = instancesOfTask([within(week, { told: '2026-09-21' }), within(afterIssue, { told: '2026-03-09', issuedOn: '2026-03-02' })], year2026);
    expect(dueDays(told)).toEqual([
      [1, '2026-03-19'],
      [0, '2026-10-08'],
    ]);
    expect(told[1]).toMatchObject({ kind: 'relative', counted: { endsOnHoliday: null, beyondCalendar: false } });
  });
});

describe('how an instance stands', () => {
  const statuses = (deadlines: readonly DueDeadline[], reported: readonly string[], asOf: string) =>
    instancesOfTask(deadlines, year2026).map((instance) => statusOfInstance(instance, reported.map(day), day(asOf)));

  test('met in its quarter, missed in the next, due in the third', () => {
    expect(statuses([quarterly], ['2026-02-10', '2026-03-20'], '2026-09-20')).toEqual([
      { state: 'met', reportedOn: '2026-02-10', isLate: false },
      { state: 'missed', daysLate: 82 },
      { state: 'due', daysLeft: 10 },
      { state: 'due', daysLeft: 102 },
    ]);
  });

  test('a report after the due day but in the period is late and does not meet the next', () => {
    const [, second, third] = statuses([round({ every: 'quarter', month: 3, day: 25 })], ['2026-06-28'], '2026-07-01');
    expect(second).toEqual({ state: 'met', reportedOn: '2026-06-28', isLate: true });
    expect(third).toEqual({ state: 'due', daysLeft: 86 });
  });

  test('two reports before the 5th speak of the same month', () => {
    const [january, february] = statuses([round({ every: 'month', month: null, day: 5 })], ['2026-01-03', '2026-01-05'], '2026-01-20');
    expect(january).toEqual({ state: 'met', reportedOn: '2026-01-03', isLate: false });
    expect(february).toEqual({ state: 'due', daysLeft: 16 });
  });

  test('a report on a stage counts for the first that was not over', () => {
    const stages = [onDay('2026-06-30'), onDay('2026-03-31'), onDay('2026-06-30')];
    expect(statuses(stages, ['2026-03-31'], '2026-07-01').map(({ state }) => state)).toEqual(['met', 'missed', 'missed']);
    expect(statuses(stages, ['2026-04-01'], '2026-04-02').map(({ state }) => state)).toEqual(['missed', 'met', 'met']);
  });

  test('a report that comes later than the day asked about is not known', () => {
    expect(statuses([onDay('2026-03-31')], ['2026-03-20'], '2026-03-10')).toEqual([{ state: 'due', daysLeft: 21 }]);
  });

  test('once met an instance stays met, and one report never meets two of a deadline', () => {
    const anyDay = daysFrom('2026-01-01', '2026-12-31');
    const deadline = fc.constantFrom(quarterly, ongoing, round({ every: 'month', month: null, day: 5 }), round({ every: 'month', month: null, day: 25 }), round({ every: 'quarter', month: null, day: 10 }));
    fc.assert(
      fc.property(deadline, anyDay, anyDay, anyDay, (one, reportedOn, asOf, other) => {
        const later: CalendarDay = asOf > other ? asOf : other;
        const earlier: CalendarDay = asOf > other ? other : asOf;
        const instances = instancesOfTask([one], year2026);
        const isMet = (at: CalendarDay) => instances.map((instance) => statusOfInstance(instance, [reportedOn], at).state === 'met');
        expect(isMet(later).filter(Boolean).length).toBeLessThanOrEqual(1);
        for (const [index, wasMet] of isMet(earlier).entries()) if (wasMet) expect(isMet(later)[index]).toBe(true);
      }),
    );
  });
});
