import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDayOf } from '../../../../src-main/domain/calendar-day.ts';
import { moveDay, moveDeadlineByYears } from '../../../../src-main/domain/deadlines/move-years.ts';
import { parseDeadlinePhrases } from '../../../../src-main/domain/deadlines/parse-deadline.ts';
import type { DraftDeadline } from '../../../../src-main/domain/extraction/extracted-plan.ts';

function read(text: string, year: number): DraftDeadline {
  const [found, ...more] = parseDeadlinePhrases(text, { year, position: 'label' });
  if (found === undefined || more.length > 0) throw new Error(`not one deadline: ${text}`);
  return found.deadline;
}

describe('a deadline taken over into another year', () => {
  test.each([
    ['2025年12月底前', 1, '2026年12月底前', '2026-12-31'],
    ['6月30日前', 1, '6月30日前', '2026-06-30'],
    ['2025年2月底前', 3, '2028年2月底前', '2028-02-29'],
    ['2025年2月28日前', 3, '2028年2月28日前', '2028-02-28'],
    ['2月底前', 3, '2月底前', '2028-02-29'],
    ['2025-12-31', 2, '2027-12-31', '2027-12-31'],
    ['2025.6.30', 1, '2026.6.30', '2026-06-30'],
    ['2024—2025年底', 1, '2025—2026年底', '2026-12-31'],
    ['2025年3月1日—3月28日', 1, '2026年3月1日—3月28日', '2026-03-28'],
    ['二〇二五年六月底前', 5, '二〇三〇年六月底前', '2030-06-30'],
    ['二零二五年六月底前', -5, '二零二零年六月底前', '2020-06-30'],
    ['2025年Q3', 1, '2026年Q3', '2026-09-30'],
    ['三季度末', 1, '三季度末', '2026-09-30'],
    ['明年1月底前', 1, '明年1月底前', '2027-01-31'],
    ['上半年', -1, '上半年', '2024-06-30'],
  ])('%s moves by %i to %s', (text, years, movedText, movedDay) => {
    expect(moveDeadlineByYears(read(text, 2025), years)).toEqual({ ...read(text, 2025), text: movedText, date: movedDay });
  });

  test('29 February ends as the 28th', () => {
    const moved = moveDeadlineByYears(read('2024年2月29日前', 2024), 1);
    expect(moved.date).toBe('2025-02-28');
    expect(moveDeadlineByYears(read('2024年2月29日前', 2024), 4).date).toBe('2028-02-29');
  });

  test('a full-width year moves, and a number that is no year stays', () => {
    const day: DraftDeadline = { ...read('年底前', 2025), text: '\uff12\uff10\uff12\uff15年年底前完成2000户' };
    expect(moveDeadlineByYears(day, 1).text).toBe('2026年年底前完成2000户');
  });

  test.each(['每年1月31日前', '每季度末月25日前', '印发后30日内', '持续推进', '每月5日前'])('%s stays', (text) => {
    expect(moveDeadlineByYears(read(text, 2025), 3)).toEqual(read(text, 2025));
  });

  const years = fc.integer({ min: -15, max: 30 });
  const days = fc
    .record({ year: fc.integer({ min: 2010, max: 2060 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
    .map(({ year, month, day }) => calendarDayOf(year, month, day))
    .filter((day) => day !== null);

  test('keeps month and day, but for 29 February, and goes back where nothing was lost', () => {
    fc.assert(
      fc.property(days, years, (day, step) => {
        const moved = moveDay(day, step);
        expect(Number(moved.slice(0, 4)) - Number(day.slice(0, 4))).toBe(step);
        if (moved.slice(4) !== day.slice(4)) expect([day.slice(5), moved.slice(5)]).toEqual(['02-29', '02-28']);
        else expect(moveDay(moved, -step)).toBe(day);
      }),
    );
  });

  test('the moved words mean the moved day to the grammar, in the year of the new plan', () => {
    const phrases = fc.constantFrom('Y年M月底前', 'Y年M月D日前', 'M月底前', 'M月D日前', 'Y年底前', '上半年', '三季度末', 'Y-M-D', 'Y年M月中旬');
    fc.assert(
      fc.property(phrases, days, years, (phrase, day, step) => {
        const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
        fc.pre(!(month === 2 && date === 29) && year + step >= 2000 && year + step <= 2099);
        const text = phrase.replace('Y', String(year)).replace('M', String(month)).replace('D', String(date));
        const moved = moveDeadlineByYears(read(text, year), step);
        expect(read(moved.text, year + step)).toEqual(moved);
        expect(moveDeadlineByYears(moved, -step)).toEqual(read(text, year));
      }),
      { numRuns: 300 },
    );
  });
});
