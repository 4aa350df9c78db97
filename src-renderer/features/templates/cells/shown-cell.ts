import type { TemplateCellView, TemplateRowView } from '../../../../src-main/contract/templates.ts';

/** What stands for a cell: not ours to fill in this row, nothing to write, words to write (`replaces` those that stand there), or words that are kept. */
export type ShownCell =
  | { kind: 'none' }
  | { kind: 'empty' }
  | { kind: 'kept'; text: string }
  | { kind: 'written'; text: string; by: 'ledger' | 'clerk' | 'typing'; replaces: boolean };

/** Names a cell among the typed texts; row and column count from 0. */
export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Words that are typed in the cells of one row, by column. */
export type TypedOfRow = Readonly<Record<number, string>>;

/** Typed words by row and column, of words by `cellKey`. */
export function typedByRow(typed: Readonly<Record<string, string>>): Readonly<Record<number, TypedOfRow>> {
  const rows: Record<number, Record<number, string>> = {};
  for (const [key, text] of Object.entries(typed)) {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    rows[row] = { ...rows[row], [column]: text };
  }
  return rows;
}

/** The cell of a row in a column; undefined where the row has none there. */
export function cellOf({ cells }: Pick<TemplateRowView, 'cells'>, column: number): TemplateCellView | undefined {
  return cells.find((cell) => cell.column === column);
}

/** Whether other words than those that stand in a cell are to be written. */
function isNew({ proposed, current }: Pick<TemplateCellView, 'proposed' | 'current'>): boolean {
  return proposed !== null && proposed !== current;
}

/**
 * What a cell shows; `typed` are words that are not saved yet. Words that stand there already stay unless `overwrite` or the
 * clerk wrote others.
 */
export function shownCell(cell: TemplateCellView | undefined, typed: string | undefined, overwrite: boolean): ShownCell {
  if (cell === undefined) return { kind: 'none' };
  const { current } = cell;
  const edited = cell.edited || typed !== undefined;
  const proposed = typed ?? cell.proposed;
  if (proposed !== null && isNew({ proposed, current }) && (edited || overwrite || current === '')) {
    return { kind: 'written', text: proposed, by: typed !== undefined ? 'typing' : edited ? 'clerk' : 'ledger', replaces: current !== '' };
  }
  return current === '' ? { kind: 'empty' } : { kind: 'kept', text: current };
}

/** The words that editing a cell begins with. */
export function wordsToEdit(cell: TemplateCellView, typed: string | undefined): string {
  return typed ?? cell.proposed ?? cell.current;
}

/** How many of all cells would be written, and how many hold words for which the ledger has others. */
export interface CellCounts {
  written: number;
  held: number;
}

/** Counts the cells of all rows; `typed` are words that are not saved yet, by `cellKey`. */
export function countCells(rows: readonly TemplateRowView[], typed: Readonly<Record<string, string>>, overwrite: boolean): CellCounts {
  const counts = { written: 0, held: 0 };
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      const words = typed[cellKey(row, cell.column)];
      if (shownCell(cell, words, overwrite).kind === 'written') counts.written += 1;
      if (cell.current !== '' && !cell.edited && words === undefined && isNew(cell)) counts.held += 1;
    }
  }
  return counts;
}
