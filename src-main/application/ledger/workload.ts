import { and, count, eq, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { UnitLoad } from '../../contract/ledger.ts';
import type { AssignmentRole, UnitState } from '../../domain/codes.ts';
import { asksForPace } from '../../domain/progress/signal-light.ts';
import { isOverdue } from '../../domain/supervision/overdue-days.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, taskUnits, tasks, unitClasses, units, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { plansOf } from './in-ledger.ts';
import { lightsOfUnits, lightView, type LightView, readLitTasks } from './part-light.ts';
import { lastReportOn, taskIds } from './read-tasks.ts';
import { withoutDeadline, withoutLead, withoutUnits } from './task-gaps.ts';
import { lastPercent } from './task-pace.ts';

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
  return { tasks: all, loads: unitLoads(db, counted, lightView(context, asOf)), gaps };
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
  const litTasks = readLitTasks(db, counted, view);
  for (const { taskId, role, state, lastOn, percent, unitIds } of readParts(db, counted, view)) {
    const open = openUnitStates.includes(state);
    const ids = unitIds.split(',');
    for (const unitId of ids) {
      const load = loads.get(unitId);
      if (!load) continue;
      load[role] += 1;
      if (open) load.open += 1;
    }
    const task = litTasks.get(taskId);
    if (!open || task === undefined) continue;
    for (const lit of lightsOfUnits(task, ids, { state, reportedOn: lastOn, percent }, view)) {
      if (!isOverdue(state, lit.light)) continue;
      for (const unitId of lit.unitIds) {
        const load = loads.get(unitId);
        if (load) load.overdue += 1;
      }
    }
  }
  return [...loads.values()];
}

/** Units with the same part in a task, in the same state and equally far; `unitIds` is joined by commas, for thousands of rows would cost more. */
interface Part {
  taskId: string;
  role: AssignmentRole;
  state: UnitState;
  lastOn: string | null;
  /** What was said last; null where nobody says, or no rule asks. */
  percent: number | null;
  unitIds: string;
}

function readParts(db: Database, counted: SQL | undefined, { lightRules }: LightView): Part[] {
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
      percent: (asksForPace(lightRules) ? lastPercent(db) : sql<number | null>`null`).as('percent_said'),
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
      percent: parts.percent,
      unitIds: sql<string>`group_concat(${parts.unitId})`,
    })
    .from(parts)
    .groupBy(sql`task_id, role, state, last_on, percent_said`)
    .all();
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
