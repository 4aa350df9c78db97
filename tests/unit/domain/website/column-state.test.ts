import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { addDays, daysBetween } from '../../../../src-main/domain/calendar-day.ts';
import type { Period } from '../../../../src-main/domain/deadlines/period.ts';
import { periodBefore, periodContaining } from '../../../../src-main/domain/deadlines/period.ts';
import { everyPeriod } from '../../../../src-main/domain/deadlines/recurrence.ts';
import { columnStateOn } from '../../../../src-main/domain/website/column-state.ts';
import { cycleOfColumn } from '../../../../src-main/domain/website/column-cycle.ts';

const day = (text: string) => text as CalendarDay;
const quarterly = { cycle: everyPeriod('quarter'), lastUpdatedOn: null, empty: false, registeredOn: day('2026-05-10') };

describe('columnStateOn', () => {
  it('is overdue once a period has ended without an update', () => {
    const updated = { ...quarterly, lastUpdatedOn: day('2026-02-03') };
    expect(columnStateOn(updated, day('2026-06-22'))).toEqual({ state: 'current', dueOn: '2026-06-30', overdueDays: null });
    expect(columnStateOn(updated, day('2026-06-23')).state).toBe('dueSoon');
    expect(columnStateOn(updated, day('2026-06-30')).state).toBe('dueSoon');
    expect(columnStateOn(updated, day('2026-07-15'))).toEqual({ state: 'overdue', dueOn: '2026-06-30', overdueDays: 15 });
  });

  it('holds nothing from before its registration against a column whose updates are not known', () => {
    expect(columnStateOn(quarterly, day('2026-05-10')).dueOn).toBe('2026-06-30');
    expect(columnStateOn(quarterly, day('2026-07-01')).state).toBe('overdue');
  });

  it('follows a printed day, and takes an update after it for the same period', () => {
    const cycle = cycleOfColumn('每季度末月25日前');
    expect(columnStateOn({ ...quarterly, cycle, lastUpdatedOn: day('2026-05-10') }, day('2026-06-26')).dueOn).toBe('2026-09-25');
    expect(columnStateOn({ ...quarterly, cycle, lastUpdatedOn: day('2026-06-28') }, day('2026-06-30')).dueOn).toBe('2026-09-25');
    expect(columnStateOn({ ...quarterly, cycle, lastUpdatedOn: day('2026-03-28') }, day('2026-06-26'))).toEqual({ state: 'overdue', dueOn: '2026-06-25', overdueDays: 1 });
  });

  it('knows an empty column and one without a cycle', () => {
    expect(columnStateOn({ ...quarterly, empty: true }, day('2026-05-10')).state).toBe('empty');
    expect(columnStateOn({ ...quarterly, cycle: null }, day('2029-01-01'))).toEqual({ state: 'noCycle', dueOn: null, overdueDays: null });
    expect(columnStateOn({ ...quarterly, cycle: null, empty: true }, day('2026-05-10')).state).toBe('empty');
  });

  const everies = fc.constantFrom('day', 'week', 'month', 'quarter', 'halfYear', 'year');
  const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2020-01-01'), count));
  const dayIn = ({ from, to }: Period, part: number): CalendarDay => addDays(from, Math.floor(part * daysBetween(from, to)));
  const part = fc.double({ min: 0, max: 1, noNaN: true });

  it('never calls a column overdue that was updated in the period before or in this one', () => {
    fc.assert(
      fc.property(everies, days, part, fc.boolean(), (every, asOf, at, inThis) => {
        const current = periodContaining(every, asOf);
        const lastUpdatedOn = dayIn(inThis ? { ...current, to: asOf } : periodBefore(current), at);
        const { state, dueOn } = columnStateOn({ cycle: everyPeriod(every), lastUpdatedOn, empty: false, registeredOn: asOf }, asOf);
        expect(state).not.toBe('overdue');
        expect(dueOn).toBe(inThis ? periodContaining(every, addDays(current.to, 1)).to : current.to);
      }),
      { numRuns: 60 },
    );
  });

  it('always calls one overdue that missed the period before, since the first one missed', () => {
    fc.assert(
      fc.property(everies, days, fc.integer({ min: 2, max: 5 }), part, (every, asOf, back, at) => {
        let [missed, period] = [periodContaining(every, asOf), periodContaining(every, asOf)];
        for (let left = back; left > 0; left--) [missed, period] = [period, periodBefore(period)];
        const { state, dueOn, overdueDays } = columnStateOn({ cycle: everyPeriod(every), lastUpdatedOn: dayIn(period, at), empty: false, registeredOn: asOf }, asOf);
        expect(state).toBe('overdue');
        expect(dueOn).toBe(missed.to);
        expect(overdueDays).toBe(daysBetween(missed.to, asOf));
      }),
      { numRuns: 60 },
    );
  });
});
