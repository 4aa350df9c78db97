import { expect, it } from 'vitest';
import { plainTask } from '../../support/ledger-rows.ts';
import { openTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';

const day = 86_400_000;

async function unitsOf({ client }: TestWorkspace, taskId: string): Promise<string[]> {
  return (await client.ledger.task({ taskId })).units.map(({ unitName }) => unitName);
}

it('gives a task to members whose day has come, once, when the workspace is opened', async () => {
  const workspace = openTestWorkspace();
  const { client, setUp, unitId, clock } = workspace;
  await setUp();
  const [old, young] = [await unitId('龙山镇'), await unitId('清溪镇')];
  const members = { kind: 'members' as const };
  const fields = { collectiveUnitId: null, rowVersion: null, name: '试点镇', rule: members, memberIds: [old] };
  const { collectiveUnitId } = await client.units.saveCollective(fields);
  const { planId } = await client.ledger.addPlan({ title: '计划', year: 2026 });
  const named = { role: 'responsible' as const, printedName: '试点镇', unitId: null, collectiveUnitId };
  const { taskId } = await client.ledger.addTask({ ...plainTask, planId, title: '任务', assignments: [named] });
  await client.units.saveCollective({ ...fields, collectiveUnitId, rowVersion: 1, memberIds: [young], effectiveOn: '2026-08-01' });
  expect(await unitsOf(workspace, taskId)).toEqual(['龙山镇']);

  clock.advance(16 * day);
  const before = workspace.reopen();
  expect(await unitsOf(before, taskId)).toEqual(['龙山镇']);
  clock.advance(day);
  const after = before.reopen();
  expect(await unitsOf(after, taskId)).toEqual(['清溪镇']);
  const [newest, ...others] = await after.client.history.list({ limit: 50 });
  expect(newest).toMatchObject({ useCase: 'units.applyDueChanges', changes: 2 });
  expect(await after.reopen().client.history.list({ limit: 50 })).toEqual([newest, ...others]);
});
