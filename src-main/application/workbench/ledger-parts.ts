import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { UnitState } from '../../domain/codes.ts';
import { targetPercentOn, targetsOfUnit } from '../../domain/progress/pace.ts';
import { asksForPace, type Light } from '../../domain/progress/signal-light.ts';
import type { Database } from '../../database/database.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { type LightView, taskLight } from '../ledger/ledger-row.ts';
import { lastReportOn, readDeadlines, type StoredDeadline } from '../ledger/read-tasks.ts';
import { lastPercent } from '../ledger/task-pace.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { readTargets, type StoredTarget } from '../progress/read-parts.ts';
import { grouped } from '../grouped.ts';

/** What the workbench shows of a task, and what its light is computed from. */
export interface LedgerTask {
  id: string;
  planId: string;
  outlineNumber: string | null;
  title: string;
  plan: { id: string; year: number; issuedOn: string | null };
  deadlines: StoredDeadline[];
}

/** Units that stand alike with a task: the same state, last heard of on the same day, and so the same light. */
export interface AlikeParts {
  task: LedgerTask;
  state: UnitState;
  /** Day of the last report; null where there was none. */
  lastOn: string | null;
  light: Light;
  unitIds: string[];
}

/** Tasks in the ledger of a year, with their deadlines. */
export function readLedgerTasks(db: Database, year: number): LedgerTask[] {
  const inYear = and(taskInLedger, eq(workPlans.year, year));
  const deadlinesOf = readDeadlines(db, inYear);
  return db
    .select({
      id: tasks.id,
      planId: tasks.planId,
      outlineNumber: tasks.outlineNumber,
      title: tasks.title,
      plan: { id: workPlans.id, year: workPlans.year, issuedOn: workPlans.issuedOn },
    })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(inYear)
    .orderBy(workPlans.createdAt, tasks.position)
    .all()
    .map((task) => ({ ...task, deadlines: deadlinesOf.get(task.id) ?? [] }));
}

/** The tasks in units of a year that count (neither 暂缓调整 nor 不涉及), with their lights, in the order of the plans. */
export function readAlikeParts(db: Database, year: number, view: LightView): AlikeParts[] {
  const inYear = and(taskInLedger, eq(workPlans.year, year));
  const withPace = asksForPace(view.lightRules);
  const groups = grouped(readGroups(db, year, withPace), ({ taskId }) => taskId);
  const targets = withPace ? readTargets(db, inYear) : null;
  return readLedgerTasks(db, year).flatMap((task) =>
    (groups.get(task.id) ?? []).flatMap((group) => (targets === null ? [alike(task, group, view)] : apart(task, group, view, targets.get(task.id) ?? []))),
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

function alike(task: LedgerTask, { state, lastOn, unitIds }: PartGroup, view: LightView): AlikeParts {
  return { task, state, lastOn, light: taskLight(task, { state, reportedOn: lastOn }, view), unitIds: unitIds.split(',') };
}

/** Where a light asks how far a unit is, units with stage targets of their own no longer stand alike. */
function apart(task: LedgerTask, { state, lastOn, percent, unitIds }: PartGroup, view: LightView, targets: StoredTarget[]): AlikeParts[] {
  return unitIds.split(',').map((unitId) => {
    const targetPercent = targetPercentOn(targetsOfUnit(targets, unitId), task.plan.year, view.asOf);
    return { task, state, lastOn, light: taskLight(task, { state, reportedOn: lastOn, percent, targetPercent }, view), unitIds: [unitId] };
  });
}

/** Whether something is still expected of a part. */
export function isOpen({ state }: Pick<AlikeParts, 'state'>): boolean {
  return openUnitStates.includes(state);
}

/** First day by which an open part had to be done or reported where its light says that it is late; null for one that is not overdue. */
export function overdueSince({ state, light }: Pick<AlikeParts, 'state' | 'light'>): CalendarDay | null {
  if (light.light !== 'red' || !isOpen({ state })) return null;
  const { dueOn, daysLeft, missedOn } = light.reason.values;
  const passed = daysLeft !== null && daysLeft < 0 ? dueOn : null;
  return missedOn !== null && (passed === null || missedOn < passed) ? missedOn : passed;
}
