import type { TaizhangClient } from '../../src-main/contract/index.ts';
import { plainTask } from './ledger-rows.ts';
import { follow, type TestWorkspace } from './open-test-workspace.ts';

type NewTask = Partial<Parameters<TaizhangClient['ledger']['addTask']>[0]> & { title: string };

/** An own plan of the year 2026 with tasks that one unit leads; gives the ids of the tasks in their order. */
export async function ownPlan(
  { client, unitId }: TestWorkspace,
  tasks: readonly NewTask[],
  title = '云岭县2026年政务公开工作要点',
): Promise<{ planId: string; taskIds: string[] }> {
  const { planId } = await client.ledger.addPlan({ title, year: 2026 });
  const lead = { role: 'lead' as const, printedName: '财政局', unitId: await unitId('县财政局'), collectiveUnitId: null };
  const taskIds: string[] = [];
  for (const task of tasks) {
    taskIds.push((await client.ledger.addTask({ ...plainTask, assignments: [lead], ...task, planId })).taskId);
  }
  return { planId, taskIds };
}

/** Publishes a plan as it stands. */
export async function publish(
  client: TaizhangClient,
  planId: string,
  reason: string | null = null,
  publishedOn = '2026-07-15',
): Promise<{ changeSetId: string | null; versionId: string; number: number }> {
  return follow(client.plans.publish({ planId, publishedOn, reason }));
}

/** Changes the fields given of a task as it stands. */
export async function changeTask(
  client: TaizhangClient,
  taskId: string,
  fields: Parameters<TaizhangClient['ledger']['updateTask']>[0]['fields'],
): Promise<{ changeSetId: string | null }> {
  const { row } = await client.ledger.task({ taskId });
  return client.ledger.updateTask({ taskId, rowVersion: row.rowVersion, fields });
}
