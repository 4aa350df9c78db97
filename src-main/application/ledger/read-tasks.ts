import { and, asc, eq, inArray, isNull, max, sql, type SQL } from 'drizzle-orm';
import type { DeadlineKind, UnitState } from '../../domain/codes.ts';
import type { Recurrence, RelativeLimit } from '../../domain/extraction/extracted-plan.ts';
import type { AssignmentView, SectionView } from '../../contract/ledger.ts';
import type { Database } from '../../database/database.ts';
import {
  assignments,
  deadlines,
  planSections,
  progressReports,
  taskUnits,
  tasks,
  workPlans,
} from '../../database/schema/index.ts';

/** A deadline as stored. */
export interface StoredDeadline {
  id: string;
  kind: DeadlineKind;
  printedText: string;
  dueOn: string | null;
  recurrence: Recurrence | null;
  relative: RelativeLimit | null;
}

/** A task with all that the ledger, the lights and the scores need of it. */
export interface TaskFacts {
  task: typeof tasks.$inferSelect;
  plan: { id: string; year: number; issuedOn: string | null };
  assignments: AssignmentView[];
  deadlines: StoredDeadline[];
  units: { unitId: string; role: AssignmentView['role']; state: UnitState; lastReportOn: string | null }[];
}

/** Which tasks to read; conditions are on `tasks` and `work_plans`. */
export function readTasks(db: Database, condition: SQL | undefined): TaskFacts[] {
  const rows = db
    .select({ task: tasks, plan: { id: workPlans.id, year: workPlans.year, issuedOn: workPlans.issuedOn } })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(workPlans.archivedAt), condition))
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position))
    .all();
  const facts = new Map<string, TaskFacts>(
    rows.map(({ task, plan }) => [task.id, { task, plan, assignments: [], deadlines: [], units: [] }]),
  );
  const wanted = db
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(workPlans.archivedAt), condition));

  for (const row of db
    .select()
    .from(assignments)
    .where(inArray(assignments.taskId, wanted))
    .orderBy(asc(assignments.position))
    .all()) {
    facts.get(row.taskId)?.assignments.push({
      role: row.role,
      printedName: row.printedName,
      unitId: row.unitId,
      collectiveUnitId: row.collectiveUnitId,
    });
  }
  for (const { taskId, position: _position, rowVersion: _rowVersion, ...deadline } of db
    .select()
    .from(deadlines)
    .where(inArray(deadlines.taskId, wanted))
    .orderBy(asc(deadlines.position))
    .all()) {
    facts.get(taskId)?.deadlines.push(deadline);
  }
  for (const { taskId, ...unit } of db
    .select({
      taskId: taskUnits.taskId,
      unitId: taskUnits.unitId,
      role: taskUnits.role,
      state: taskUnits.state,
      lastReportOn: sql<string | null>`(${db
        .select({ day: max(progressReports.reportedOn) })
        .from(progressReports)
        .where(eq(progressReports.taskUnitId, taskUnits.id))})`,
    })
    .from(taskUnits)
    .where(and(inArray(taskUnits.taskId, wanted), isNull(taskUnits.archivedAt)))
    .all()) {
    facts.get(taskId)?.units.push(unit);
  }
  return [...facts.values()];
}

/** Sections of the plans by id. */
export function readSections(db: Database, planIds: readonly string[]): Map<string, SectionView> {
  const rows = db
    .select()
    .from(planSections)
    .where(inArray(planSections.planId, [...planIds]))
    .orderBy(asc(planSections.position))
    .all();
  return new Map(
    rows.map(({ id, planId, parentId, level, heading }) => [id, { id, planId, parentId, level, heading }]),
  );
}

/** Headings from the outermost down to the section itself. */
export function sectionPath(sections: ReadonlyMap<string, SectionView>, sectionId: string | null): string[] {
  const path: string[] = [];
  for (let id = sectionId; id !== null; ) {
    const section = sections.get(id);
    if (!section) break;
    path.unshift(section.heading);
    id = section.parentId;
  }
  return path;
}
