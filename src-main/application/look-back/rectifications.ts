import { and, asc, eq } from 'drizzle-orm';
import type { LookBackRow } from '../../contract/look-back.ts';
import type { Database } from '../../database/database.ts';
import { taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';

type Rectification = NonNullable<LookBackRow['rectification']>;

/** The rectification task (整改任务) of each of last year's tasks in the plans of a year, by the old task's id; the first where there are several. */
export function rectificationsOf(db: Database, year: number): Map<string, Rectification> {
  const rows = db
    .select({ sourceTaskId: taskSources.sourceTaskId, taskId: tasks.id, planId: tasks.planId, title: tasks.title })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .where(and(eq(taskSources.kind, 'rectifies'), eq(workPlans.year, year), taskInLedger))
    .orderBy(asc(workPlans.createdAt), asc(tasks.position))
    .all();
  return new Map(rows.toReversed().map(({ sourceTaskId, ...rectification }) => [sourceTaskId, rectification]));
}
