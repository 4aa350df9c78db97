import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import type { CellField } from '../../../../src-main/contract/codes.ts';
import { cellText } from '../../../../src-main/contract/text/cell-text.ts';
import { heldText } from '../table/cell-words.ts';
import { ledgerColumns } from '../table/ledger-columns.ts';
import type { LedgerColumn } from '../table/ledger-columns.ts';
import type { CellGrid, CellRange } from './cell-range.ts';
import { sizeOf } from './cell-range.ts';

/** A text that is to be written into a cell of a row that was seen in this version. */
export interface CellWrite {
  taskId: string;
  rowVersion: number;
  field: CellField;
  text: string;
}

/** Rows of texts that go into rows of the table, column by column; a column without field goes nowhere. */
export interface CellBlock {
  rows: readonly LedgerRow[];
  texts: readonly (readonly string[])[];
  fields: readonly (CellField | null)[];
  /** Rows of texts for which the table has no row. */
  rowsBeyond: number;
}

/** The marked rows, in their order. */
export function rowsIn(range: CellRange, { order }: CellGrid, rows: ReadonlyMap<string, LedgerRow>): LedgerRow[] {
  return order.slice(range.top, range.bottom + 1).flatMap((taskId) => rows.get(taskId) ?? []);
}

/** Texts of cells as they go to the clipboard, row by row. */
export function copiedTexts(rows: readonly LedgerRow[], columns: readonly LedgerColumn[]): string[][] {
  return rows.map((row) => columns.map((column) => heldText(row, column)));
}

/** What a copy takes: the marked cells; while only a row is current, the checked rows whole, or else the current one. Null where there is nothing. */
export function copiedArea(
  range: CellRange | null,
  grid: CellGrid,
  rows: ReadonlyMap<string, LedgerRow>,
  { selected, current }: { selected: ReadonlySet<string>; current: string | null },
): { rows: LedgerRow[]; columns: readonly LedgerColumn[] } | null {
  if (range !== null) return { rows: rowsIn(range, grid, rows), columns: grid.columns.slice(range.left, range.right + 1) };
  const checked = grid.order.filter((taskId) => (selected.size > 0 ? selected.has(taskId) : taskId === current));
  const taken = checked.flatMap((taskId) => rows.get(taskId) ?? []);
  return taken.length === 0 ? null : { rows: taken, columns: grid.columns };
}

/** How many times a pasted block is repeated to fill the marked cells, as in WPS: only where it fits a whole number of times. */
function repeats(marked: number, pasted: number): number {
  return pasted > 0 && marked % pasted === 0 ? marked / pasted : 1;
}

/** Whether the first row of pasted texts is the header of a table: at least two cells, all of them names of columns or empty. */
export function isHeaderRow(texts: readonly string[]): boolean {
  const named = texts.map((text) => text.replaceAll(/\s/g, '')).filter((text) => text !== '');
  return named.length >= 2 && named.every((text) => ledgerColumns.some(({ label }) => label === text));
}

function fieldsAt(left: number, width: number, columns: readonly LedgerColumn[]): (CellField | null)[] {
  return Array.from({ length: width }, (_, at) => columns[left + at]?.field ?? null);
}

/** A column of another table speaks of the units of its own role alone: the others stay. */
function fieldsNamed(header: readonly string[]): (CellField | null)[] {
  return header.map((text) => {
    const field = ledgerColumns.find(({ label }) => label === text.replaceAll(/\s/g, ''))?.field ?? null;
    return field === 'responsibleAndSupporting' ? 'responsible' : field;
  });
}

/**
 * Where a pasted table goes: from the first marked cell on, or by the names of its header, repeated where that fills the
 * marked cells exactly. Rows of the table that are too few are counted, never made.
 */
export function pastedBlock(
  pasted: readonly (readonly string[])[],
  range: CellRange,
  grid: CellGrid,
  rows: ReadonlyMap<string, LedgerRow>,
  withHeader: boolean,
): CellBlock {
  const header = withHeader ? pasted[0] : undefined;
  const body = header ? pasted.slice(1) : pasted;
  const width = Math.max(0, ...pasted.map((texts) => texts.length));
  const marked = sizeOf(range);
  const down = repeats(marked.rows, body.length);
  const across = header ? 1 : repeats(marked.columns, width);
  const texts = Array.from({ length: down }, () => body)
    .flat()
    .map((line) => {
      const whole = Array.from({ length: width }, (_, at) => line[at] ?? '');
      return Array.from({ length: across }, () => whole).flat();
    });
  const target = rowsIn({ ...range, bottom: range.top + texts.length - 1 }, grid, rows);
  return {
    rows: target,
    texts: texts.slice(0, target.length),
    fields: header ? fieldsNamed(Array.from({ length: width }, (_, at) => header[at] ?? '')) : fieldsAt(range.left, width * across, grid.columns),
    rowsBeyond: texts.length - target.length,
  };
}

/** The first marked row's texts for all marked rows; with one row marked, those of the row above it. Null where there is none above. */
export function filledBlock(range: CellRange, grid: CellGrid, rows: ReadonlyMap<string, LedgerRow>): CellBlock | null {
  const top = range.top === range.bottom ? range.top - 1 : range.top;
  const [source, ...target] = rowsIn({ ...range, top }, grid, rows);
  if (top < 0 || !source) return null;
  const columns = grid.columns.slice(range.left, range.right + 1);
  const [texts = []] = copiedTexts([source], columns);
  return { rows: target, texts: target.map(() => texts), fields: columns.map(({ field }) => field), rowsBeyond: 0 };
}

/** Nothing for every marked cell. */
export function clearedBlock(range: CellRange, grid: CellGrid, rows: ReadonlyMap<string, LedgerRow>): CellBlock {
  const target = rowsIn(range, grid, rows);
  const columns = grid.columns.slice(range.left, range.right + 1);
  return { rows: target, texts: target.map(() => columns.map(() => '')), fields: columns.map(({ field }) => field), rowsBeyond: 0 };
}

/** The texts of a block that differ from what their cells hold; of two columns that go into one, the right one. */
export function writesOf({ rows, texts, fields }: CellBlock): CellWrite[] {
  return rows.flatMap((row, line) => {
    const byField = new Map<CellField, string>();
    for (const [at, field] of fields.entries()) {
      if (field !== null) byField.set(field, texts[line]?.[at] ?? '');
    }
    return [...byField].flatMap(([field, text]) =>
      text.trim() === cellText(row, field).trim() ? [] : [{ taskId: row.id, rowVersion: row.rowVersion, field, text }],
    );
  });
}

/** Writes as the preview takes them: it speaks of texts, whatever version of the row was seen. */
export function previewInput(writes: readonly CellWrite[]): { cells: Omit<CellWrite, 'rowVersion'>[] } {
  return { cells: writes.map(({ taskId, field, text }) => ({ taskId, field, text })) };
}
