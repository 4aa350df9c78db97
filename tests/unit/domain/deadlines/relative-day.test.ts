import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../../src-main/domain/calendar-day.ts';
import { countedLimit, dayOfRelativeLimit, type PrintedLimit } from '../../../../src-main/domain/deadlines/relative-day.ts';
import { china, day, daysFrom } from './known-calendar.ts';

const after = (amount: number, unit: PrintedLimit['unit'], event: string | null = '印发', printedText = ''): PrintedLimit => ({ amount, unit, event, printedText });

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
    [after(3, 'workingDay', null, '提前3个工作日公告'), '2026-05-11', '2026-05-07'],
    [after(3, 'workingDay', null, '3个工作日内'), '2026-05-11', '2026-05-14'],
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

  test('is after its event, and working days never end on a day off', () => {
    const unit = fc.constantFrom('hour', 'day', 'workingDay', 'month');
    fc.assert(
      fc.property(daysFrom('2023-01-01', '2026-06-01'), fc.integer({ min: 1, max: 60 }), unit, (eventOn, amount, counted) => {
        const limit = after(amount, counted);
        const result = dayOfRelativeLimit(limit, eventOn, china);
        expect(daysBetween(eventOn, result.day)).toBeGreaterThan(0);
        if (counted === 'workingDay') expect(result.endsOnHoliday).toBeNull();
      }),
    );
  });
});

describe('where a limit ends', () => {
  const [told, issuedOn] = [day('2026-05-11'), day('2026-04-20')];

  test.each([
    ['the plan’s issue', after(5, 'day'), { told: null, issuedOn }, '2026-04-25'],
    ['the day that the clerk told goes before it', after(5, 'day'), { told, issuedOn }, '2026-05-16'],
    ['another event, told', after(20, 'workingDay', '收到'), { told, issuedOn }, '2026-06-08'],
    ['another event, not told', after(20, 'workingDay', '收到'), { told: null, issuedOn }, undefined],
    ['so long before what nobody names', after(3, 'workingDay', null, '提前3个工作日'), { told: null, issuedOn }, undefined],
    ['so long before what was told', after(3, 'workingDay', null, '提前3个工作日'), { told, issuedOn }, '2026-05-07'],
    ['a plan without a day of issue', after(5, 'day'), { told: null, issuedOn: null }, undefined],
  ])('%s', (_name, limit, events, expected) => {
    expect(countedLimit(limit, events, china)?.day).toBe(expected);
  });
});
