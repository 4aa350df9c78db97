import { asc, eq } from 'drizzle-orm';
import { planNameInTitles } from '../../contract/text/labels.ts';
import type { Database } from '../../database/database.ts';
import { taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import type { ChangesSinceData, LedgerChange } from '../../workbooks/layouts/changes-since.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay, localDay } from '../day.ts';
import { createRowNames } from '../history/row-names.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { changedRowsSince, type ToldRow, type ToldStep } from './changed-rows-since.ts';
import { type Telling, type ToldMatter, toldMatters } from './told-matters.ts';

interface NamedTask {
  outlineNumber: string;
  title: string;
  /** Its place in the ledger. */
  order: number;
}

/** What happened to the tasks of a year or plan since a day (变动情况), by day and task; NOTHING_TO_EXPORT, NOT_FOUND. */
export function changesSinceOf({ db, today }: ApplicationContext, asked: { year: number; planId: string | null; since: string }): ChangesSinceData {
  const plan = asked.planId === null ? null : requirePlan(db, asked.planId);
  const scope = plansOf(asked.planId === null ? { year: asked.year } : { planId: asked.planId });
  const planIds = new Set(db.select({ id: workPlans.id }).from(workPlans).where(scope).all().map(({ id }) => id));
  const parts = readPartPlaces(db, scope);
  const names = createRowNames(db);
  const steps = changedRowsSince(db, checkedDay(asked.since));
  const named = new Map([...tasksTakenAway(steps, planIds), ...readNamedTasks(db, scope)]);
  const telling: Telling = { names, partOf: (taskUnitId) => parts.get(taskUnitId) };
  const changes = steps
    .flatMap((step) => toldMatters(step, telling).map((matter) => ({ matter, day: localDay(new Date(step.at)), actor: step.actor })))
    .flatMap(({ matter, ...when }) => {
      const task = named.get(matter.taskId);
      return task === undefined ? [] : [{ order: task.order, change: { ...when, ...printed(matter, task, names) } }];
    })
    .sort((one, other) => one.change.day.localeCompare(other.change.day) || one.order - other.order)
    .map(({ change }) => change);
  if (changes.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  return { year: plan?.year ?? asked.year, planTitle: plan === null ? null : planNameInTitles(plan.title), from: checkedDay(asked.since), to: today(), changes };
}

function printed({ unitId, matter, before, after }: ToldMatter, { outlineNumber, title }: NamedTask, names: Telling['names']): Omit<LedgerChange, 'day' | 'actor'> {
  return { outlineNumber, title, unit: unitId === null ? '' : names.nameOf('units', unitId), matter, before, after };
}

/** Tasks of the scope by id, archived ones too. */
function readNamedTasks(db: Database, scope: ReturnType<typeof plansOf>): [string, NamedTask][] {
  return db
    .select({ id: tasks.id, outlineNumber: tasks.outlineNumber, title: tasks.title })
    .from(tasks)
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(scope)
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(tasks.position))
    .all()
    .map(({ id, outlineNumber, title }, order) => [id, { outlineNumber: outlineNumber ?? '', title, order }]);
}

/** Tasks of the plans that an undo has taken away; they come last. */
function tasksTakenAway(steps: readonly ToldStep[], planIds: ReadonlySet<string>): [string, NamedTask][] {
  return steps.flatMap(({ rows }) =>
    rows.flatMap(({ table, id, before, after }: ToldRow): [string, NamedTask][] => {
      if (table !== 'tasks' || before === null || after !== null || !planIds.has(String(before['plan_id']))) return [];
      return [[id, { outlineNumber: String(before['outline_number'] ?? ''), title: String(before['title']), order: Number.MAX_SAFE_INTEGER }]];
    }),
  );
}

function readPartPlaces(db: Database, scope: ReturnType<typeof plansOf>): Map<string, { taskId: string; unitId: string }> {
  const rows = db
    .select({ id: taskUnits.id, taskId: taskUnits.taskId, unitId: taskUnits.unitId })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(scope)
    .all();
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}
