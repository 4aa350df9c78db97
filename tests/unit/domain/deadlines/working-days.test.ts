import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../src-main/domain/calendar-day.ts';
import { dayOffOf, isWorkingDay } from '../../../../src-main/domain/deadlines/working-calendar.ts';
import { addWorkingDays, workingDaysBetween } from '../../../../src-main/domain/deadlines/working-days.ts';
import { china, day, daysFrom } from './known-calendar.ts';

const anyDay = daysFrom('2022-06-01', '2028-06-01');
const amount = fc.integer({ min: 0, max: 60 });

describe('counting working days', () => {
  test.each([
    // Over 春节 2026: 9–14 February work (14 moved), 15–23 off, 28 moved, 1 March off.
    ['2026-02-06', 20, '2026-03-12', 14],
    // Over 国庆 2025: 28 September and 11 October moved.
    ['2025-09-26', 7, '2025-10-13', 10],
    ['2023-04-28', 1, '2023-05-04', 5],
    ['2024-09-13', 2, '2024-09-18', 3],
    ['2022-12-30', 1, '2023-01-03', 3],
    ['2026-01-02', 1, '2026-01-04', 1],
    ['2026-10-08', -1, '2026-09-30', 7],
    ['2026-10-03', 0, '2026-10-03', 0],
  ])('%s and %i working days end on %s with %i days left out', (from, n, expected, skipped) => {
    const counted = addWorkingDays(china, day(from), n);
    expect(counted.day).toBe(expected);
    expect(counted.skipped).toHaveLength(skipped);
  });

  test('the days left out are told with their reason, in order', () => {
    expect(addWorkingDays(china, day('2026-09-24'), 1).skipped).toEqual([
      { day: '2026-09-25', why: 'holiday', name: '中秋节' },
      { day: '2026-09-26', why: 'holiday', name: '中秋节' },
      { day: '2026-09-27', why: 'holiday', name: '中秋节' },
    ]);
    expect(addWorkingDays(china, day('2026-07-10'), 1).skipped).toEqual([
      { day: '2026-07-11', why: 'weekend', name: null },
      { day: '2026-07-12', why: 'weekend', name: null },
    ]);
  });

  test('a count that reaches a year without data says so, and leaves out weekends only', () => {
    expect(addWorkingDays(china, day('2026-12-30'), 1)).toEqual({ day: '2026-12-31', skipped: [], beyondCalendar: false });
    expect(addWorkingDays(china, day('2026-12-30'), 2)).toEqual({ day: '2027-01-01', skipped: [], beyondCalendar: true });
  });

  test('ends on a working day, having met exactly so many, and accounts for every other day', () => {
    fc.assert(
      fc.property(anyDay, amount, (from, n) => {
        const { day: end, skipped } = addWorkingDays(china, from, n);
        expect(daysBetween(from, end)).toBe(n + skipped.length);
        if (n > 0) expect(isWorkingDay(china, end)).toBe(true);
        expect(workingDaysBetween(china, from, end)).toBe(n);
        for (const { day: left, ...reason } of skipped) expect(dayOffOf(china, left)).toEqual(reason);
      }),
    );
  });

  test('one more day never ends earlier, and a step back from a working day undoes a step on', () => {
    fc.assert(
      fc.property(anyDay.filter((from) => isWorkingDay(china, from)), amount, (from, n) => {
        const { day: end } = addWorkingDays(china, from, n);
        expect(addWorkingDays(china, from, n + 1).day > end).toBe(true);
        expect(addWorkingDays(china, end, -n).day).toBe(from);
        expect(workingDaysBetween(china, end, from)).toBe(n === 0 ? 0 : -n);
      }),
    );
  });

  test('working days of two spans in a row add up', () => {
    fc.assert(
      fc.property(anyDay, amount, amount, (from, first, second) => {
        const [middle, end] = [addDays(from, first), addDays(from, first + second)];
        expect(workingDaysBetween(china, from, middle) + workingDaysBetween(china, middle, end)).toBe(workingDaysBetween(china, from, end));
      }),
    );
  });

  test('counts as walking from day to day does, over years, also by a calendar that contradicts itself', () => {
    const weekday = daysFrom('2023-12-01', '2026-02-01');
    const holiday = fc.record({ name: fc.constant('假'), from: weekday, length: fc.integer({ min: -1, max: 12 }) });
    const year = fc.record({
      year: fc.integer({ min: 2024, max: 2025 }),
      holidays: fc.array(holiday.map(({ name, from, length }) => ({ name, from, to: addDays(from, length) })), { maxLength: 4 }),
      workingWeekends: fc.array(weekday, { maxLength: 6 }),
    });
    const calendars = fc.oneof(fc.constant(china), fc.record({ years: fc.array(year, { maxLength: 3 }) }));
    fc.assert(
      fc.property(calendars, daysFrom('2023-06-01', '2026-09-01'), daysFrom('2023-06-01', '2026-09-01'), (calendar, from, to) => {
        const steps = Math.abs(daysBetween(from, to));
        const step = to < from ? -1 : 1;
        const walked = Array.from({ length: steps }, (_, at) => addDays(from, step * (at + 1))).filter((at) => isWorkingDay(calendar, at));
        expect(workingDaysBetween(calendar, from, to)).toBe(walked.length === 0 ? 0 : step * walked.length);
      }),
    );
  });

  test('a part of a day cannot be counted', () => {
    expect(() => addWorkingDays(china, day('2026-01-05'), 1.5)).toThrow(RangeError);
  });
});
