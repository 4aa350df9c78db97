import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { cellsOfRow } from './cells-of-row.ts';
import type { TemplateRole } from './column-roles.ts';
import type { FoundHeader } from './find-header.ts';
import { isHeaderRow } from './find-header.ts';
import type { CellPlace } from './plain-sheet.ts';
import type { SeenCell, SheetView } from './sheet-view.ts';
import { seenCells } from './sheet-view.ts';

/** A row of the superior's table that asks for something; rows and columns count from 0. */
export interface TemplateRow {
  readonly row: number;
  /** Its last row, where its words are merged over several. */
  readonly lastRow: number;
  /** As printed in the column of numbers. */
  readonly number: string | null;
  /** Words of the heading above. */
  readonly section: string | null;
  readonly title: string;
  readonly requirement: string;
  /** Lead, responsible and supporting units as printed. */
  readonly units: string;
  readonly deadline: string;
  /** Its cells in the order of the table's columns; null where the cell belongs to another column. */
  readonly cells: readonly (CellPlace | null)[];
}

/** Part of the table's width from which a merged cell with words is a heading. */
const headingPart = 0.6;
const note = /^(?:备?注|说明|(?:填表|填报)(?:说明|要求))(?:[:1]|$)|^(?:填报|填表|审核|审签|审批|单位|分管|主要|报送|制表|经办)(?:单位)?(?:人|领导|负责人|日期|时间|单位)?(?:签字|签名|签章|盖章|\(.*\))?:/;
const total = /^(?:合计|总计|小计|共计)/;
const headingStyles = new Set(['part', 'chinese', 'chineseBracketed']);

/** A heading is merged over most of the table, or stands alone with its number where no task does. */
function isHeading(cells: readonly SeenCell[], width: number, holdsTasks: (column: number) => boolean): boolean {
  const [first, second] = cells;
  if (first === undefined || second !== undefined) return false;
  const { top, left, bottom, right } = first.range;
  if (right > left && right - left + 1 >= width * headingPart) return true;
  return right === left && bottom === top && !holdsTasks(left) && headingStyles.has(readOutlineNumber(first.text.replaceAll(/\s/g, ''))?.style ?? '');
}

/** Rows below a header, and the first row behind the table. */
export function readRows(view: SheetView, header: FoundHeader, roles: readonly TemplateRole[]): { rows: TemplateRow[]; next: number } {
  const placesOf = (...wanted: TemplateRole[]): number[] => roles.flatMap((role, at) => (wanted.includes(role) ? [at] : []));
  const [tasks, categories] = [placesOf('task'), placesOf('category')];
  const titles = tasks.length > 0 ? tasks : categories;
  const columns = { number: placesOf('number'), title: titles, requirement: placesOf('requirement'), units: placesOf('lead', 'responsible', 'supporting'), deadline: placesOf('deadline') };
  const width = (header.columns.at(-1)?.lastColumn ?? 0) + 1;
  const holdsTasks = (column: number): boolean => [...columns.title, ...columns.requirement].some((at) => header.columns[at]?.column === column);
  const rows: TemplateRow[] = [];
  let section: string | null = null;
  let row = header.bottom + 1;
  for (; row < view.rowCount; row++) {
    const cells = seenCells(view, row);
    const first = foldWidth(cells[0]?.text ?? '').replaceAll(/\s/g, '');
    if (cells.length === 0 || total.test(first) || repeatsHeader(view, header, row)) continue;
    if (cells.length <= 3 && note.test(first)) break;
    if (isHeading(cells, width, holdsTasks)) {
      section = cells[0]?.text ?? null;
      continue;
    }
    if (isHeaderRow(view, row)) break;
    const own = cellsOfRow(view, row, header.columns);
    const textsOf = (wanted: readonly number[]): string[] => wanted.map((at) => own[at]).flatMap((cell) => (cell ? [view.textAt(cell.row, cell.column)] : []));
    const textOf = (wanted: readonly number[], joint: string): string => [...new Set(textsOf(wanted))].filter((text) => text !== '').join(joint);
    const [title, requirement] = [textOf(columns.title, '\n'), textOf(columns.requirement, '\n')];
    if (title === '' && requirement === '') continue;
    const last = rows.at(-1);
    const told = [...columns.title, ...columns.requirement].map((at) => own[at]).filter((cell) => cell && view.textAt(cell.row, cell.column) !== '');
    if (last !== undefined && told.every((cell) => cell && cell.row < row)) {
      rows[rows.length - 1] = { ...last, lastRow: row };
      continue;
    }
    rows.push({ row, lastRow: row, number: textOf(columns.number, '') || null, section, title, requirement, units: textOf(columns.units, '\n'), deadline: textOf(columns.deadline, '\n'), cells: own });
  }
  return { rows, next: row };
}

/** A header is printed again at the top of a page. */
function repeatsHeader(view: SheetView, header: FoundHeader, row: number): boolean {
  const words = (at: number): string => seenCells(view, at).map(({ text }) => text.replaceAll(/\s/g, '')).join('|');
  for (let at = header.top; at <= header.bottom; at++) if (words(at) === words(row)) return true;
  return false;
}
