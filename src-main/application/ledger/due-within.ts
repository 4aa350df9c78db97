import type { WorkingCalendar } from '../../domain/deadlines/working-calendar.ts';
import { yearInstances } from '../progress/unit-instances.ts';
import { dueDeadlines } from './due-deadlines.ts';
import type { TaskFacts } from './read-tasks.ts';

/** Days from and to, both included; an end that is left out is open. */
interface DueRange {
  dueFrom?: string | undefined;
  dueTo?: string | undefined;
}

/**
 * Whether a task is due within a range: on a printed day, on one of the days of a deadline that comes round or is counted
 * from an event in the year of its plan, or, where it has none of these, at the end of that year, as the lights take it.
 */
export function isDueWithin({ plan, deadlines }: Pick<TaskFacts, 'plan' | 'deadlines'>, range: DueRange, calendar: WorkingCalendar): boolean {
  const { dueFrom, dueTo } = range;
  if (dueFrom === undefined && dueTo === undefined) return true;
  const printed = deadlines.flatMap(({ kind, dueOn }) => (kind === 'date' && dueOn !== null ? [dueOn] : []));
  const inYear = yearInstances({ plan, deadlines: dueDeadlines(deadlines, plan, calendar) }).map(({ dueOn }) => dueOn);
  const days = printed.length + inYear.length === 0 ? [`${plan.year}-12-31`] : [...printed, ...inYear];
  return days.some((day) => (dueFrom === undefined || day >= dueFrom) && (dueTo === undefined || day <= dueTo));
}
