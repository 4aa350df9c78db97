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
const sameSpot = 0.3;

/** Lines of a page or a cell from top to bottom, each from left to right; what is printed twice for boldness counts once. */
export function linesOf(runs: readonly TextRun[]): TextLine[] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').toSorted((one, other) => one.baseline - other.baseline);
  const rows: TextRun[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && run.baseline - first.baseline <= sameLine * Math.min(run.size, first.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(lineOf);
}

function lineOf(row: readonly TextRun[]): TextLine {
  const runs = row.toSorted((one, other) => one.left - other.left);
  let text = '';
  let before: TextRun | null = null;
  for (const run of runs) {
    if (before !== null && isSamePrint(before, run)) continue;
    text += (before === null ? '' : spaceBetween(before, run)) + run.text;
    before = run;
  }
  const widest = runs.reduce((one, other) => (other.right - other.left > one.right - one.left ? other : one));
  return {
    text,
    left: runs.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: runs.reduce((most, { right }) => Math.max(most, right), -Infinity),
    baseline: widest.baseline,
    size: widest.size,
  };
}

function isSamePrint(one: TextRun, other: TextRun): boolean {
  return one.text === other.text && Math.abs(one.left - other.left) < sameSpot * one.size;
}

function spaceBetween(before: TextRun, after: TextRun): string {
  const gap = (after.left - before.right) / Math.max(before.size, after.size, 1);
  const isInWords = /[0-9A-Za-z]$/u.test(before.text) && /^[0-9A-Za-z]/u.test(after.text);
  return gap > (isInWords ? gapOfWords : gapOfSpace) ? ' ' : '';
}
