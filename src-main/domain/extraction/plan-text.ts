import { foldWidth } from '../outline/fold-width.ts';
import { readOutlineNumber } from '../outline/outline-number.ts';
import type { SourceSpan, TextBlock } from './text-block.ts';
import { spanOf } from './text-block.ts';

/** A run of the plan's text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * All blocks as one string that the grammar reads: blanks removed, `\n` between lines, and for each unit the way
 * back to its block. So every field is a range here, and every range has spans of the original.
 */
export interface PlanText {
  /** Punctuation in half width, for reading. */
  text: string;
  /** The same units as printed, for showing. */
  printed: string;
  blocks: readonly TextBlock[];
  blockOf: Int32Array;
  offsetOf: Int32Array;
  /** Blanks that stood before a unit: 0 none, 1 some, 2 a tab. They may divide names (甲局 乙局). */
  gapBefore: Uint8Array;
}

/** One line of the plan, with the block that it comes from. */
export interface PlanLine {
  range: TextRange;
  block: TextBlock;
}

interface RawLine {
  block: TextBlock;
  /** Position of the block in the list. */
  position: number;
  start: number;
  end: number;
  text: string;
}

const blank = /\s/;
const wordCharacter = /[A-Za-z0-9]/;
const sentenceEnd = /[。!?;:)】\uff01\uff1f\uff1b\uff1a\uff09]$/;
/** Lines shorter than this are headings or cells, never the full width of a page. */
const leastPageWidth = 20;

function rawLinesOf(blocks: readonly TextBlock[]): RawLine[] {
  const lines: RawLine[] = [];
  for (const [position, block] of blocks.entries()) {
    let start = 0;
    for (const piece of block.text.split(/\r\n|[\n\r\v\f]/)) {
      const end = start + piece.length;
      if (piece.trim() !== '') lines.push({ block, position, start, end, text: piece.trim() });
      start = end + (block.text.startsWith('\r\n', end) ? 2 : 1);
    }
  }
  return lines;
}

