import { and, asc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { type AssignmentRole, assignmentRoles, type UnitState } from '../../domain/codes.ts';
import type { UnitTarget } from '../../domain/progress/pace.ts';
import type { ReportedState } from '../../domain/progress/part-as-of.ts';
import type { Database } from '../../database/database.ts';
import { progressReports, stageTargets, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import { groupedBy } from '../grouped.ts';
import { taskIds } from '../ledger/read-tasks.ts';

/** What a unit said of a task on a day. */
export interface PartReport extends ReportedState {
  text: string;
  percent: number | null;
  quarter: number | null;
  problems: string | null;
  nextStep: string | null;
  reporter: string | null;
  /** The instant at which it was entered. */
  createdAt: string;
}

/** A task in a unit with all that the unit reported, in the order in which it was made. */
export interface Part {
  taskId: string;
  outlineNumber: string | null;
  title: string;
  plan: { id: string; year: number; issuedOn: string | null };
  unitId: string;
  unitName: string;
  classCode: string;
  role: AssignmentRole;
  state: UnitState;
  rowVersion: number;
  reports: PartReport[];
}

/** Parts of tasks in the order of the plans and, in a task, of roles and of the register of units; the condition is on `tasks`, `work_plans` and `task_units`. */
export function readParts(db: Database, condition: SQL | undefined): Part[] {
  const inUse = and(isNull(taskUnits.archivedAt), isNull(workPlans.archivedAt), condition);
  const reports = readReports(db, inUse);
  return db
    .select({
      taskUnitId: taskUnits.id,
      taskId: tasks.id,
      outlineNumber: tasks.outlineNumber,
      title: tasks.title,
      plan: { id: workPlans.id, year: workPlans.year, issuedOn: workPlans.issuedOn },
      unitId: units.id,
      unitName: units.name,
      classCode: units.classCode,
      role: taskUnits.role,
      state: taskUnits.state,
      rowVersion: taskUnits.rowVersion,
    })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .innerJoin(units, eq(units.id, taskUnits.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(inUse)
    .orderBy(
      asc(workPlans.createdAt),
      asc(workPlans.id),
      asc(tasks.position),
      sql`instr(${assignmentRoles.join()}, ${taskUnits.role})`,
      asc(unitClasses.position),
      asc(units.position),
    )
    .all()
    .map(({ taskUnitId, ...part }) => ({ ...part, reports: reports.get(taskUnitId) ?? [] }));
}

/** A stage target with its words. */
export interface StoredTarget extends UnitTarget {
  text: string;
}

/** Stage targets by task, by quarter; the condition is on `tasks` and `work_plans`. */
export function readTargets(db: Database, condition: SQL | undefined): Map<string, StoredTarget[]> {
  const rows = db
    .select({
      taskId: stageTargets.taskId,
      quarter: stageTargets.quarter,
      unitId: stageTargets.unitId,
      text: stageTargets.text,
      percent: stageTargets.percent,
    })
    .from(stageTargets)
    .where(inArray(stageTargets.taskId, taskIds(db, condition)))
    .orderBy(asc(stageTargets.quarter), sql`${stageTargets}.rowid`)
    .all();
  return groupedBy(rows, 'taskId');
}

function readReports(db: Database, condition: SQL | undefined): Map<string, PartReport[]> {
  const rows = db
    .select({
      taskUnitId: progressReports.taskUnitId,
      state: progressReports.state,
      reportedOn: progressReports.reportedOn,
      text: progressReports.text,
      percent: progressReports.percent,
      quarter: progressReports.quarter,
      problems: progressReports.problems,
      nextStep: progressReports.nextStep,
      reporter: progressReports.reporter,
      createdAt: progressReports.createdAt,
    })
    .from(progressReports)
    .innerJoin(taskUnits, eq(taskUnits.id, progressReports.taskUnitId))
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(condition)
    .orderBy(asc(progressReports.reportedOn), asc(progressReports.createdAt), sql`${progressReports}.rowid`)
    .all();
  return groupedBy(rows, 'taskUnitId');
}
