import type { SQL } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { ApplicationContext } from '../context.ts';
import type { LedgerView } from './ledger-row.ts';
import { lightView } from './part-light.ts';
import { readSections, type TaskFacts } from './read-tasks.ts';
import { readTaskPace } from './task-pace.ts';

/** What the rows of tasks that were read with a condition are computed against, on the day `asOf` by the rules in force. */
export function ledgerView(
  context: Pick<ApplicationContext, 'db' | 'lightRules' | 'workingCalendar'>,
  facts: readonly TaskFacts[],
  condition: SQL | undefined,
  asOf: CalendarDay,
): LedgerView {
  const { db } = context;
  const view = lightView(context, asOf);
  return {
    ...view,
    sections: readSections(db, [...new Set(facts.map((task) => task.plan.id))]),
    pace: readTaskPace(db, condition, view.lightRules),
  };
}
