import { and, isNull } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { targetPercentOn, targetsOfUnit } from '../../domain/progress/pace.ts';
import { percentSaid, reportsUpTo, stateAsOf } from '../../domain/progress/part-as-of.ts';
import type { SnapshotPart } from '../../domain/progress/progress-snapshot.ts';
import { tasks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { taskLight } from '../ledger/ledger-row.ts';
import { readDeadlines } from '../ledger/read-tasks.ts';
import { readParts, readTargets } from './read-parts.ts';

/** Every part of the year's ledger with states, texts and lights as they were reported up to the day `asOf`. */
export function snapshotParts(context: Pick<ApplicationContext, 'db' | 'lightRules'>, year: number, asOf: CalendarDay): SnapshotPart[] {
  const { db } = context;
  const view = { asOf, lightRules: context.lightRules() };
  const condition = and(plansOf({ year }), isNull(tasks.archivedAt));
  const deadlines = readDeadlines(db, condition);
  const targets = readTargets(db, condition);
  return readParts(db, condition).map(({ plan, reports, rowVersion: _version, ...part }) => {
    const known = reportsUpTo(reports, asOf);
    const last = known.at(-1);
    const state = stateAsOf(part.state, reports, asOf);
    const percent = percentSaid(state, known);
    const reportedOn = last?.reportedOn ?? null;
    const targetPercent = targetPercentOn(targetsOfUnit(targets.get(part.taskId) ?? [], part.unitId), plan.year, asOf);
    const { light } = taskLight({ plan, deadlines: deadlines.get(part.taskId) ?? [] }, { state, reportedOn, percent, targetPercent }, view);
    return { ...part, state, light, percent, text: last?.text ?? null, reportedOn };
  });
}
