import { and, count, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { UnitLoad } from '../../contract/ledger.ts';
import type { AssignmentRole, UnitState } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { plansOf } from './in-ledger.ts';
import { type LightView, taskLight } from './ledger-row.ts';
import { lastReportOn, readDeadlines, type TaskFacts, taskIds } from './read-tasks.ts';
import { withoutDeadline, withoutLead, withoutUnits } from './task-gaps.ts';

export interface Workload {
  tasks: number;
  loads: UnitLoad[];
  gaps: { withoutLead: number; withoutDeadline: number; withoutUnits: number };
}

interface WorkloadScope {
  year?: number | undefined;
  planId?: string | undefined;
  asOf?: string | undefined;
}

/**
 * The balance of a year or a plan: how many tasks lie with each unit by its role, collectives resolved, and how many tasks
 * lack something. All units in use are in it, in the order of the register, also those without a task; what does not
 * concern a unit (不涉及) is no load. A task is overdue in a unit while something is expected of it and its light says so.
 */
export function workload(context: ApplicationContext, scope: WorkloadScope): Workload {
  const { db } = context;
  const asOf = scope.asOf === undefined ? context.today() : checkedDay(scope.asOf);
  const counted = and(plansOf(scope), isNull(tasks.archivedAt));
  const { tasks: all, ...gaps } = countGaps(db, counted);
  return { tasks: all, loads: unitLoads(db, counted, { asOf, lightRules: context.lightRules() }), gaps };
}

function countGaps(db: Database, counted: SQL | undefined): Workload['gaps'] & { tasks: number } {
  const tasksWith = (gap: SQL) => sql<number>`coalesce(sum(${gap}), 0)`;
  const found = db
    .select({
      tasks: count(),
      withoutLead: tasksWith(withoutLead(db)),
      withoutDeadline: tasksWith(withoutDeadline(db)),
      withoutUnits: tasksWith(withoutUnits(db)),
    })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(counted)
    .get();
  return found ?? { tasks: 0, withoutLead: 0, withoutDeadline: 0, withoutUnits: 0 };
}

function unitLoads(db: Database, counted: SQL | undefined, view: LightView): UnitLoad[] {
  const loads = new Map<string, UnitLoad>(
    unitsInOrder(db).map((unitId) => [unitId, { unitId, lead: 0, responsible: 0, supporting: 0, open: 0, overdue: 0 }]),
  );
  const planOf = readPlans(db, counted);
  const deadlinesOf = readDeadlines(db, counted);
  for (const { taskId, role, state, lastOn, unitIds } of readParts(db, counted)) {
    const plan = planOf.get(taskId);
    const open = openUnitStates.includes(state);
    const overdue =
      open &&
      plan !== undefined &&
      taskLight({ plan, deadlines: deadlinesOf.get(taskId) ?? [] }, { state, reportedOn: lastOn }, view).reason.code === 'OVERDUE';
    for (const unitId of unitIds.split(',')) {
      const load = loads.get(unitId);
      if (!load) continue;
      load[role] += 1;
      if (open) load.open += 1;
      if (overdue) load.overdue += 1;
    }
  }
  return [...loads.values()];
}

/** Units with the same part in a task, in the same state; `unitIds` is joined by commas, for thousands of rows would cost more. */
interface Part {
  taskId: string;
  role: AssignmentRole;
  state: UnitState;
  lastOn: string | null;
  unitIds: string;
}

function readParts(db: Database, counted: SQL | undefined): Part[] {
  const recurring = db
    .select({ taskId: deadlines.taskId })
    .from(deadlines)
    .where(and(eq(deadlines.kind, 'recurring'), inArray(deadlines.taskId, taskIds(db, counted))));
  // Only the light of a recurring task that is still open asks when the unit last reported.
  const lastOn = sql<string | null>`case
    when ${inArray(taskUnits.state, openUnitStates)} and ${inArray(taskUnits.taskId, recurring)} then ${lastReportOn(db)}
  end`;
  const parts = db
    .select({
      taskId: taskUnits.taskId,
      unitId: taskUnits.unitId,
      role: taskUnits.role,
      state: taskUnits.state,
      lastOn: lastOn.as('last_on'),
    })
    .from(taskUnits)
    .where(
      and(
        inArray(taskUnits.taskId, taskIds(db, counted)),
        isNull(taskUnits.archivedAt),
        ne(taskUnits.state, 'notApplicable'),
      ),
    )
    .as('parts');
  return db
    .select({
      taskId: parts.taskId,
      role: parts.role,
      state: parts.state,
      lastOn: parts.lastOn,
      unitIds: sql<string>`group_concat(${parts.unitId})`,
    })
    .from(parts)
    .groupBy(sql`task_id, role, state, last_on`)
    .all();
}

function readPlans(db: Database, counted: SQL | undefined): Map<string, TaskFacts['plan']> {
  const rows = db
    .select({ taskId: tasks.id, plan: { id: workPlans.id, year: workPlans.year, issuedOn: workPlans.issuedOn } })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(counted)
    .all();
  return new Map(rows.map(({ taskId, plan }) => [taskId, plan]));
}

function unitsInOrder(db: Database): string[] {
  return db
    .select({ id: units.id })
    .from(units)
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(isNull(units.archivedAt))
    .orderBy(unitClasses.position, units.position)
    .all()
    .map(({ id }) => id);
}
