import { isTableBlock } from './source-blocks.ts';
import type { SourceBlock, TableBlock } from './source-blocks.ts';
import { columnShares, rowGroups } from './table-rows.ts';
import type { TableRow } from './table-rows.ts';

/** What the original's pane shows one below the other; each is drawn only when it comes into sight. */
export type SourceItem =
  | { kind: 'paragraph'; key: string; block: SourceBlock }
  | { kind: 'rows'; key: string; columnShares: readonly number[]; rows: readonly TableRow[] };

/**
 * Turns blocks in reading order into paragraphs and tables. A long table becomes several items of the same columns, cut
 * only between rows that no merged cell crosses, so that only the rows in sight are drawn.
 */
export function sourceItems(blocks: readonly SourceBlock[]): SourceItem[] {
  const items: SourceItem[] = [];
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (!block) break;
    if (!isTableBlock(block)) {
      items.push({ kind: 'paragraph', key: `block-${block.index}`, block });
      at++;
      continue;
    }
    const cells = cellsOfTable(blocks, at, block.cell.table);
    const shares = columnShares(cells);
    for (const rows of rowGroups(cells)) {
      items.push({ kind: 'rows', key: `rows-${at}-${rows[0]?.row ?? 0}`, columnShares: shares, rows });
    }
    at += cells.length;
  }
  return items;
}

/** Indexes of the blocks that an item shows. */
export function blocksOf(item: SourceItem): number[] {
  if (item.kind === 'paragraph') return [item.block.index];
  return item.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.block ? [cell.block.index] : [])));
}

function cellsOfTable(blocks: readonly SourceBlock[], from: number, table: number): TableBlock[] {
  const cells: TableBlock[] = [];
  for (const block of blocks.slice(from)) {
    if (!isTableBlock(block) || block.cell.table !== table) break;
    cells.push(block);
  }
  return cells;
}
