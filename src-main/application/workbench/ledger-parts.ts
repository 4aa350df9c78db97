import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { UnitState } from '../../domain/codes.ts';
import { asksForPace, type Light } from '../../domain/progress/signal-light.ts';
import type { Database } from '../../database/database.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { lightsOfUnits, type LightView, type LitTask, readLitTasks } from '../ledger/part-light.ts';
import { lastReportOn } from '../ledger/read-tasks.ts';
import { lastPercent } from '../ledger/task-pace.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { grouped } from '../grouped.ts';

/** What the workbench shows of a task, and what its light is computed from. */
export interface LedgerTask extends LitTask {
  id: string;
  planId: string;
  outlineNumber: string | null;
  title: string;
}

/** Units that stand alike with a task: the same state, last heard of on the same day, the same light. */
export interface AlikeParts {
  task: LedgerTask;
  state: UnitState;
  /** Day of the last report; null where there was none. */
  lastOn: string | null;
  light: Light;
  unitIds: string[];
}

/** Tasks in the ledger of a year, with what their lights depend on. */
export function readLedgerTasks(db: Database, year: number, view: LightView): LedgerTask[] {
  const inYear = and(taskInLedger, eq(workPlans.year, year));
  const litTasks = readLitTasks(db, inYear, view);
  return db
    .select({ id: tasks.id, planId: tasks.planId, outlineNumber: tasks.outlineNumber, title: tasks.title })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inYear)
    .orderBy(workPlans.createdAt, tasks.position)
    .all()
    .flatMap((task) => {
      const lit = litTasks.get(task.id);
      return lit === undefined ? [] : [{ ...task, ...lit }];
    });
}

/** The tasks in units of a year that count (neither 暂缓调整 nor 不涉及), with their lights, in the order of the plans. */
export function readAlikeParts(db: Database, year: number, view: LightView): AlikeParts[] {
  const groups = grouped(readGroups(db, year, asksForPace(view.lightRules)), ({ taskId }) => taskId);
  return readLedgerTasks(db, year, view).flatMap((task) =>
    (groups.get(task.id) ?? []).flatMap(({ state, lastOn, percent, unitIds }) =>
      lightsOfUnits(task, unitIds.split(','), { state, reportedOn: lastOn, percent }, view).map((lit) => ({ task, state, lastOn, ...lit })),
    ),
  );
}

interface PartGroup {
  taskId: string;
  state: UnitState;
  lastOn: string | null;
  percent: number | null;
  /** Joined by commas, for thousands of rows would cost more. */
  unitIds: string;
}

function readGroups(db: Database, year: number, withPace: boolean): PartGroup[] {
  const percent = withPace ? lastPercent(db) : sql<number | null>`null`;
  const parts = db
    .select({
      taskId: taskUnits.taskId,
      unitId: taskUnits.unitId,
      state: taskUnits.state,
      lastOn: lastReportOn(db).as('last_on'),
      percent: percent.as('percent_said'),
    })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(
      and(taskInLedger, eq(workPlans.year, year), isNull(taskUnits.archivedAt), notInArray(taskUnits.state, ['postponed', 'notApplicable'])),
    )
    .as('parts');
  return db
    .select({
      taskId: parts.taskId,
      state: parts.state,
      lastOn: parts.lastOn,
      percent: parts.percent,
      unitIds: sql<string>`group_concat(${parts.unitId})`,
    })
    .from(parts)
    .groupBy(sql`task_id, state, last_on, percent_said`)
    .all();
}

/** Whether something is still expected of a part. */
export function isOpen({ state }: Pick<AlikeParts, 'state'>): boolean {
  return openUnitStates.includes(state);
}