/** Width at which a copied document was broken into lines; null where its lines are whole paragraphs. */
function pageWidthOf(lines: readonly RawLine[]): number | null {
  const lengths = lines.filter((line) => !line.block.cell && !line.text.includes('|')).map((line) => line.text.length);
  const long = lengths.filter((length) => length >= leastPageWidth);
  const counts = new Map<number, number>();
  for (const length of long) counts.set(length, (counts.get(length) ?? 0) + 1);
  const near = (width: number): number => [-2, -1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
  const widest = [...counts.keys()].sort((a, b) => near(b) - near(a))[0];
  if (widest === undefined || long.length < 8 || near(widest) < long.length * 0.5) return null;
  return long.filter((length) => length > widest + 3).length > long.length * 0.1 ? null : widest;
}

function continues(before: RawLine, line: RawLine, width: number | null): boolean {
  if (before.block.cell || line.block.cell || before.block.place.kind !== 'line') return false;
  if (line.block.headingLevel !== null || before.block.headingLevel !== null || line.text.includes('|') || before.text.includes('|')) return false;
  // A line that ends with a comma goes on, whatever its width.
  const isBroken = /[,\uff0c]$/.test(before.text) || (width !== null && before.text.length >= width - 2 && !sentenceEnd.test(before.text));
  return isBroken && readOutlineNumber(line.text) === null && !/^[(【\uff08]?(?:责任|牵头|配合|完成时)/.test(line.text);
}

/** Joins blocks into one text; lines that only the page's width has broken are made whole again. */
export function buildPlanText(blocks: readonly TextBlock[]): { plan: PlanText; lines: PlanLine[] } {
  const rawLines = rawLinesOf(blocks);
  const width = pageWidthOf(rawLines);
  const capacity = rawLines.reduce((sum, line) => sum + line.end - line.start + 1, 0);
  const plan = {
    text: '',
    printed: '',
    blocks,
    blockOf: new Int32Array(capacity),
    offsetOf: new Int32Array(capacity),
    gapBefore: new Uint8Array(capacity),
  };
  const units: string[] = [];
  const lines: PlanLine[] = [];
  let before: RawLine | null = null;
  for (const line of rawLines) {
    const joined = before !== null && continues(before, line, width);
    if (before !== null && !joined) units.push('\n');
    const start = units.length;
    appendLine(plan, units, line);
    const last = lines.at(-1);
    if (joined && last) last.range.end = units.length;
    else if (units.length > start) lines.push({ range: { start, end: units.length }, block: line.block });
    before = line;
  }
  const printed = units.join('');
  return { plan: { ...plan, printed, text: foldWidth(printed) }, lines };
}

function appendLine(plan: PlanText, units: string[], line: RawLine): void {
  let gap = 0;
  for (let offset = line.start; offset < line.end; offset++) {
    const unit = line.block.text.charAt(offset);
    if (blank.test(unit)) {
      gap = unit === '\t' || gap === 2 ? 2 : 1;
      continue;
    }
    const started = units.length > 0 && units.at(-1) !== '\n';
    if (started && gap === 0 && blankInOriginal(line.block, offset)) gap = 1;
    if (started && gap > 0 && wordCharacter.test(unit) && wordCharacter.test(units.at(-1) ?? '')) {
      plan.blockOf[units.length] = line.position;
      plan.offsetOf[units.length] = offset - 1;
      units.push(' ');
    }
    plan.blockOf[units.length] = line.position;
    plan.offsetOf[units.length] = offset;
    plan.gapBefore[units.length] = started ? gap : 0;
    units.push(unit);
    gap = 0;
  }
}

/** Whether the cleaning took a blank out before a unit. */
function blankInOriginal(block: TextBlock, offset: number): boolean {
  if (block.offsets === null || offset === 0) return false;
  const from = block.offsets[offset - 1];
  const to = block.offsets[offset];
  return from !== undefined && to !== undefined && to - from > 1 && blank.test(block.original.slice(from + 1, to));
}

/** Text of a range as printed, without line breaks. */
export function textOf(plan: PlanText, range: TextRange): string {
  return plan.printed.slice(range.start, range.end).replaceAll('\n', '');
}

/** Text of several ranges, one after the other, without line breaks. */
export function joinedTextOf(plan: PlanText, ranges: readonly TextRange[]): string {
  return ranges.map((range) => textOf(plan, range)).join('');
}

/** Spans of the original for a range, one for each block that it touches. */
export function spansOf(plan: PlanText, range: TextRange): SourceSpan[] {
  const spans: SourceSpan[] = [];
  let start = range.start;
  for (let at = range.start; at < range.end; at++) {
    const isBreak = plan.text.charAt(at) === '\n';
    const next = at + 1;
    const ends = next >= range.end || plan.text.charAt(next) === '\n' || plan.blockOf[next] !== plan.blockOf[at];
    if (isBreak) start = next;
    if (isBreak || !ends) continue;
    const block = plan.blocks[plan.blockOf[start] ?? -1];
    if (block) spans.push(spanOf(block, plan.offsetOf[start] ?? 0, (plan.offsetOf[at] ?? 0) + 1));
    start = next;
  }
  return spans;
}

/** The span of a short range that lies in one block, null for an empty range. */
export function spanOfRange(plan: PlanText, range: TextRange): SourceSpan | null {
  return spansOf(plan, range)[0] ?? null;
}

/** Cuts punctuation and line breaks from both ends of a range. */
export function trimRange(plan: PlanText, range: TextRange, edge: RegExp = /[\s,。;、:.]/): TextRange {
  let { start, end } = range;
  while (start < end && edge.test(plan.text.charAt(start))) start++;
  while (end > start && edge.test(plan.text.charAt(end - 1))) end--;
  return { start, end };
}
