import type { RawBlock } from '../raw-block.ts';
import { titleEnd } from './title-words.ts';

/** A block with its cleaned text. */
interface CleanedText {
  raw: RawBlock;
  text: string;
}

const pageNumber = /^[-\u2013\u2014]{1,2}\s*\d{1,3}\s*[-\u2013\u2014]{1,2}$/u;
const chapter = /^[一二三四五六七八九十]{1,3}、[^。；]{1,40}$/u;
/** A title has so many characters at least, and so often a line above each page is printed. */
const shortestTitle = 8;
const leastPages = 3;

/**
 * Which blocks only repeat others because the document was printed in pages: page numbers between the lines, a title or
 * a chapter's heading that stands twice in a row, a title above each page, the title of a table above each of its parts.
 */
export function repeatedBlocks(blocks: readonly CleanedText[]): ReadonlySet<number> {
  const rowSizes = cellsByRow(blocks);
  const counts = new Map<string, number>();
  const isTitle = ({ raw, text }: CleanedText): boolean =>
    text.length >= shortestTitle && !text.includes('\n') && titleEnd.test(text) && (raw.cell === null || (raw.cell.columnSpan > 1 && rowSizes.get(rowOf(raw.cell)) === 1));
  for (const block of blocks) if (isTitle(block)) counts.set(keyOf(block), (counts.get(keyOf(block)) ?? 0) + 1);
  const repeated = new Set<number>();
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const isTwin = before !== undefined && before.raw.cell === null && block.raw.cell === null && before.text === block.text;
    if (block.raw.cell === null && pageNumber.test(block.text)) repeated.add(index);
    else if (isTwin && (chapter.test(block.text) || isTitle(block))) repeated.add(index);
    else if (isTitle(block)) {
      const least = block.raw.cell === null ? leastPages : 2;
      if (seen.has(keyOf(block)) && (counts.get(keyOf(block)) ?? 0) >= least) repeated.add(index);
      seen.add(keyOf(block));
    }
  });
  return repeated;
}

/** Lines are compared with lines, cells with those of their own table. */
function keyOf({ raw, text }: CleanedText): string {
  return `${raw.cell?.table ?? ''} ${text}`;
}

function cellsByRow(blocks: readonly CleanedText[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { raw } of blocks) if (raw.cell !== null) sizes.set(rowOf(raw.cell), (sizes.get(rowOf(raw.cell)) ?? 0) + 1);
  return sizes;
}

function rowOf({ table, row }: { table: number; row: number }): string {
  return `${table} ${row}`;
}
