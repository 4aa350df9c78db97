import { foldWidth } from '../outline/fold-width.ts';
import { continues, openBracket, pageWidthOf, rawLinesOf, startOfCellLines } from './broken-lines.ts';
import type { RawLine } from './broken-lines.ts';
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
  /** A province's own plan: 省级 in it speaks of its own offices. */
  isProvincial: boolean;
}

/** One line of the plan, with the block that it comes from. */
export interface PlanLine {
  range: TextRange;
  block: TextBlock;
}

const blank = /\s/;
const wordCharacter = /[A-Za-z0-9]/;

/** Joins blocks into one text; lines that only the page's width has broken are made whole again. */
export function buildPlanText(blocks: readonly TextBlock[]): { plan: PlanText; lines: PlanLine[] } {
  const rawLines = rawLinesOf(blocks);
  const cellLines = startOfCellLines(rawLines);
  const width = pageWidthOf(rawLines.slice(0, cellLines));
  const capacity = rawLines.reduce((sum, line) => sum + line.end - line.start + 1, 0);
  const plan = {
    text: '',
    printed: '',
    blocks,
    blockOf: new Int32Array(capacity),
    offsetOf: new Int32Array(capacity),
    gapBefore: new Uint8Array(capacity),
    isProvincial: false,
  };
  const units: string[] = [];
  const lines: PlanLine[] = [];
  let before: RawLine | null = null;
  let open = '';
  for (const [at, line] of rawLines.entries()) {
    const joined = before !== null && continues(before, line, at > cellLines ? null : width, open);
    open = openBracket((joined ? open : '') + line.text);
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
