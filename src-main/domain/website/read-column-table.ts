import type { CalendarDay } from '../calendar-day.ts';
import { calendarDayOf } from '../calendar-day.ts';
import type { TextBlock } from '../extraction/text-block.ts';
import { foldWidth } from '../outline/fold-width.ts';
import { wordsOfCell } from '../units/unit-cell-words.ts';
import type { UnitCell, UnitGrid, UnitGridRow } from '../units/unit-table-grid.ts';
import { unitGridsOf } from '../units/unit-table-grid.ts';
import type { ColumnTableColumns } from './column-table-columns.ts';
import { findColumnTable, isColumnHeader } from './column-table-columns.ts';

/** A column of the website as a table prints it; null where the cell says nothing. */
export interface ColumnRow {
  /** Row of the sheet or line of the text, from 1. */
  row: number;
  /** Names from the outermost level to the column itself. */
  path: string[];
  printedUnit: string | null;
  printedCycle: string | null;
  lastUpdatedOn: CalendarDay | null;
  /** The table says that nothing stands in it. */
  empty: boolean;
  note: string | null;
}

/** Longest texts that are kept, UTF-16 units; a longer name is a remark. */
const longest = { name: 100, unit: 200, cycle: 100, note: 2000 } as const;
const mostLevels = 6;
const remark = /^(?:合计|总计|小计|共计|备注|注|说明|填表|制表|审核|统计|联系电话)(?:[:人时\d(]|$)/;
const printedDay = /(20\d{2})[年\-./](\d{1,2})[月\-./](\d{1,2})/;
const emptyWords = /空白|空栏目|栏目为空|无内容|从未更新|未发布/;

/** Reads the columns of a website from every table of a document that names them; empty when there is none. */
export function readColumnTable(blocks: readonly TextBlock[]): ColumnRow[] {
  const rows: ColumnRow[] = [];
  let above: { columns: ColumnTableColumns; columnCount: number } | null = null;
  for (const grid of unitGridsOf(blocks)) {
    const { columnCount } = grid;
    const found = findColumnTable(grid);
    // A table without a header and as wide as the one before it goes on with that one on the next page.
    if (found !== null) above = { columns: found, columnCount };
    else if (above === null || above.columnCount !== columnCount) continue;
    rows.push(...readRows(grid, found ?? { ...above.columns, firstRow: 0 }));
  }
  return rows;
}

function readRows(grid: UnitGrid, columns: ColumnTableColumns): ColumnRow[] {
  const found: ColumnRow[] = [];
  let carried: string[] = [];
  let cellsAbove: (UnitCell | null)[] = [];
  for (const row of grid.rows.slice(columns.firstRow)) {
    if (isColumnHeader(row) || isRemark(row)) continue;
    const cells = columns.levels.map((place) => row.cells[place] ?? null);
    const last = found.at(-1);
    const isSameColumn = cells.some((cell) => cell !== null) && cells.every((cell, level) => cell === cellsAbove[level]);
    // Further units of a column stand in rows of their own, beside its merged cell.
    if (last !== undefined && isSameColumn) {
      last.printedUnit = joinedUnits(last.printedUnit, textOf(row, columns.unit, longest.unit));
      continue;
    }
    cellsAbove = cells;
    carried = levelsOf(cells, carried);
    const path = pathOf(carried);
    if (cells.every((cell) => cell === null) || path.length === 0 || path.length > mostLevels || path.some((name) => name.length > longest.name)) continue;
    found.push({ row: row.number, path, ...fieldsOf(row, columns) });
  }
  return found;
}

/** A row of one merged cell is a title or a remark, and one that begins with 合计 or 注 names no column. */
function isRemark(row: UnitGridRow): boolean {
  const filled = [...new Set(row.cells.filter((cell) => cell !== null))];
  const [first] = filled;
  return first === undefined || remark.test(foldWidth(wordsOfCell(first.text))) || (filled.length === 1 && first.columnSpan > 1);
}

/** Names of the levels of a row. A level that only a cell further up names (formats without merged cells) is carried down to the deeper ones. */
function levelsOf(cells: readonly (UnitCell | null)[], carried: readonly string[]): string[] {
  const names = cells.map((cell) => nameOf(cell));
  const deepest = names.findLastIndex((name) => name !== '');
  const first = names.findIndex((name) => name !== '');
  return names.slice(0, deepest + 1).map((name, level) => (name === '' && level < first ? (carried[level] ?? '') : name));
}

/** The path of a row: levels without a name and repeats by merged cells left out, a name like 政务公开>财政信息 taken apart. */
function pathOf(levels: readonly string[]): string[] {
  return levels
    .flatMap((name) => name.split(/\s*(?:[>\uff1e→]|-{2,}|—{2,})\s*/))
    .filter((name, level, all) => name !== '' && name !== all[level - 1]);
}

function nameOf(cell: UnitCell | null): string {
  return wordsOfCell(cell?.text ?? '').replaceAll('\n', '').replace(/^\d{1,3}[.、\uff0e]\s*/, '').trim();
}

function fieldsOf(row: UnitGridRow, columns: ColumnTableColumns): Omit<ColumnRow, 'row' | 'path'> {
  const updated = textOf(row, columns.lastUpdated, longest.note) ?? '';
  const note = textOf(row, columns.note, longest.note);
  return {
    printedUnit: textOf(row, columns.unit, longest.unit),
    printedCycle: textOf(row, columns.cycle, longest.cycle),
    lastUpdatedOn: dayIn(updated),
    empty: emptyWords.test(updated) || emptyWords.test(note ?? ''),
    note,
  };
}

function textOf(row: UnitGridRow, place: number | null, most: number): string | null {
  const words = wordsOfCell(row.cells[place ?? -1]?.text ?? '').replaceAll(/\s*\n\s*/g, '、');
  return words === '' ? null : words.slice(0, most);
}

function joinedUnits(units: string | null, more: string | null): string | null {
  if (units === null || more === null || units.split('、').includes(more)) return units ?? more;
  return `${units}、${more}`.slice(0, longest.unit);
}

function dayIn(printed: string): CalendarDay | null {
  const [, year, month, day] = printedDay.exec(foldWidth(printed)) ?? [];
  return calendarDayOf(Number(year), Number(month), Number(day));
}
