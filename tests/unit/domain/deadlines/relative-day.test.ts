import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../../src-main/domain/calendar-day.ts';
import { nextDueDay } from '../../../../src-main/domain/deadlines/due.ts';
import { dayOfRelativeLimit } from '../../../../src-main/domain/deadlines/relative-day.ts';
import type { RelativeLimit } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { china, day, daysFrom } from './known-calendar.ts';

const after = (amount: number, unit: RelativeLimit['unit'], event = '印发'): RelativeLimit => ({ amount, unit, event });

describe('the last day of a limit that counts from an event', () => {
  test.each([
    [after(30, 'day'), '2026-04-20', '2026-05-20'],
    [after(20, 'workingDay'), '2026-02-06', '2026-03-12'],
    [after(1, 'month'), '2026-01-31', '2026-02-28'],
    [after(2, 'month'), '2026-11-15', '2027-01-15'],
    [after(24, 'hour'), '2026-04-20', '2026-04-21'],
    [after(36, 'hour'), '2026-04-20', '2026-04-22'],
    [after(15, 'day', '实施前'), '2026-06-30', '2026-06-15'],
    [after(5, 'workingDay', '会议召开前'), '2026-05-11', '2026-04-30'],
    [after(2, 'month', '期满前'), '2026-01-31', '2025-11-30'],
    [after(24, 'hour', '会议召开前'), '2026-05-11', '2026-05-10'],
  ])('%j of %s is %s', (limit, eventOn, expected) => {
    expect(dayOfRelativeLimit(limit, day(eventOn), china).day).toBe(expected);
  });

  test('a limit in days that ends on a day off stays, and says so', () => {
    expect(dayOfRelativeLimit(after(30, 'day'), day('2026-09-01'), china)).toEqual({
      day: '2026-10-01',
      skipped: [],
      beyondCalendar: false,
      endsOnHoliday: { why: 'holiday', name: '国庆节' },
    });
    expect(dayOfRelativeLimit(after(10, 'day'), day('2026-07-01'), china).endsOnHoliday).toEqual({ why: 'weekend', name: null });
    expect(dayOfRelativeLimit(after(30, 'day'), day('2026-12-20'), china).beyondCalendar).toBe(true);
  });

  test('working days never end on a day off; other units agree with the due day of a plan’s issue', () => {
    const unit = fc.constantFrom('hour', 'day', 'workingDay', 'month');
    fc.assert(
      fc.property(daysFrom('2023-01-01', '2026-06-01'), fc.integer({ min: 1, max: 60 }), unit, (eventOn, amount, counted) => {
        const limit = after(amount, counted);
        const result = dayOfRelativeLimit(limit, eventOn, china);
        expect(daysBetween(eventOn, result.day)).toBeGreaterThan(0);
        if (counted === 'workingDay') expect(result.endsOnHoliday).toBeNull();
        else expect(nextDueDay({ kind: 'relative', dueOn: null, recurrence: null, relative: limit }, eventOn, eventOn)).toBe(result.day);
      }),
    );
  });
});
