import { describe, expect, it } from 'vitest';
import { calendarProblemCodes } from '../../../../src-main/domain/deadlines/working-calendar.ts';
import { workingCalendarSchema } from '../../../../src-main/application/presets/working-calendar-schema.ts';
import { calendarProblem, exampleFile } from '../../../../src-renderer/features/settings/calendar/calendar-form.ts';
import { dayWithWeekday, firstShownYear, holidayDays, missingWords, missingYears } from '../../../../src-renderer/features/settings/calendar/calendar-years.ts';
import { colourOf, ruleWords } from '../../../../src-renderer/features/settings/lights/rule-words.ts';

const known = (...years: number[]): { year: number }[] => years.map((year) => ({ year }));

describe('a rule of the lights', () => {
  it('is told as its condition and its light', () => {
    expect(ruleWords('持续推进，且未写明时限：绿灯')).toEqual({ condition: '持续推进，且未写明时限', lightName: '绿灯' });
    expect(ruleWords('其他')).toEqual({ condition: '其他', lightName: '' });
    expect(['red', 'none', 'purple'].map(colourOf)).toEqual(['red', 'none', 'none']);
  });
});

describe('the years of the calendar', () => {
  it('that are missing are gaps and the years around the office’s', () => {
    expect(missingYears(known(2023, 2024, 2025, 2026), 2026)).toEqual([2027]);
    expect(missingYears(known(2023, 2026), 2025)).toEqual([2024, 2025]);
    expect(missingYears(known(2023, 2024, 2025, 2026, 2027), 2026)).toEqual([]);
    expect(missingYears([], 2026)).toEqual([2025, 2026, 2027]);
  });

  it('say what it means that they are missing', () => {
    expect(missingWords([])).toBeNull();
    expect(missingWords([2027])).toContain('没有 2027 年的放假安排：落在这一年的工作日只除去周末');
    expect(missingWords([2027, 2028])).toContain('2027、2028 年的放假安排：落在这几年');
  });

  it('show the office’s year first, else the latest', () => {
    expect(firstShownYear(known(2025, 2026), 2025)).toBe(2025);
    expect(firstShownYear(known(2025, 2026), 2030)).toBe(2026);
    expect(firstShownYear([], 2026)).toBeNull();
  });

  it('count both ends of a holiday and name the weekday of a working weekend', () => {
    expect(holidayDays({ from: '2026-12-31', to: '2027-01-02' })).toBe(3);
    expect(holidayDays({ from: '2026-04-05', to: '2026-04-05' })).toBe(1);
    expect(dayWithWeekday('2026-02-14')).toBe('2026-02-14（周六）');
  });
});

describe('a calendar file', () => {
  it('of the shown example can be loaded, whatever the year', () => {
    for (const year of [2026, 2027, 2033]) {
      const { data } = workingCalendarSchema.safeParse(JSON.parse(exampleFile(year)));
      expect(data?.years.map((one) => [one.year, one.workingWeekends.length])).toEqual([[year, 1]]);
    }
  });

  it('is told every problem that it can have', () => {
    for (const code of [...calendarProblemCodes, 'FORM', 'NOT_JSON']) expect(calendarProblem(code)).toMatch(/。$/u);
    expect(calendarProblem('NEW_ONE')).toBeNull();
  });
});
