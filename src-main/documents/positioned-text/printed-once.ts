import type { PlacedCharacter } from './split-runs.ts';
import { charactersOf } from './split-runs.ts';
import type { TextRun } from './text-page.ts';

/** Heights of the font: how far bold or shadowed print shifts the second copy, and how much neighbouring runs may overlap. */
const sameSpot = 0.3;
const slightOverlap = 0.4;

/** More runs than this on a page are a drawing. */
const mostRuns = 20_000;

/** Takes away what is printed a second time at nearly the same place, to look bold or shadowed; copies may be divided into other runs. */
export function printedOnce(runs: TextRun[]): TextRun[] {
  if (runs.length > mostRuns) return runs;
  const sorted = runs.map((run, order) => ({ run, order })).toSorted((one, other) => one.run.baseline - other.run.baseline);
  const kept: { run: TextRun; order: number }[] = [];
  let near: TextRun[] = [];
  for (const { run, order } of sorted) {
    near = near.filter(({ baseline, size }) => run.baseline - baseline <= sameSpot * size);
    const copies = near.filter((one) => Math.min(one.right, run.right) - Math.max(one.left, run.left) > slightOverlap * Math.min(one.size, run.size));
    const rest = copies.length === 0 ? [run] : withoutCopies(run, copies);
    near.push(...rest);
    kept.push(...rest.map((part) => ({ run: part, order })));
  }
  return kept.toSorted((one, other) => one.order - other.order).map(({ run }) => run);
}

function withoutCopies(run: TextRun, copies: readonly TextRun[]): TextRun[] {
  const printed = copies.flatMap(charactersOf);
  const isCopy = (one: PlacedCharacter): boolean => printed.some(({ character, left }) => character === one.character && Math.abs(left - one.left) <= sameSpot * run.size);
  const parts: TextRun[] = [];
  let isOpen = false;
  for (const one of charactersOf(run)) {
    const last = parts.at(-1);
    if (isCopy(one)) isOpen = false;
    else if (isOpen && last !== undefined) Object.assign(last, { text: last.text + one.character, right: one.right });
    else {
      parts.push({ ...run, text: one.character, left: one.left, right: one.right });
      isOpen = true;
    }
  }
  return parts;
}
