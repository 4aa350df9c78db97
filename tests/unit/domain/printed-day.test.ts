import { expect, it } from 'vitest';
import type { CalendarDay } from '../../../src-main/domain/calendar-day.ts';
import { printedDay } from '../../../src-main/domain/printed-day.ts';

it('a day is printed without leading zeros', () => {
  expect(printedDay('2026-07-01' as CalendarDay)).toBe('2026年7月1日');
  expect(printedDay('2026-12-31' as CalendarDay)).toBe('2026年12月31日');
});
