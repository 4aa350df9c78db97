import type { UnitState } from '../codes.ts';
import { isDone } from './task-state.ts';

/** What a unit reported of a task on a day. */
export interface ReportedState {
  state: UnitState;
  reportedOn: string;
}

/** The reports made up to a day, of reports in the order in which they were made. */
export function reportsUpTo<Report extends ReportedState>(reports: readonly Report[], asOf: string): Report[] {
  return reports.filter(({ reportedOn }) => reportedOn <= asOf);
}

/**
 * The state of a task in a unit on a day: that of the last report up to it, not started before the first one. A part that
 * was never reported keeps the state that it has now (`current`), which then came from the import.
 */
export function stateAsOf(current: UnitState, reports: readonly ReportedState[], asOf: string): UnitState {
  return reports.length === 0 ? current : (reportsUpTo(reports, asOf).at(-1)?.state ?? 'notStarted');
}

/** How much is done by the reports up to a day, 0 to 100: all where the state is done, else what was said last; null where nobody says. */
export function percentSaid(state: UnitState, reports: readonly { percent: number | null }[]): number | null {
  return isDone(state) ? 100 : (reports.findLast(({ percent }) => percent !== null)?.percent ?? null);
}

/** The day since which the state has been done without a break, of reports in the order in which they were made; null where the last says otherwise. */
export function doneSince(reports: readonly ReportedState[]): string | null {
  const open = reports.findLastIndex(({ state }) => !isDone(state));
  return reports[open + 1]?.reportedOn ?? null;
}
