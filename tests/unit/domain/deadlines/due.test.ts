import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDayOf, daysBetween, parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { dueOfTask } from '../../../../src-main/domain/deadlines/due-of-task.ts';
import { nextDueDay } from '../../../../src-main/domain/deadlines/due.ts';
import type { DueDeadline } from '../../../../src-main/domain/deadlines/due.ts';
import { countedLimit } from '../../../../src-main/domain/deadlines/relative-day.ts';
import type { Recurrence, RelativeLimit } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { china, day } from './known-calendar.ts';

const onDay = (text: string): DueDeadline => ({ kind: 'date', dueOn: day(text), recurrence: null, counted: null });
const everyPeriod = (recurrence: Recurrence): DueDeadline => ({ kind: 'recurring', dueOn: null, recurrence, counted: null });
const within = (limit: RelativeLimit, issuedOn: string | null): DueDeadline => {
  const events = { told: null, issuedOn: issuedOn === null ? null : day(issuedOn) };
  return { kind: 'relative', dueOn: null, recurrence: null, counted: countedLimit({ ...limit, printedText: '' }, events, china) };
};
const ongoing: DueDeadline = { kind: 'ongoing', dueOn: null, recurrence: null, counted: null };
const quarterly = everyPeriod({ every: 'quarter', month: null, day: null });

describe('the next day of one deadline', () => {
  test.each([
    [{ every: 'quarter', month: null, day: null }, '2026-05-08', '2026-06-30'],
    [{ every: 'quarter', month: 3, day: 25 }, '2026-05-08', '2026-06-25'],
    [{ every: 'quarter', month: 3, day: 25 }, '2026-12-26', '2027-03-25'],
    [{ every: 'quarter', month: null, day: 10 }, '2026-05-08', '2026-07-10'],
    [{ every: 'halfYear', month: null, day: null }, '2026-07-01', '2026-12-31'],
    [{ every: 'month', month: null, day: 5 }, '2026-12-06', '2027-01-05'],
    [{ every: 'month', month: null, day: 31 }, '2026-02-10', '2026-02-28'],
    [{ every: 'month', month: null, day: null }, '2024-02-10', '2024-02-29'],
    [{ every: 'year', month: 1, day: 31 }, '2026-05-08', '2027-01-31'],
    [{ every: 'year', month: null, day: null }, '2026-05-08', '2026-12-31'],
    [{ every: 'week', month: null, day: null }, '2026-11-18', '2026-11-22'],
    [{ every: 'week', month: null, day: 5 }, '2026-11-21', '2026-11-27'],
    [{ every: 'day', month: null, day: null }, '2026-11-18', '2026-11-18'],
  ] as const)('%j seen from %s is %s', (recurrence, asOf, expected) => {
    expect(nextDueDay(everyPeriod(recurrence), day(asOf))).toBe(expected);
  });

  test('a printed day stays when it has passed', () => {
    expect(nextDueDay(onDay('2026-06-30'), day('2026-09-01'))).toBe('2026-06-30');
  });

  test.each([
    [{ amount: 30, unit: 'day', event: '印发' }, '2026-05-20'],
    [{ amount: 30, unit: 'day', event: '本方案印发之日起' }, '2026-05-20'],
    [{ amount: 2, unit: 'month', event: '印发' }, '2026-06-20'],
    [{ amount: 24, unit: 'hour', event: '通知下发' }, '2026-04-21'],
    [{ amount: 7, unit: 'workingDay', event: '印发' }, '2026-04-29'],
    [{ amount: 3, unit: 'day', event: '政策文件印发' }, null],
    [{ amount: 5, unit: 'day', event: null }, null],
  ] as const)('%j counts from issue to %s', (relative, expected) => {
    expect(nextDueDay(within(relative, '2026-04-20'), day('2026-05-01'))).toBe(expected);
  });

  test('without the day of issue nothing is counted', () => {
    expect(nextDueDay(within({ amount: 30, unit: 'day', event: '印发' }, null), day('2026-05-01'))).toBeNull();
  });

  test('a recurring day exists, is never before today and at most a year and a day ahead', () => {
    const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1970-01-01'), days));
    const recurrence = fc.record({
      every: fc.constantFrom('day', 'week', 'month', 'quarter', 'halfYear', 'year'),
      month: fc.option(fc.integer({ min: 1, max: 12 })),
      day: fc.option(fc.integer({ min: 1, max: 31 })),
    });
    fc.assert(
      fc.property(anyDay, recurrence, (asOf, printed) => {
        const weekly = printed.every === 'week' && printed.day !== null ? { ...printed, day: (printed.day % 7) + 1 } : printed;
        const next = nextDueDay(everyPeriod(weekly), asOf);
        expect(next).not.toBeNull();
        if (next === null) return;
        expect(parseCalendarDay(next)).toBe(next);
        expect(daysBetween(asOf, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(asOf, next)).toBeLessThanOrEqual(366);
      }),
    );
  });
});

describe('the day that governs a task', () => {
  const context = { asOf: day('2026-07-10'), issuedOn: day('2026-04-20'), year: 2026 };

  test('the nearest to come, with the stage that was missed', () => {
    expect(dueOfTask([onDay('2026-12-31'), onDay('2026-06-30'), onDay('2026-09-30')], context)).toEqual({
      from: 'date',
      day: '2026-09-30',
      missed: '2026-06-30',
    });
  });

  test('the last printed day when all have passed, whatever recurs', () => {
    expect(dueOfTask([onDay('2026-05-31'), onDay('2026-06-30'), quarterly], context)).toEqual({
      from: 'date',
      day: '2026-06-30',
      missed: null,
    });
  });

  test('a task without a usable deadline is due at the end of the plan’s year', () => {
    const yearEnd = { from: 'yearEnd', day: '2026-12-31', missed: null };
    expect(dueOfTask([], context)).toEqual(yearEnd);
    expect(dueOfTask([within({ amount: 5, unit: 'workingDay', event: null }, '2026-04-20')], context)).toEqual(yearEnd);
  });

  test('a limit of working days governs like a date once its event is known, and has passed like one', () => {
    const limit = within({ amount: 7, unit: 'workingDay', event: '印发' }, '2026-04-20');
    expect(dueOfTask([limit], { ...context, asOf: day('2026-04-28') })).toEqual({ from: 'relative', day: '2026-04-29', missed: null });
    expect(dueOfTask([limit], context)).toEqual({ from: 'relative', day: '2026-04-29', missed: null });
    expect(dueOfTask([limit, onDay('2026-09-30')], context)).toEqual({ from: 'date', day: '2026-09-30', missed: '2026-04-29' });
  });

  test('a task that only goes on is never due', () => {
    expect(dueOfTask([ongoing], context)).toEqual({ from: 'none', day: null, missed: null });
  });

  test('a report in the period moves the task to the next period', () => {
    const reported = dueOfTask([quarterly], { ...context, reportedOn: day('2026-07-02') });
    expect(reported).toEqual({ from: 'recurring', day: '2026-12-31', missed: null });
  });

  test('a period without report is missed, counted from issue or from the last report', () => {
    expect(dueOfTask([quarterly], { ...context, reportedOn: null }).missed).toBe('2026-06-30');
    expect(dueOfTask([quarterly], { ...context, reportedOn: day('2026-06-20') }).missed).toBeNull();
    expect(dueOfTask([quarterly], context).missed).toBeNull();
  });

  test('a day beyond the calendar year is carried over exactly', () => {
    expect(calendarDayOf(2027, 3, 31)).toBe(nextDueDay(quarterly, day('2027-01-01')));
  });
});
