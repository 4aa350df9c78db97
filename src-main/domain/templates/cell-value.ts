import type { CalendarDay } from '../calendar-day.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { readTypedDays } from '../search/typed-days.ts';
import type { TemplateRole } from './column-roles.ts';

/** What is put into a cell: words, a day, or a share (0 to 100) with its sign or bare, each as the cell's format shows it. */
export type CellValue = string | { readonly day: CalendarDay } | { readonly percent: number; readonly bare: boolean };

const share = /^(\d{1,3}(?:\.\d+)?)(%?)$/;

/** The value of a text in a column: a day or a share where the column asks for one and the text is one, else the words. `year` is that of a day without one. */
export function cellValueOf(role: TemplateRole, text: string, year: number): CellValue {
  if (role === 'finishedOn') {
    const days = readTypedDays(text, year);
    return days !== null && days.from === days.to ? { day: days.from } : text;
  }
  if (role === 'percent') {
    const [, number, sign] = share.exec(foldWidth(text).replaceAll(/\s/g, '')) ?? [];
    return number === undefined ? text : { percent: Number(number), bare: sign === '' };
  }
  return text;
}
