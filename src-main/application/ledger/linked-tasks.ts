import { aliasedTable, and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { LinkedTask } from '../../contract/ledger.ts';
import type { Database } from '../../database/database.ts';
import { taskSources, tasks, workPlans } from '../../database/schema/index.ts';
import { printedDeadlines } from './printed-deadlines.ts';

/**
 * For each of the tasks those that it was made of (`sources`) or that were made of it (`derived`), in the order of their
 * plans. A source stays one when it is archived later; a derived task only counts while it and its plan are in use.
 * Tasks without a line are not in the map.
 */
export function linkedTasks(
  db: Database,
  taskIds: readonly string[],
  direction: 'sources' | 'derived',
): Map<string, LinkedTask[]> {
  const [from, to] =
    direction === 'sources'
      ? [taskSources.taskId, taskSources.sourceTaskId]
      : [taskSources.sourceTaskId, taskSources.taskId];
  const linked = aliasedTable(tasks, 'linked');
  const rows = db
    .select({
      fromId: from,
      taskId: linked.id,
      planId: linked.planId,
      planTitle: workPlans.title,
      outlineNumber: linked.outlineNumber,
      title: linked.title,
      requirement: linked.requirement,
      kind: taskSources.kind,
    })
    .from(taskSources)
    .innerJoin(linked, eq(linked.id, to))
    .innerJoin(workPlans, eq(workPlans.id, linked.planId))
    .where(
      and(
        inArray(from, [...taskIds]),
        direction === 'derived' ? and(isNull(linked.archivedAt), isNull(workPlans.archivedAt)) : undefined,
      ),
    )
    .orderBy(asc(workPlans.createdAt), asc(workPlans.id), asc(linked.position))
    .all();
  const printed = printedDeadlines(db, [...new Set(rows.map((row) => row.taskId))]);
  const links = new Map<string, LinkedTask[]>();
  for (const { fromId, ...task } of rows) {
    const list = links.get(fromId) ?? [];
    list.push({ ...task, deadlineText: printed.get(task.taskId) ?? '' });
    links.set(fromId, list);
  }
  return links;
}
