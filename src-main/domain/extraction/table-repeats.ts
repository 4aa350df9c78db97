import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { isColumnHeader } from './table-columns.ts';
import type { TextBlock } from './text-block.ts';

/** Cells of a line that are divided by tabs or |, without blanks. */
const cellsOf = (block: TextBlock): string[] => foldWidth(block.text).split(/[\t|]/).map((cell) => cell.replace(/\s/g, ''));

/** Columns that a repeated header names at the least. */
const leastNames = 3;

/** Whether a line heads a table whose rows are numbered. */
function headsNumberedTable(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => isColumnHeader(cell)).length;
  return known >= leastNames && known * 3 >= cells.length * 2 && /^(?:序号|编号|序)$/.test(cells.find((cell) => cell !== '') ?? '');
}

/** Whether a line begins a row or is a numbered heading. */
const opens = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => cell !== '') ?? '';
  return /^\d{1,3}[.、]?$/.test(first) || readOutlineNumber(first) !== null;
};

/**
 * Leaves out the headers that a page break has put into the middle of a row: a copied table prints its header on every
 * page, also where a row goes over two pages. A header between two whole rows stays for those who read the rows.
 */
export function withoutHeadersInRows(blocks: readonly TextBlock[]): readonly TextBlock[] {
  let header: { text: string; width: number } | null = null;
  // Cells of the row that is open; 0 where no row is.
  let filled = 0;
  const kept = blocks.filter((block, at) => {
    if (block.cell) {
      [header, filled] = [null, 0];
      return true;
    }
    if (!/[\t|]/.test(block.text) && header === null) return true;
    const cells = cellsOf(block);
    const isRepeated: boolean = block.text.trim() === header?.text;
    const next = blocks[at + 1];
    if (isRepeated && filled > 0 && filled < (header?.width ?? 0) && next && !opens(cellsOf(next))) return false;
    if (isRepeated || headsNumberedTable(cells)) [header, filled] = [{ text: block.text.trim(), width: cells.length }, 0];
    else if (opens(cells)) filled = cells.length;
    else if (filled > 0) filled += cells.length - 1;
    return true;
  });
  return kept.length < blocks.length ? kept : blocks;
}
