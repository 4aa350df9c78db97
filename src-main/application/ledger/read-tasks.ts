import { and, asc, count, eq, inArray, isNull, max, sql, type SQL } from 'drizzle-orm';
import type { DeadlineKind, UnitState } from '../../domain/codes.ts';
import type { Recurrence, RelativeLimit } from '../../domain/extraction/extracted-plan.ts';
import type { AssignmentView, SectionView, TaskPerson } from '../../contract/ledger.ts';
import type { Database } from '../../database/database.ts';
import {
  assignments,
  deadlineEvents,
  deadlines,
  planSections,
  progressReports,
  taskPeople,
  taskUnits,
  tasks,
  workPlans,
} from '../../database/schema/index.ts';
import { groupedBy } from '../grouped.ts';

/** A deadline as stored. */
export interface StoredDeadline {
  id: string;
  kind: DeadlineKind;
  printedText: string;
  dueOn: string | null;
  recurrence: Recurrence | null;
  relative: RelativeLimit | null;
  /** The day of the event that a relative limit counts from, as the clerk told it; null where he told none. */
  eventOn: string | null;
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
  people: TaskPerson[];
}

/** Units of a task, collectives resolved, that stand in the same state and last reported on the same day (null: never). */
export interface UnitsInState {
  state: UnitState;
  units: number;
  lastReportOn: string | null;
}

/** A task with what its units did: all that the ledger and the lights need of it. */
export interface TaskFacts extends TaskTexts {
  units: UnitsInState[];
}

/** Tasks with their units, in the order of their plans; the condition is on `tasks` and `work_plans`. */
export function readTasks(db: Database, condition: SQL | undefined): TaskFacts[] {
  const units = groupedBy(readUnitStates(db, condition), 'taskId');
  return readTaskTexts(db, condition).map((texts) => ({ ...texts, units: units.get(texts.task.id) ?? [] }));
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
  const named = groupedBy(readAssignments(db, condition), 'taskId');
  const due = readDeadlines(db, condition);
  const people = groupedBy(readPeople(db, condition), 'taskId');
  return rows.map(({ task, plan }) => ({
    task,
    plan,
    assignments: named.get(task.id) ?? [],
    deadlines: due.get(task.id) ?? [],
    people: people.get(task.id) ?? [],
  }));
}

/** Deadlines by task, in their order, with the days of their events; the condition is on `tasks` and `work_plans`. */
export function readDeadlines(db: Database, condition: SQL | undefined): Map<string, StoredDeadline[]> {
  return groupedBy(
    db
      .select({
        taskId: deadlines.taskId,
        id: deadlines.id,
        kind: deadlines.kind,
        printedText: deadlines.printedText,
        dueOn: deadlines.dueOn,
        recurrence: deadlines.recurrence,
        relative: deadlines.relative,
        eventOn: deadlineEvents.eventOn,
      })
      .from(deadlines)
      .leftJoin(deadlineEvents, and(eq(deadlineEvents.taskId, deadlines.taskId), eq(deadlineEvents.printedText, deadlines.printedText)))
      .where(inArray(deadlines.taskId, taskIds(db, condition)))
      .orderBy(asc(deadlines.position))
      .all(),
    'taskId',
  );
}

/** The day of the last report of a task in a unit; null where it never reported. */
export function lastReportOn(db: Database): SQL<string | null> {
  return sql<string | null>`(${db
    .select({ day: max(progressReports.reportedOn) })
    .from(progressReports)
    .where(eq(progressReports.taskUnitId, taskUnits.id))})`;
}

function readUnitStates(db: Database, condition: SQL | undefined): (UnitsInState & { taskId: string })[] {
  const reported = db
    .select({ taskId: taskUnits.taskId, state: taskUnits.state, lastReportOn: lastReportOn(db).as('last_report_on') })
    .from(taskUnits)
    .where(and(inArray(taskUnits.taskId, taskIds(db, condition)), isNull(taskUnits.archivedAt)))
    .as('reported');
  return db
    .select({ taskId: reported.taskId, state: reported.state, units: count(), lastReportOn: reported.lastReportOn })
    .from(reported)
    .groupBy(sql`task_id, state, last_report_on`)
    .all();
}

function readAssignments(db: Database, condition: SQL | undefined): (AssignmentView & { taskId: string })[] {
  return db
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
    .all();
}

function readPeople(db: Database, condition: SQL | undefined): (TaskPerson & { taskId: string })[] {
  return db
    .select({
      taskId: taskPeople.taskId,
      role: taskPeople.role,
      name: taskPeople.name,
      post: taskPeople.post,
      phone: taskPeople.phone,
    })
    .from(taskPeople)
    .where(inArray(taskPeople.taskId, taskIds(db, condition)))
    .orderBy(asc(taskPeople.position))
    .all();
}

/** Ids of the tasks that fit a condition on `tasks` and `work_plans`, to be used inside another query. */
export function taskIds(db: Database, condition: SQL | undefined) {
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
