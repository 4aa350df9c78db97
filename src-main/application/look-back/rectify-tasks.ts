import { and, eq, inArray } from 'drizzle-orm';
import { rectificationWords } from '../../contract/text/labels.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { lookBackFindings, taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { readTaskTexts } from '../ledger/read-tasks.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { endOfSection, makeRoom, tasksInOrder } from '../ledger/task-places.ts';
import { copyAssignments } from '../plans/copy-assignments.ts';
import { headingNamed } from '../plans/insert-section.ts';
import { requireOwnPlan } from '../plans/require-plan.ts';
import { recordUseCase } from '../record-use-case.ts';
import { rectificationsOf } from './rectifications.ts';
import { requireLookedBackUpon } from './record-findings.ts';

interface RectifyInput {
  year: number;
  planId: string;
  taskIds: string[];
  heading: string;
}

/**
 * Makes tasks that were found unfinished tasks (整改任务) of an own plan of the year, under a heading that is made where the plan
 * has none; tasks without such a finding, or with a rectification task already, are left out. Units come along, a deadline
 * does not: the clerk sets it. NOT_FOUND, also for a plan of another year and a task that the look-back is not about,
 * PLAN_NOT_OWN.
 */
export function rectifyTasks(context: ApplicationContext, input: RectifyInput): { changeSetId: string | null; tasks: number } {
  const { year, planId, heading } = input;
  const plan = requireOwnPlan(context.db, planId);
  if (plan.year !== year) throw notFound('plan', planId);
  requireLookedBackUpon(context.db, year, input.taskIds);
  const unfinished = toRectify(context.db, year, input.taskIds);
  if (unfinished.length === 0) return { changeSetId: null, tasks: 0 };
  const values = { title: plan.title, count: unfinished.length };
  const { changeSetId } = recordUseCase(context, 'lookBack.rectify', values, (tx) => {
    const now = context.now();
    const sectionId = headingNamed(tx, planId, heading);
    const order = tasksInOrder(tx, planId);
    const positions = makeRoom(tx, order, endOfSection(tx, planId, order, sectionId), unfinished.length);
    const ids = new Map(unfinished.map(({ taskId }) => [taskId, newId()]));
    const rows = unfinished.map(({ taskId, title, requirement, allocation }, place) => {
      const parts = { title, requirement, allocation, position: positions[place] ?? 0, createdAt: now.toISOString() };
      return { ...parts, id: ids.get(taskId) ?? '', planId, sectionId };
    });
    insertMany(tx, tasks, rows);
    copyAssignments(tx, ids);
    const lines = [...ids].map(([sourceTaskId, taskId]) => ({ id: newId(), taskId, sourceTaskId, kind: 'rectifies' as const }));
    insertMany(tx, taskSources, lines);
    for (const { findingId, taskId } of unfinished) {
      tx.update(lookBackFindings).set({ rectificationTaskId: ids.get(taskId) ?? null }).where(eq(lookBackFindings.id, findingId)).run();
    }
    syncTaskUnits(tx, [...ids.values()], now);
  });
  return { changeSetId, tasks: unfinished.length };
}

/** Those of the tasks that were found unfinished and have no rectification task yet, worded anew, in the order of their plans. */
function toRectify(db: Database, year: number, taskIds: readonly string[]) {
  const findings = new Map(
    db
      .select()
      .from(lookBackFindings)
      .where(and(eq(lookBackFindings.year, year), eq(lookBackFindings.result, 'unfinished'), inArray(lookBackFindings.taskId, [...taskIds])))
      .all()
      .map((finding) => [finding.taskId, finding]),
  );
  const present = rectificationsOf(db, year);
  const titles = new Map(db.select({ id: workPlans.id, title: workPlans.title }).from(workPlans).all().map(({ id, title }) => [id, title]));
  return readTaskTexts(db, inArray(tasks.id, [...findings.keys()])).flatMap(({ task, plan }) => {
    const finding = findings.get(task.id);
    if (!finding || present.has(task.id)) return [];
    const origin = rectificationWords.origin(titles.get(plan.id) ?? '', task.outlineNumber, finding.note);
    const requirement = [task.requirement, origin].filter((part) => part !== null && part !== '').join('\n');
    return [{ findingId: finding.id, taskId: task.id, title: rectificationWords.title(task.title), requirement, allocation: task.allocation }];
  });
}
