import { and, isNull, type SQL } from 'drizzle-orm';
import type { UnitPartView } from '../../contract/progress.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { SnapshotPart } from '../../domain/progress/progress-snapshot.ts';
import { isOverdue } from '../../domain/supervision/overdue-days.ts';
import { tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { lightView, readLitTasks } from '../ledger/part-light.ts';
import { partStanding } from './part-standing.ts';
import { readParts } from './read-parts.ts';

/** Every part of the year's ledger with states, texts and lights as they were reported up to the day `asOf`. */
export function snapshotParts(context: ApplicationContext, year: number, asOf: CalendarDay): SnapshotPart[] {
  const condition = and(plansOf({ year }), isNull(tasks.archivedAt));
  return partsAsOf(context, { tasks: condition, parts: condition }, asOf).map(({ lightReason: _reason, ...part }) => part);
}

/**
 * Parts as they were reported up to the day `asOf`, each with why its light is what it is, in the order of the plans. The
 * condition on parts may also be on `task_units`; that on tasks is on `tasks` and `work_plans` and lets all of theirs through.
 */
export function partsAsOf(
  context: ApplicationContext,
  conditions: { tasks: SQL | undefined; parts: SQL | undefined },
  asOf: CalendarDay,
): UnitPartView[] {
  const view = lightView(context, asOf);
  const litTasks = readLitTasks(context.db, conditions.tasks, view);
  return readParts(context.db, conditions.parts).flatMap((part) => {
    const task = litTasks.get(part.taskId);
    if (task === undefined) return [];
    const { plan: _plan, reports: _reports, rowVersion: _version, ...facts } = part;
    const { light, ...standing } = partStanding(part, task, view);
    return [{ ...facts, ...standing, light: light.light, overdue: isOverdue(standing.state, light), lightReason: light.reason }];
  });
}
