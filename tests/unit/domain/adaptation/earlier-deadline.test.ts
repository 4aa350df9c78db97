import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlierDeadline } from '../../../../src-main/domain/adaptation/earlier-deadline.ts';
import { calendarDayOf, daysBetween, parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';
import type { DraftDeadline } from '../../../../src-main/domain/extraction/extracted-plan.ts';

function lastDay(text: string, date: string | null): DraftDeadline {
  return { text, kind: 'date', date, recurrence: null, relative: null };
}

test.each([
  ['6月30日前', '2026-06-30', 10, '2026年6月20日前', '2026-06-20'],
  ['年底前', '2026-12-31', 31, '2026年11月30日前', '2026-11-30'],
  ['3月1日前', '2028-03-01', 1, '2028年2月29日前', '2028-02-29'],
  ['1月5日前', '2026-01-05', 10, '2025年12月26日前', '2025-12-26'],
])('%s of %s, %i days earlier', (text, date, days, ownText, ownDate) => {
  expect(earlierDeadline(lastDay(text, date), days)).toEqual({
    ...lastDay(ownText, ownDate),
    superior: { text, date },
  });
});

test('without days it stays as printed', () => {
  expect(earlierDeadline(lastDay('年底前', '2026-12-31'), 0)).toEqual({
    ...lastDay('年底前', '2026-12-31'),
    superior: { text: '年底前', date: '2026-12-31' },
  });
});

test('a day that was not understood stays as printed', () => {
  expect(earlierDeadline(lastDay('下一次会议前', null), 10)).toMatchObject({ text: '下一次会议前', date: null });
  expect(earlierDeadline(lastDay('2月30日前', '2026-02-30'), 10)).toMatchObject({ text: '2月30日前', date: '2026-02-30' });
});

test.each<DraftDeadline>([
  { text: '每季度末月25日前', kind: 'recurring', date: null, recurrence: { every: 'quarter', month: 3, day: 25 }, relative: null },
  { text: '印发后30日内', kind: 'relative', date: null, recurrence: null, relative: { amount: 30, unit: 'day', event: '印发' } },
  { text: '持续推进', kind: 'ongoing', date: null, recurrence: null, relative: null },
])('$text is never moved', (deadline) => {
  expect(earlierDeadline(deadline, 15)).toEqual({ ...deadline, superior: { text: deadline.text, date: null } });
});

test('the printed day is the one that is stored, and lies the days before', () => {
  const days = fc.tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 366 }), ([year, month, day], earlier) => {
      const last = calendarDayOf(year, month, day);
      if (last === null) throw new Error('no such day');
      const own = earlierDeadline(lastDay('年底前', last), earlier);
      const date = parseCalendarDay(own.date ?? '');
      if (date === null) throw new Error('no day');
      expect(daysBetween(date, last)).toBe(earlier);
      expect(parseDeadlinePhrases(own.text, { year: null, position: 'label' }).map((found) => found.deadline.date)).toEqual([date]);
    }),
  );
});
