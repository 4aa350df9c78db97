import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, type CalendarDay, calendarDayOf } from '../../../../src-main/domain/calendar-day.ts';
import type { DueDeadline } from '../../../../src-main/domain/deadlines/due.ts';
import { paceOf, targetPercentOn, targetsOfUnit, timePercentOf } from '../../../../src-main/domain/progress/pace.ts';

function day(month: number, date: number, year = 2026): CalendarDay {
  const found = calendarDayOf(year, month, date);
  if (found === null) throw new Error(`no day ${month}-${date}`);
  return found;
}

const dated = (dueOn: CalendarDay): DueDeadline => ({ kind: 'date', dueOn, recurrence: null, counted: null });
const quarterly: DueDeadline = { kind: 'recurring', dueOn: null, recurrence: { every: 'quarter', month: null, day: null }, counted: null };
const ongoing: DueDeadline = { kind: 'ongoing', dueOn: null, recurrence: null, counted: null };
const percents = fc.option(fc.integer({ min: 0, max: 100 }));

describe('time that has gone', () => {
  const in2026 = { issuedOn: null, year: 2026 };

  test.each([
    ['half of the year', [dated(day(12, 31))], day(7, 2), 50],
    ['the last of two days', [dated(day(6, 30)), dated(day(12, 31))], day(6, 30), 49],
    ['a report each quarter is no end', [quarterly], day(3, 31), 24],
    ['no deadline, so the year’s end', [], day(12, 31), 100],
    ['only going on', [ongoing], day(6, 1), null],
  ])('%s', (_name, deadlines, asOf, expected) => {
    expect(timePercentOf(deadlines, { ...in2026, asOf })).toBe(expected);
  });

  it('never runs backwards, from nothing at the issue to all on the last day', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(days, days, days, days, (length, one, other, start) => {
        const issuedOn = addDays(day(1, 1), start);
        const last = addDays(issuedOn, length);
        const at = (offset: number): number | null =>
          timePercentOf([dated(last)], { asOf: addDays(issuedOn, offset), issuedOn, year: 2026 });
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        expect(at(earlier)).toBeLessThanOrEqual(at(later) ?? -1);
        expect(at(-1)).toBe(0);
        expect(at(length)).toBe(100);
        if (earlier < length) expect(at(earlier)).toBe(Math.floor((earlier / length) * 100 + 1e-9));
      }),
      { numRuns: 60 },
    );
  });
});

describe('pace', () => {
  it('is behind by what is missing to the greater of target and time, and unknown where a side is', () => {
    fc.assert(
      fc.property(percents, percents, percents, (percent, target, time) => {
        const { expected, behind } = paceOf(percent, target, time);
        const known = [target, time].filter((value) => value !== null);
        expect(expected === null).toBe(known.length === 0);
        for (const value of known) expect(expected).toBeGreaterThanOrEqual(value);
        expect(behind === null).toBe(percent === null || expected === null);
        if (behind !== null && percent !== null) expect([target, time]).toContain(behind + percent);
      }),
      { numRuns: 60 },
    );
  });

  it('counts the target of the last quarter that is over and names a percentage', () => {
    const targets = [
      { quarter: 1, percent: 20 },
      { quarter: 2, percent: 55 },
      { quarter: 3, percent: null },
      { quarter: 4, percent: 100 },
    ];
    const on = (asOf: CalendarDay): number | null => targetPercentOn(targets, 2026, asOf);
    expect([on(day(3, 30)), on(day(3, 31)), on(day(6, 30)), on(day(12, 30)), on(day(12, 31))]).toEqual([null, 20, 55, 55, 100]);
    expect(targetPercentOn(targets, 2026, day(2, 1, 2027))).toBe(100);
  });

  it('takes a unit’s own target before that of the task', () => {
    const targets = [
      { quarter: 2, percent: 50, unitId: null },
      { quarter: 1, percent: 30, unitId: 'a' },
      { quarter: 1, percent: 20, unitId: null },
    ];
    const quarters = (unitId: string) => targetsOfUnit(targets, unitId).map(({ quarter, percent }) => [quarter, percent]);
    expect(quarters('a')).toEqual([[1, 30], [2, 50]]);
    expect(quarters('b')).toEqual([[1, 20], [2, 50]]);
  });
});
