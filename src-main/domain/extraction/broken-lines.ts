import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import { isColumnHeader } from './table-columns.ts';
import type { TextBlock } from './text-block.ts';

const sentenceEnd = /[。!?;:)】\uff01\uff1f\uff1b\uff1a\uff09]$/;
/** Lines shorter than this are headings or cells, never the full width of a page. */
const leastPageWidth = 24;
/** A page's number between two lines. */
const pageNumber = /^\s*(?:[-—–―·]+\s*\d{1,3}\s*[-—–―·]+|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?)\s*$/;

/** A line of a block, without blanks at its ends; `start` and `end` are offsets in the block's text. */
export interface RawLine {
  block: TextBlock;
  /** Position of the block in the list. */
  position: number;
  start: number;
  end: number;
  text: string;
}

/** The issuer beside a page's number: 甲县人民政府办公室      — 3 —. The blanks may be gone. */
const numberedHead = /^\s*[\u4e00-\u9fff]{4,30}(?:政府|办公[室厅]|委员会|局|厅|公报)\s*[-—–―·]+\s*\d{1,3}\s*[-—–―·]+\s*$|^\s*[-—–―·]+\s*\d{1,3}\s*[-—–―·]+\s*[\u4e00-\u9fff]{4,30}(?:政府|办公[室厅]|公报)\s*$/;
const isPageNumber = (line: string): boolean => pageNumber.test(line) || numberedHead.test(line);

/** Longest running head, in UTF-16 units with its blanks. */
const longestRunningHead = 80;

/** Lines that stand beside page numbers more than once, as running heads do (甲区公报      文件选登). */
function runningHeads(blocks: readonly TextBlock[]): Set<string> {
  const beside = new Map<string, number>();
  const lines = blocks.filter((block) => !block.cell).flatMap((block) => foldWidth(block.text).split(/\r\n|[\n\r\v\f]/)).filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    const isBeside = [lines[at - 1], lines[at + 1]].some((other) => other !== undefined && isPageNumber(other));
    if (isBeside && words.length <= longestRunningHead && !/[。;:,、]/.test(words) && readOutlineNumber(words.replace(/\s/g, '')) === null) beside.set(words, (beside.get(words) ?? 0) + 1);
  }
  return new Set([...beside].filter(([words, count]) => count > 1 && !isPageNumber(words)).map(([words]) => words));
}

/** Lines of the blocks, without those that only number a page or repeat its running head. */
export function rawLinesOf(blocks: readonly TextBlock[]): RawLine[] {
  const lines: RawLine[] = [];
  const heads = runningHeads(blocks);
  const isFurniture = (piece: string): boolean => isPageNumber(foldWidth(piece)) || (heads.size > 0 && heads.has(foldWidth(piece).trim()));
  for (const [position, block] of blocks.entries()) {
    let start = 0;
    for (const piece of block.text.split(/\r\n|[\n\r\v\f]/)) {
      const end = start + piece.length;
      if (piece.trim() !== '' && (block.cell !== null || !isFurniture(piece))) lines.push({ block, position, start, end, text: piece.trim() });
      start = end + (block.text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  return lines;
}

/** Position of the first of several header cells on lines of their own: from there on lines are cells; else the end. */
export function startOfCellLines(lines: readonly RawLine[]): number {
  const isHeader = (line: RawLine | undefined): boolean => line !== undefined && isColumnHeader(foldWidth(line.text));
  const start = lines.findIndex((line, at) => isHeader(line) && isHeader(lines[at + 1]) && isHeader(lines[at + 2]));
  return start < 0 ? lines.length : start;
}

/** Width of a line in full-width characters, rounded. */
const widthOf = (text: string): number => Math.round(text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2);

/** What stands behind the outermost bracket that a text leaves open; '' where it leaves none open. */
export function openBracket(text: string): string {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (/[([{【〔\uff08\uff3b]/.test(unit)) starts.push(at);
    else if (/[)\]}】〕\uff09\uff3d]/.test(unit)) starts.pop();
  }
  return starts[0] === undefined ? '' : text.slice(starts[0]);
}

/** An assignment in a bracket, which may go over lines of any width. */
const assignment = /^.(?:牵头|责任|配合|主办|承办|实施)(?:单位|部门|科室|处室)?[:\uff1a]/;
/** A bracket that is still open after so many characters was never meant to close. */
const longestBracket = 400;

/** Width at which a copied document was broken into lines; null where its lines are whole paragraphs. */
export function pageWidthOf(lines: readonly RawLine[]): number | null {
  const lengths = lines.filter((line) => !line.block.cell && !line.text.includes('|')).map((line) => widthOf(line.text));
  const long = lengths.filter((length) => length >= leastPageWidth);
  const counts = new Map<number, number>();
  for (const length of long) counts.set(length, (counts.get(length) ?? 0) + 1);
  const near = (width: number): number => [-2, -1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
  const widest = [...counts.keys()].sort((a, b) => near(b) - near(a))[0];
  if (widest === undefined || long.length < 8 || near(widest) < long.length * 0.5) return null;
  return long.filter((length) => length > widest + 3).length > long.length * 0.1 ? null : widest;
}

const closesBracket = /^[^([{【〔\uff08\uff3b]*[)\]}】〕\uff09\uff3d]/;

/**
 * Whether a line goes on with the one before it: the page's width, a comma or an open bracket has broken one paragraph
 * in two. `open`: what stands behind the bracket that the paragraph so far leaves open.
 */
export function continues(before: RawLine, line: RawLine, width: number | null, open: string): boolean {
  if (before.block.cell || line.block.cell || !/^(?:line|page)$/.test(before.block.place.kind)) return false;
  if (line.text.includes('\t') || before.text.includes('\t')) return false;
  if (line.block.headingLevel !== null || before.block.headingLevel !== null || line.text.includes('|') || before.text.includes('|')) return false;
  // No paragraph begins with a mark that closes.
  if (/^[)】〕、。;:,\uff09\uff0c\uff1b\uff1a]/.test(line.text)) return true;
  if (readOutlineNumber(line.text.replace(/\s/g, '')) !== null) return false;
  const isOpen = open !== '' && open.length < longestBracket && (assignment.test(open) || closesBracket.test(line.text) || /[、:,\uff0c\uff1a]$/.test(before.text) || (width !== null && widthOf(before.text) >= width - 2));
  if (isOpen) return true;
  // A line that ends with a comma goes on, whatever its width.
  const isBroken = /[,、\uff0c]$/.test(before.text) || (width !== null && widthOf(before.text) >= width - 2 && !sentenceEnd.test(before.text));
  return isBroken && !/^[(【\uff08]?(?:责任|牵头|配合|完成时)/.test(line.text);
}
