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

/** Columns of a task that tables show; where it was read from is fetched for one task at a time (`getTask`). */
const taskColumns = {
  id: tasks.id,
  planId: tasks.planId,
  sectionId: tasks.sectionId,
  outlineNumber: tasks.outlineNumber,
  title: tasks.title,
  requirement: tasks.requirement,
  allocation: tasks.allocation,
  note: tasks.note,
  archivedAt: tasks.archivedAt,
  rowVersion: tasks.rowVersion,
};

/** A task as printed: its texts, who is named for it and by when. */
export interface TaskTexts {
  task: Omit<typeof tasks.$inferSelect, 'source' | 'position' | 'createdAt'>;
  plan: { id: string; year: number; issuedOn: string | null };
  assignments: AssignmentView[];
  deadlines: StoredDeadline[];
}

/** A task with its units, collectives resolved: all that the ledger and the lights need of it. */
export interface TaskFacts extends TaskTexts {
  units: { unitId: string; role: AssignmentView['role']; state: UnitState; lastReportOn: string | null }[];
}

/** Tasks with their units, in the order of their plans; the condition is on `tasks` and `work_plans`. */
export function readTasks(db: Database, condition: SQL | undefined): TaskFacts[] {
  const facts = new Map<string, TaskFacts>(
    readTaskTexts(db, condition).map((texts) => [texts.task.id, { ...texts, units: [] }]),
  );
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
    .where(and(inArray(taskUnits.taskId, taskIds(db, condition)), isNull(taskUnits.archivedAt)))
    .all()) {
    facts.get(taskId)?.units.push(unit);
  }
  return [...facts.values()];
}

/** Tasks as printed, without what their units did, in the order of their plans; the condition is on `tasks` and `work_plans`. */
export function readTaskTexts(db: Database, condition: SQL | undefined): TaskTexts[] {
  const rows = db
    .select({ task: taskColumns, plan: { id: workPlans.id, year: workPlans.year, issuedOn: workPlans.issuedOn } })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(workPlans.archivedAt), condition))
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position))
    .all();
  const texts = new Map<string, TaskTexts>(
    rows.map(({ task, plan }) => [task.id, { task, plan, assignments: [], deadlines: [] }]),
  );
  for (const { taskId, ...assignment } of db
    .select({
      taskId: assignments.taskId,
      role: assignments.role,
      printedName: assignments.printedName,
      unitId: assignments.unitId,
      collectiveUnitId: assignments.collectiveUnitId,
    })
    .from(assignments)
    .where(inArray(assignments.taskId, taskIds(db, condition)))
    .orderBy(asc(assignments.position))
    .all()) {
    texts.get(taskId)?.assignments.push(assignment);
  }
  for (const { taskId, ...deadline } of db
    .select({
      taskId: deadlines.taskId,
      id: deadlines.id,
      kind: deadlines.kind,
      printedText: deadlines.printedText,
      dueOn: deadlines.dueOn,
      recurrence: deadlines.recurrence,
      relative: deadlines.relative,
    })
    .from(deadlines)
    .where(inArray(deadlines.taskId, taskIds(db, condition)))
    .orderBy(asc(deadlines.position))
    .all()) {
    texts.get(taskId)?.deadlines.push(deadline);
  }
  return [...texts.values()];
}

function taskIds(db: Database, condition: SQL | undefined) {
  return db
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(isNull(workPlans.archivedAt), condition));
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
