import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { nextDueDay } from '../../../../src-main/domain/deadlines/due.ts';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';
import { periodInstances } from '../../../../src-main/domain/deadlines/period-instances.ts';
import type { PeriodInstance } from '../../../../src-main/domain/deadlines/period-instances.ts';
import { periodBefore, periodContaining } from '../../../../src-main/domain/deadlines/period.ts';
import type { Recurrence } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { day, daysFrom } from './known-calendar.ts';

/** Instances of printed words in 2026. */
function instancesIn2026(words: string): PeriodInstance[] {
  const recurrence = parseDeadlinePhrases(words, { year: 2026, position: 'label' })[0]?.deadline.recurrence ?? null;
  if (recurrence === null) throw new Error(`does not come round: ${words}`);
  return periodInstances(recurrence, day('2026-01-01'), day('2026-12-31'));
}

describe('instances of a printed recurrence', () => {
  test.each([
    ['每季度', 4, '2026-03-31', { every: 'quarter', year: 2026, quarter: 1 }, '2026-01-01', '2026-03-31'],
    ['每季度末月25日前', 4, '2026-03-25', { every: 'quarter', year: 2026, quarter: 1 }, '2026-01-01', '2026-03-31'],
    ['每季度10日前', 4, '2026-01-10', { every: 'quarter', year: 2025, quarter: 4 }, '2025-10-11', '2026-01-10'],
    ['每月5日前', 12, '2026-01-05', { every: 'month', year: 2025, month: 12 }, '2025-12-06', '2026-01-05'],
    ['每月25日前', 12, '2026-01-25', { every: 'month', year: 2026, month: 1 }, '2026-01-01', '2026-01-31'],
    ['每年1月31日前', 1, '2026-01-31', { every: 'year', year: 2025 }, '2025-02-01', '2026-01-31'],
    ['每年11月底前', 1, '2026-11-30', { every: 'year', year: 2026 }, '2026-01-01', '2026-12-31'],
    ['每半年', 2, '2026-06-30', { every: 'halfYear', year: 2026, half: 1 }, '2026-01-01', '2026-06-30'],
    ['每周', 52, '2026-01-04', { every: 'week', year: 2026, week: 1 }, '2025-12-29', '2026-01-04'],
    ['每日', 365, '2026-01-01', { every: 'day', day: '2026-01-01' }, '2026-01-01', '2026-01-01'],
  ])('%s: %i in the year, the first due on %s', (words, count, dueOn, label, reportsFrom, reportsTo) => {
    const instances = instancesIn2026(words);
    expect(instances).toHaveLength(count);
    expect(instances[0]).toMatchObject({ dueOn, period: { label }, reports: { from: reportsFrom, to: reportsTo } });
  });

  test('a week has the number of its Thursday’s year', () => {
    expect(periodContaining('week', day('2027-01-03')).label).toEqual({ every: 'week', year: 2026, week: 53 });
    expect(periodContaining('week', day('2024-12-30')).label).toEqual({ every: 'week', year: 2025, week: 1 });
    expect(periodInstances({ every: 'week', month: null, day: 1 }, day('2027-01-04'), day('2027-01-04'))[0]?.period.label).toEqual({ every: 'week', year: 2026, week: 53 });
  });
});

const recurrences = fc.record({
  every: fc.constantFrom<Recurrence['every']>('day', 'week', 'month', 'quarter', 'halfYear', 'year'),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  day: fc.option(fc.integer({ min: 1, max: 31 })),
});
const span = fc
  .tuple(daysFrom('2019-01-01', '2030-01-01'), fc.integer({ min: 0, max: 900 }))
  .map(([from, length]): [CalendarDay, CalendarDay] => [from, addDays(from, length)]);

describe('instances of any recurrence', () => {
  test('fall due on exactly the days on which the deadline itself is due', () => {
    fc.assert(
      fc.property(recurrences, span, (recurrence, [from, to]) => {
        const due: CalendarDay[] = [];
        for (let at = from; at <= to; at = addDays(at, 1)) {
          if (nextDueDay({ kind: 'recurring', dueOn: null, recurrence, counted: null }, at) === at) due.push(at);
        }
        expect(periodInstances(recurrence, from, to).map(({ dueOn }) => dueOn)).toEqual(due);
      }),
    );
  });

  test('speak of periods that follow one another, each of a day in it or of the period before', () => {
    fc.assert(
      fc.property(recurrences, span, (recurrence, [from, to]) => {
        const instances = periodInstances(recurrence, from, to);
        for (const [index, { period, dueOn }] of instances.entries()) {
          const current = periodContaining(recurrence.every, dueOn);
          expect(period).toEqual(period.to < dueOn ? periodBefore(current) : current);
          const next = instances[index + 1];
          if (next !== undefined) expect(next.period.from).toBe(addDays(period.to, 1));
        }
      }),
    );
  });

  test('take every report for exactly one of them, and their own due day for themselves', () => {
    fc.assert(
      fc.property(recurrences, span, (recurrence, [from, to]) => {
        const instances = periodInstances(recurrence, from, to);
        for (const [index, { dueOn, reports }] of instances.entries()) {
          expect(reports.from <= dueOn && dueOn <= reports.to).toBe(true);
          const next = instances[index + 1];
          if (next !== undefined) expect(daysBetween(reports.to, next.reports.from)).toBe(1);
        }
      }),
    );
  });

  test('a period has its own days and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom<Recurrence['every']>('day', 'week', 'month', 'quarter', 'halfYear', 'year'), daysFrom('1990-01-01', '2050-01-01'), (every, at) => {
        const period = periodContaining(every, at);
        expect(period.from <= at && at <= period.to).toBe(true);
        expect(periodContaining(every, period.from)).toEqual(period);
        expect(periodContaining(every, period.to)).toEqual(period);
        expect(periodContaining(every, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        expect(periodContaining(every, addDays(period.to, 1)).label).not.toEqual(period.label);
      }),
    );
  });
});
