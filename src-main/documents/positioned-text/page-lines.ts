import type { TextRun } from './text-page.ts';

/** Runs that stand beside each other, as one text. */
export interface TextLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Parts of the font's height. */
const sameLine = 0.45;
const gapOfSpace = 0.5;
const gapOfWords = 0.15;
const gapOfColumns = 0.9;
const gapOfCells = 0.3;

/** A line with the runs that it is made of. */
export interface TextRow extends TextLine {
  runs: TextRun[];
}

/** Lines of a page or a cell from top to bottom, each from left to right. */
export function rowsOf(runs: readonly TextRun[]): TextRow[] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.baseline - other.baseline);
  const rows: TextRun[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && run.baseline - first.baseline <= sameLine * Math.min(run.size, first.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(rowOf);
}

/** The runs of one line as its text. */
export function rowOf(row: readonly TextRun[]): TextRow {
  const runs = row.toSorted((one, other) => one.left - other.left);
  const widest = runs.reduce((one, other) => (other.right - other.left > one.right - one.left ? other : one));
  return {
    text: runs.reduce((text, run, index) => text + spaceBetween(runs[index - 1], run) + run.text, ''),
    left: runs.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: runs.reduce((most, { right }) => Math.max(most, right), -Infinity),
    baseline: widest.baseline,
    size: widest.size,
    runs,
  };
}

/** Divides a line where a gap is wider than between words: columns of the page. */
export function segmentsOf(row: TextRow): TextRow[] {
  return divided(row, gapOfColumns);
}

/** Divides a line at smaller gaps: filled cells of a table stand no further apart than words may. */
export function piecesOf(row: TextRow): TextRow[] {
  return divided(row, gapOfCells);
}

function divided({ runs }: TextRow, widestGap: number): TextRow[] {
  const segments: TextRun[][] = [];
  let right = -Infinity;
  for (const run of runs) {
    if (run.left - right > widestGap * run.size) segments.push([run]);
    else segments.at(-1)?.push(run);
    right = Math.max(right, run.right);
  }
  return segments.map(rowOf);
}

function spaceBetween(before: TextRun | undefined, after: TextRun): string {
  if (before === undefined) return '';
  const gap = (after.left - before.right) / Math.max(before.size, after.size, 1);
  const isInWords = /[0-9A-Za-z]$/u.test(before.text) && /^[0-9A-Za-z]/u.test(after.text);
  return gap > (isInWords ? gapOfWords : gapOfSpace) ? ' ' : '';
}
