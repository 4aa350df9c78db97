import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../../../src-main/contract/workbench.ts';
import { dayLabel, workWords } from '../../../../src-renderer/features/workbench/calendar/calendar-words.ts';
import { dayAfterKey, yearDays } from '../../../../src-renderer/features/workbench/calendar/year-days.ts';
import { stripLegend, yearStrip } from '../../../../src-renderer/features/workbench/calendar/year-strip.ts';

const known = [
  {
    year: 2026,
    fromFile: false,
    holidays: [{ name: '春节', from: '2026-02-15', to: '2026-02-23' }],
    workingWeekends: ['2026-02-14', '2026-02-28'],
  },
  { year: 2027, fromFile: true, holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }], workingWeekends: [] },
];
const entry = (day: string, kind: CalendarEntry['kind'], count: number, title = ''): CalendarEntry => ({ day, kind, title, count });
const entries = [entry('2026-06-30', 'quarterEnd', 1, '第二季度末'), entry('2026-06-30', 'task', 3, '甲等 3 项任务到期')];
const days = yearDays(2026, entries, known);
const dayOf = (day: string) => {
  const found = days.find((one) => one.day === day);
  if (!found) throw new Error(`no day ${day}`);
  return found;
};

describe('the days of a year', () => {
  it('are all there, with their weekdays', () => {
    expect([days.length, yearDays(2028, [], []).length]).toEqual([365, 366]);
    expect([dayOf('2026-06-30').weekday, dayOf('2026-11-22').weekday]).toEqual([2, 7]);
  });

  it('say who works: holidays of the notice and of that of the next year, moved weekends, plain ones', () => {
    expect(['2026-02-16', '2026-12-31', '2026-02-14', '2026-02-28', '2026-03-07', '2026-03-09'].map((day) => workWords(dayOf(day)))).toEqual([
      '春节放假', '元旦放假', '调休上班', '调休上班', '周末', '',
    ]);
  });

  it('hold what falls on them, as one sentence with numbers', () => {
    expect(dayLabel(dayOf('2026-06-30'), '2026-06-30')).toBe('6月30日（星期二）：今天，第二季度末，任务到期 3 项');
    expect(dayLabel(dayOf('2026-06-29'), '2026-06-30')).toBe('6月29日（星期一）');
  });
});

describe('dayAfterKey', () => {
  it('goes by days and months, to the last day of a shorter one', () => {
    expect([dayAfterKey('ArrowRight', '2026-06-30'), dayAfterKey('ArrowLeft', '2026-03-01')]).toEqual(['2026-07-01', '2026-02-28']);
    expect([dayAfterKey('ArrowDown', '2026-01-31'), dayAfterKey('ArrowUp', '2026-07-31')]).toEqual(['2026-02-28', '2026-06-30']);
    expect([dayAfterKey('Home', '2028-02-10'), dayAfterKey('End', '2028-02-10')]).toEqual(['2028-02-01', '2028-02-29']);
  });

  it('stays within the year', () => {
    expect([dayAfterKey('ArrowLeft', '2026-01-01'), dayAfterKey('ArrowUp', '2026-01-15'), dayAfterKey('ArrowRight', '2026-12-31')]).toEqual([null, null, null]);
    expect([dayAfterKey('ArrowDown', '2026-12-15'), dayAfterKey('x', '2026-06-15')]).toEqual([null, null]);
  });
});

describe('the strip of a year', () => {
  const room = { width: 1000, fontSize: 14 };
  const strip = yearStrip(days, '2026-06-30', room);
  const signsOf = (day: string) => strip.marks.find(({ key }) => key === day)?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

  it('has a line for each month and a field for each day', () => {
    expect(strip.marks).toHaveLength(365);
    expect(new Set(strip.marks.map(({ y }) => y)).size).toBe(12);
    expect(strip.marks.every(({ x, width }) => x + width <= room.width)).toBe(true);
  });

  it('shows signs with numbers, and what is not as its weekday says', () => {
    expect(signsOf('2026-06-30')).toEqual(['■3', '●']);
    expect([signsOf('2026-02-16'), signsOf('2026-02-28'), signsOf('2026-03-07')]).toEqual([['休'], ['班'], []]);
    expect(stripLegend(room).shapes.length).toBeGreaterThan(12);
  });
});
