import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadWorkingCalendar } from '../../../../src-main/application/presets/load-presets.ts';
import { workingCalendarSchema } from '../../../../src-main/application/presets/working-calendar-schema.ts';

const text = readFileSync('resources/presets/calendar/china.json', 'utf8');

function problemsOf(from: string, to: string): string[] {
  expect(text).toContain(from);
  const result = workingCalendarSchema.safeParse(JSON.parse(text.replace(from, to)));
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a file of working-day calendars', () => {
  test('comes with the program', () => {
    expect(loadWorkingCalendar('resources').years.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
  });

  test.each([
    ['a day that does not exist', '"2026-02-28"', '"2026-02-29"', 'years.3.workingWeekends.2: 2026-02-29 is no day'],
    ['a working day that is none', '"2026-02-28"', '"2026-02-27"', 'years.3: NOT_A_WEEKEND 2026 2026-02-27'],
    ['a holiday that ends too late', '"to": "2026-10-07"', '"to": "2026-12-07"', 'years.3: HOLIDAY_TOO_LONG 2026 2026-10-01'],
    ['a year twice', '"year": 2024', '"year": 2023', 'years.0: YEAR_TWICE 2023'],
  ])('with %s names the problem', (_, from, to, expected) => {
    expect(problemsOf(from, to)).toContain(expected);
  });

  test.each([
    ['another kind', '"workingCalendar"', '"lightRules"'],
    ['a field that nobody reads', '"year": 2026', '"year": 2026, "note": ""'],
    ['a holiday without name', '"春节"', '""'],
  ])('with %s is refused', (_, from, to) => {
    expect(problemsOf(from, to)).not.toEqual([]);
  });
});
