import { readCell } from './cell-input.ts';
import type { CellRange } from '../../../ui/cell-range.ts';
import { cellText, cellValue, keptValue } from './report-drafts.ts';
import type { CellChange, Drafts } from './report-drafts.ts';
import { isFilled } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-columns.ts';
import { rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';

/** The table as it is shown: what ranges count in. */
export interface ShownTable {
  rows: readonly SheetRow[];
  columns: readonly SheetColumn[];
  drafts: Drafts;
}

/** A text that a cell does not take; `row` and `column` are null beyond the table. */
export interface CellRefusal {
  row: SheetRow | null;
  column: SheetColumn | null;
  text: string;
  reason: string;
}

/** What texts for many cells would do. */
export interface CellEdit {
  changes: readonly CellChange[];
  refused: readonly CellRefusal[];
}

/** The text for a cell; null where it stays as it is. */
type TextAt = (row: number, column: number) => string | null;

function editOf({ rows, columns, drafts }: ShownTable, { top, bottom, left, right }: CellRange, textAt: TextAt): CellEdit {
  const changes: CellChange[] = [];
  const refused: CellRefusal[] = [];
  for (let line = top; line <= bottom; line += 1) {
    for (let place = left; place <= right; place += 1) {
      const row = rows[line] ?? null;
      const column = columns[place] ?? null;
      const text = textAt(line, place);
      if (text === null) continue;
      if (!row || !column) {
        if (text.trim() !== '') refused.push({ row, column, text, reason: '超出表格' });
        continue;
      }
      const draft = drafts[rowKey(row)];
      if (text.trim() === cellText(row, draft, column.key).trim()) continue;
      if (!isFilled(column.key)) {
        refused.push({ row, column, text, reason: '这一列不能改' });
        continue;
      }
      const input = readCell(column.key, text);
      if (input.refused !== null) {
        refused.push({ row, column, text, reason: input.refused });
        continue;
      }
      const change = { row, column: column.key, value: input.value };
      if (keptValue(change) !== cellValue(row, draft, column.key)) changes.push(change);
    }
  }
  return { changes, refused };
}

/** How often a block is repeated along a side of the chosen range: only a whole number of times. */
function repeated(chosen: number, block: number): number {
  return chosen % block === 0 ? chosen : block;
}

/**
 * What a pasted block would do from the first cell of the chosen range on, down and right; a range that the block fills a
 * whole number of times is filled as in WPS.
 */
export function pasteEdit(table: ShownTable, chosen: CellRange, block: readonly (readonly string[])[]): CellEdit {
  const height = block.length;
  const width = Math.max(0, ...block.map((cells) => cells.length));
  if (height === 0 || width === 0) return { changes: [], refused: [] };
  const { top, left } = chosen;
  const bottom = top + repeated(chosen.bottom - top + 1, height) - 1;
  const right = left + repeated(chosen.right - left + 1, width) - 1;
  return editOf(table, { top, left, bottom, right }, (row, column) => block[(row - top) % height]?.[(column - left) % width] ?? null);
}

function isOneLine({ top, bottom }: CellRange): boolean {
  return top === bottom;
}

/** What Ctrl+D would do: the first line of the range goes into the others; a single line takes the one above it. */
export function fillDownEdit(table: ShownTable, range: CellRange): CellEdit {
  const source = isOneLine(range) ? range.top - 1 : range.top;
  const row = table.rows[source];
  if (!row) return { changes: [], refused: [] };
  const filled = editOf(table, { ...range, top: source + 1 }, (_line, place) => {
    const column = table.columns[place];
    return column ? cellText(row, table.drafts[rowKey(row)], column.key) : null;
  });
  // Lines differ in task and unit: that is not what was to be filled.
  return { changes: filled.changes, refused: [] };
}

/** What emptying a range would do. */
export function clearEdit(table: ShownTable, range: CellRange): CellEdit {
  return { changes: editOf(table, range, () => '').changes, refused: [] };
}

/** The texts of a range, line by line. */
export function textsOf({ rows, columns, drafts }: ShownTable, { top, bottom, left, right }: CellRange): string[][] {
  return rows
    .slice(top, bottom + 1)
    .map((row) => columns.slice(left, right + 1).map(({ key }) => cellText(row, drafts[rowKey(row)], key)));
}
