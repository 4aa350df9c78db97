import { SSF } from '@e965/xlsx';
import type { CellObject } from '@e965/xlsx';

/**
 * A cell as its reader sees it: dates as `YYYY年M月D日` (whatever order the format shows them in), other numbers as
 * displayed, an error or nothing as ''. Line breaks inside a cell stay.
 */
export function cellText(cell: CellObject | undefined, date1904: boolean): string {
  if (cell === undefined || cell.t === 'z' || cell.t === 'e') return '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (typeof cell.v === 'number' && showsDay(format)) {
    const date = SSF.parse_date_code(cell.v, { date1904 });
    if (date !== null && date.y > 1900) return `${date.y}年${date.m}月${date.d}日`;
  }
  if (cell.t === 's') return typeof cell.v === 'string' ? cell.v : '';
  if (cell.w !== undefined) return cell.w.trim();
  return cell.v === undefined ? '' : String(cell.v);
}

/** A format that shows year, month and day only; a bare month, a time or a moment stays as displayed. */
function showsDay(format: string): boolean {
  const codes = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  return SSF.is_date(format) && /y/u.test(codes) && /m/u.test(codes) && /d/u.test(codes) && !/[hs]/u.test(codes);
}
