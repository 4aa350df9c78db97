import { SSF } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';

/**
 * A cell as its reader sees it: dates in the Chinese way with the parts that the format shows (2026年6月30日, 2026年6月,
 * 6月30日, 6月; whatever order and signs it uses), other numbers as displayed, nothing as ''. Line breaks inside a cell stay.
 */
export function cellText(cell: CellObject, date1904: boolean): string {
  if (cell.t === 'z') return '';
  if (cell.t === 's') return typeof cell.v === 'string' ? cell.v : '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  const day = typeof cell.v === 'number' ? dayText(cell.v, format, date1904) : null;
  return day ?? cell.w?.trim() ?? (cell.v === undefined ? '' : String(cell.v));
}

/** Whether a cell shows an error (#REF!): a formula that lost its source, no words of the plan. */
export function isErrorCell(cell: CellObject): boolean {
  return cell.t === 'e';
}

/** A number as a day or month; null where the format shows something else: an amount, a time, a moment, a weekday. */
function dayText(value: number, format: string, date1904: boolean): string | null {
  if (!SSF.is_date(format)) return null;
  const codes = (format.split(';')[0] ?? '').toLowerCase().replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]|am\/pm|a\/p/gu, '');
  const parts = { year: /[ye]/u.test(codes), month: /m/u.test(codes), day: /(?<!d)d{1,2}(?!d)/u.test(codes) || /dddd.*(?<!d)d/u.test(codes) };
  const hasTime = /[hs[]/u.test(codes);
  if (!parts.month || (hasTime && (value % 1 !== 0 || !parts.day))) return null;
  const date = SSF.parse_date_code(value, { date1904 });
  if (date === null || date.y <= 1900) return null;
  return `${parts.year ? `${date.y}年` : ''}${date.m}月${parts.day ? `${date.d}日` : ''}`;
}
