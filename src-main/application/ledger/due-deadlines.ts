import type { DueDeadline } from '../../domain/deadlines/due.ts';
import { countedLimit } from '../../domain/deadlines/relative-day.ts';
import type { WorkingCalendar } from '../../domain/deadlines/working-calendar.ts';
import { checkedDayOrNull } from '../day.ts';
import type { StoredDeadline } from './read-tasks.ts';

/** Stored deadlines as the rules of deadlines take them: relative limits counted from their events by the calendar in force. */
export function dueDeadlines(
  deadlines: readonly StoredDeadline[],
  plan: { issuedOn: string | null },
  calendar: WorkingCalendar,
): DueDeadline[] {
  const issuedOn = checkedDayOrNull(plan.issuedOn);
  return deadlines.map(({ kind, dueOn, recurrence, relative, printedText, eventOn }) => ({
    kind,
    dueOn: checkedDayOrNull(dueOn),
    recurrence,
    counted: relative === null ? null : countedLimit({ ...relative, printedText }, { told: checkedDayOrNull(eventOn), issuedOn }, calendar),
  }));
}
