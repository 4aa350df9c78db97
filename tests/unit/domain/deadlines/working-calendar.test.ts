import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../src-main/domain/calendar-day.ts';
import { calendarProblems, coversDay, dayOffOf, isWorkingDay, withLaterYears } from '../../../../src-main/domain/deadlines/working-calendar.ts';
import type { WorkingYear } from '../../../../src-main/domain/deadlines/working-calendar.ts';
import { china, day } from './known-calendar.ts';

const plainYear: WorkingYear = {
  year: 2027,
  holidays: [{ name: '春节', from: day('2027-02-06'), to: day('2027-02-12') }],
  workingWeekends: [day('2027-01-31')],
};

describe('the calendar that comes with the program', () => {
  test.each([
    ['2022-12-31', { why: 'holiday', name: '元旦' }],
    ['2023-01-29', null],
    ['2023-10-06', { why: 'holiday', name: '中秋节、国庆节' }],
    ['2024-02-09', null],
    ['2024-09-14', null],
    ['2025-02-04', { why: 'holiday', name: '春节' }],
    ['2025-09-28', null],
    ['2026-01-04', null],
    ['2026-02-23', { why: 'holiday', name: '春节' }],
    ['2026-02-28', null],
    ['2026-03-01', { why: 'weekend', name: null }],
    ['2026-10-08', null],
  ] as const)('%s is off because of %j', (text, expected) => {
    expect(dayOffOf(china, day(text))).toEqual(expected);
    expect(isWorkingDay(china, day(text))).toBe(expected === null);
  });

  // Moving weekends takes no day of work away: a year has its days less its weekends less its 11 (from 2025: 13) public
  // holidays by 《全国年节及纪念日放假办法》. A day left out or typed wrongly shows here.
  test.each([
    [2023, 365 - 105 - 11],
    [2024, 366 - 104 - 11],
    [2025, 365 - 104 - 13],
    [2026, 365 - 104 - 13],
  ])('%i has %i working days', (year, expected) => {
    let count = 0;
    for (let at = day(`${year}-01-01`); at <= day(`${year}-12-31`); at = addDays(at, 1)) count += isWorkingDay(china, at) ? 1 : 0;
    expect(count).toBe(expected);
  });

  test('has no contradictions, and says which days it does not cover', () => {
    expect(calendarProblems(china)).toEqual([]);
    expect(coversDay(china, day('2026-12-31'))).toBe(true);
    expect(coversDay(china, day('2027-01-01'))).toBe(false);
    expect(coversDay(china, day('2022-12-31'))).toBe(false);
  });
});

describe('a file for a later year', () => {
  test('adds its year, and replaces one that was known', () => {
    const both = withLaterYears({ years: [plainYear] }, china);
    expect(both.years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(isWorkingDay(both, day('2027-02-08'))).toBe(false);
    const corrected = withLaterYears(both, { years: [{ ...plainYear, holidays: [] }] });
    expect(corrected.years).toHaveLength(5);
    expect(isWorkingDay(corrected, day('2027-02-08'))).toBe(true);
  });

  test.each([
    ['YEAR_TWICE', null, [plainYear, { year: 2027, holidays: [], workingWeekends: [] }]],
    ['HOLIDAY_ENDS_BEFORE_IT_BEGINS', '2027-02-06', [{ ...plainYear, holidays: [{ name: '春节', from: day('2027-02-06'), to: day('2027-02-05') }] }]],
    ['HOLIDAY_TOO_LONG', '2027-02-06', [{ ...plainYear, holidays: [{ name: '春节', from: day('2027-02-06'), to: day('2027-02-20') }] }]],
    ['HOLIDAYS_OVERLAP', '2027-02-06', [{ ...plainYear, holidays: [...plainYear.holidays, { name: '元宵节', from: day('2027-02-12'), to: day('2027-02-13') }] }]],
    ['DAY_OUTSIDE_YEAR', '2026-11-28', [{ ...plainYear, workingWeekends: [day('2026-11-28')] }]],
    ['NOT_A_WEEKEND', '2027-02-01', [{ ...plainYear, workingWeekends: [day('2027-02-01')] }]],
    ['WORKING_DAY_IN_HOLIDAY', '2027-02-07', [{ ...plainYear, workingWeekends: [day('2027-02-07')] }]],
    ['WORKING_DAY_TWICE', '2027-01-31', [{ ...plainYear, workingWeekends: [day('2027-01-31'), day('2027-01-31')] }]],
  ] as const)('%s is told with its day', (code, at, years) => {
    expect(calendarProblems({ years })).toContainEqual({ code, year: 2027, day: at });
  });

  test('a notice may order the end of the December before', () => {
    expect(calendarProblems({ years: [{ ...plainYear, workingWeekends: [day('2026-12-26')] }] })).toEqual([]);
  });
});
