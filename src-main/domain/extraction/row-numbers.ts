import type { PlanText } from './plan-text.ts';
import type { GridCell } from './table-cells.ts';
import { wordsOf } from './table-cells.ts';

/** The last number of a way to count rows, and how it was reached. */
interface Step {
  at: number;
  value: number;
  length: number;
  /** How much the distances between the numbers differ from the width of the table, in cells. */
  strain: number;
  before: Step | null;
}

/** Cells with the same number that are kept in mind: more of them are points, not rows. */
const mostSteps = 6;
const bareNumber = /^[(]?(\d{1,3})[)]?[.、]?$/;

const isBetter = (one: Step, other: Step): boolean => one.length > other.length || (one.length === other.length && one.strain < other.strain);

/**
 * Finds the cells that number rows among all that hold a bare number (points are such cells too): the longest way to
 * count from 1, by ones, that keeps nearest to the `width` of a row. Counting may begin anew at 1.
 */
export function rowNumbersOf(plan: PlanText, cells: readonly GridCell[], width: number): Set<GridCell> {
  const steps = new Map<number, Step[]>();
  let best: Step | null = null;
  for (const [at, cell] of cells.entries()) {
    const value = Number(bareNumber.exec(wordsOf(plan, cell))?.[1] ?? Number.NaN);
    if (Number.isNaN(value)) continue;
    const ways: readonly Step[] = [...(steps.get(value - 1) ?? []), ...(value === 1 && best ? [best] : [])];
    const counted = ways.map((before): Step => ({ at, value, length: before.length + 1, strain: before.strain + Math.abs(at - before.at - width), before }));
    const started: Step = { at, value, length: value === 1 ? 1 : 0.5, strain: 0, before: null };
    const step = [started, ...counted].reduce((one, other) => (isBetter(other, one) ? other : one));
    steps.set(value, [step, ...(steps.get(value) ?? [])].slice(0, mostSteps));
    if (!best || isBetter(step, best)) best = step;
  }
  const numbers = new Set<GridCell>();
  for (let step = best; step; step = step.before) {
    const cell = cells[step.at];
    if (cell) numbers.add(cell);
  }
  return numbers;
}
