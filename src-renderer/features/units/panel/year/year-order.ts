import type { SignalLight, UnitState } from '../../../../../src-main/contract/codes.ts';
import type { UnitPartView } from '../../../../../src-main/contract/progress.ts';
import type { ScoreLineView } from '../../../../../src-main/contract/scoring.ts';
import type { WebsiteColumnView } from '../../../../../src-main/contract/website.ts';

const doneStates: readonly UnitState[] = ['doneUnchecked', 'checkedOff'];
const urgency: Record<SignalLight, number> = { red: 0, yellow: 1, blue: 2, green: 3, none: 4 };
const columnOrder: readonly WebsiteColumnView['state'][] = ['overdue', 'empty', 'dueSoon', 'current', 'noCycle'];

function isDone({ state }: UnitPartView): boolean {
  return doneStates.includes(state);
}

/** How many tasks a unit has, and how many of them are done or overdue. */
export function partCounts(parts: readonly UnitPartView[]): { all: number; done: number; overdue: number } {
  return { all: parts.length, done: parts.filter(isDone).length, overdue: parts.filter(({ overdue }) => overdue).length };
}

/** The tasks of a unit, what presses first: the open ones by light and day, then those that are done. */
export function byUrgency(parts: readonly UnitPartView[]): UnitPartView[] {
  const dueOn = ({ lightReason }: UnitPartView): string => lightReason.values.dueOn ?? '9999';
  return parts.toSorted(
    (one, other) =>
      Number(isDone(one)) - Number(isDone(other)) || urgency[one.light] - urgency[other.light] || dueOn(one).localeCompare(dueOn(other)),
  );
}

/** The tasks of which a unit has said something, the latest first. */
export function lastReports(parts: readonly UnitPartView[]): UnitPartView[] {
  return parts
    .filter(({ reportedOn }) => reportedOn !== null)
    .toSorted((one, other) => (other.reportedOn ?? '').localeCompare(one.reportedOn ?? ''));
}

/** Lines of a score that cost points or will cost them at the year's end, the dearest first. */
export function losingLines(lines: readonly ScoreLineView[]): ScoreLineView[] {
  return lines
    .filter(({ deduction, forecastDeduction }) => deduction > 0 || forecastDeduction > 0)
    .toSorted((one, other) => other.deduction - one.deduction || other.forecastDeduction - one.forecastDeduction);
}

/** Website columns, those that are overdue or empty first. */
export function byColumnState(columns: readonly WebsiteColumnView[]): WebsiteColumnView[] {
  return columns.toSorted((one, other) => columnOrder.indexOf(one.state) - columnOrder.indexOf(other.state));
}
