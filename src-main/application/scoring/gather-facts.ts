import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { EventFact, ScoreFacts, ScoredUnit, TaskFact } from '../../domain/scoring/score-facts.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { doneSince, type ReportedState, reportsUpTo, stateAsOf } from '../../domain/progress/part-as-of.ts';
import { isDone } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { progressReports, scoreEvents, taskUnits, tasks, units, workPlans } from '../../database/schema/index.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { printedDeadlines } from '../ledger/printed-deadlines.ts';

/** Everything that the year's scores are computed from, on the day `asOf`: units in use, their tasks, the events. */
export function gatherFacts(db: Database, year: number, asOf: CalendarDay): ScoreFacts {
  const scoredUnits: ScoredUnit[] = db
    .select({ unitId: units.id, name: units.name, classCode: units.classCode })
    .from(units)
    .where(isNull(units.archivedAt))
    .orderBy(asc(units.position))
    .all();
  return { year, asOf, units: scoredUnits, taskUnits: taskFacts(db, year, asOf), events: eventFacts(db, year) };
}

/** Tasks of the year's plans in their units. State and day of completion are those reported up to `asOf`. */
function taskFacts(db: Database, year: number, asOf: CalendarDay): TaskFact[] {
  const rows = db
    .select({
      taskUnitId: taskUnits.id,
      taskId: tasks.id,
      planCreatedAt: workPlans.createdAt,
      position: tasks.position,
      taskNumber: tasks.outlineNumber,
      taskTitle: tasks.title,
      unitId: taskUnits.unitId,
      role: taskUnits.role,
      state: taskUnits.state,
    })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(eq(workPlans.year, year), taskInLedger, isNull(taskUnits.archivedAt)))
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position))
    .all();
  const reported = reportedStates(db, year);
  const printed = printedDeadlines(db, [...new Set(rows.map((row) => row.taskId))]);
  const placeOf = new Map([...new Set(rows.map((row) => row.taskId))].map((taskId, index) => [taskId, index]));
  return rows.map(({ taskUnitId, planCreatedAt: _created, ...row }) => {
    const reports = reported.get(taskUnitId) ?? [];
    const state = stateAsOf(row.state, reports, asOf);
    return {
      ...row,
      position: placeOf.get(row.taskId) ?? 0,
      state,
      doneOn: isDone(state) ? checkedDayOrNull(doneSince(reportsUpTo(reports, asOf))) : null,
      deadlineText: printed.get(row.taskId) ?? null,
    };
  });
}

/** Reports of each task in each unit, oldest first. */
function reportedStates(db: Database, year: number): Map<string, ReportedState[]> {
  const rows = db
    .select({
      taskUnitId: progressReports.taskUnitId,
      state: progressReports.state,
      reportedOn: progressReports.reportedOn,
    })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(eq(workPlans.year, year), taskInLedger))
    .orderBy(asc(progressReports.reportedOn), asc(progressReports.createdAt), sql`${progressReports}.rowid`)
    .all();
  const byTaskUnit = new Map<string, ReportedState[]>();
  for (const { taskUnitId, ...report } of rows) {
    const list = byTaskUnit.get(taskUnitId);
    if (list) list.push(report);
    else byTaskUnit.set(taskUnitId, [report]);
  }
  return byTaskUnit;
}

function eventFacts(db: Database, year: number): EventFact[] {
  return db
    .select()
    .from(scoreEvents)
    .where(and(eq(scoreEvents.year, year), isNull(scoreEvents.archivedAt)))
    .all()
    .map((row) => ({
      eventId: row.id,
      kind: row.kind,
      unitId: row.unitId,
      occurredOn: checkedDay(row.occurredOn),
      taskId: row.taskId,
      reportedByUnitId: row.reportedByUnitId,
      basis: row.basis,
    }));
}
