import { describe, expect, it } from 'vitest';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

let superiorId = '';
let ownId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const { client, unitId, clock } = workspace;
  const justice = await unitId('县司法局');
  superiorId = (await client.ledger.addPlan({ title: '云州市2026年要点', year: 2026 })).planId;
  const assignments = [{ role: 'lead' as const, printedName: '县司法局', unitId: justice, collectiveUnitId: null }];
  for (const title of ['甲', '乙', '丙']) {
    await client.ledger.addTask({ ...plainTask, planId: superiorId, title, requirement: `${title}的要求`, deadlines: [dayDeadline('2026-06-30')], assignments });
  }
  const { rows } = await client.ledger.list({ planId: superiorId });
  clock.advance(1000);
  ownId = (await client.plans.copy({ planId: superiorId, title: '云岭县2026年要点', year: 2026, taskIds: rows.slice(0, 2).map((row) => row.id) })).planId;
  await setReference(true);
});

async function setReference(reference: boolean): Promise<void> {
  const { client } = shared();
  const plan = (await client.plans.list({})).find((one) => one.id === superiorId);
  await client.plans.update({ planId: superiorId, rowVersion: plan?.rowVersion ?? 0, fields: { reference } });
}

async function titles(filter: Parameters<ReturnType<typeof shared>['client']['ledger']['list']>[0]): Promise<string[]> {
  const { rows } = await shared().client.ledger.list(filter);
  return rows.map((row) => `${row.planId === superiorId ? '市' : '县'}${row.title}`);
}

/** Everything that counts tasks of the year. */
async function counts() {
  const { client, unitId } = shared();
  const justice = await unitId('县司法局');
  const { counts: status } = await client.workspace.status();
  const unit = (await client.units.list({})).units.find((one) => one.id === justice);
  const load = (await client.ledger.workload({ year: 2026 })).loads.find((one) => one.unitId === justice);
  const [scheme] = await client.scoring.schemes();
  const scores = await client.scoring.compute({ year: 2026, schemeId: scheme?.id ?? '', asOf: '2026-07-15' });
  const lines = JSON.stringify(scores).match(/"taskId":"[^"]+"/gu) ?? [];
  return { plans: status.plans, tasks: status.tasks, open: status.openTasks, unit: unit?.taskCount, lead: load?.lead, scored: new Set(lines).size };
}

describe('a plan that is kept to be compared with', () => {
  it('is no part of the ledger unless it is asked for', async () => {
    expect(await titles({})).toEqual(['县甲', '县乙']);
    expect(await titles({ year: 2026 })).toEqual(['县甲', '县乙']);
    expect(await titles({ includeReference: true })).toEqual(['市甲', '市乙', '市丙', '县甲', '县乙']);
    expect(await titles({ planId: superiorId })).toEqual(['市甲', '市乙', '市丙']);
    const plans = await shared().client.ledger.plans();
    expect(plans.map((plan) => [plan.id, plan.reference])).toEqual([[ownId, false], [superiorId, true]]);
  });

  it('counts nowhere, and counts again when it is taken back in', async () => {
    expect(await counts()).toEqual({ plans: 1, tasks: 2, open: 2, unit: 2, lead: 2, scored: 2 });
    await setReference(false);
    expect(await counts()).toEqual({ plans: 2, tasks: 5, open: 5, unit: 5, lead: 5, scored: 5 });
    await shared().client.history.undoLast();
    expect(await counts()).toMatchObject({ plans: 1, tasks: 2 });
  });
});

describe('the line between tasks', () => {
  it('leads from a task to its source and back, until the task that was made is archived', async () => {
    const { client } = shared();
    const [own] = (await client.ledger.list({ planId: ownId })).rows;
    const superior = (await client.ledger.list({ planId: superiorId })).rows;
    const detail = await client.ledger.task({ taskId: own?.id ?? '' });
    expect(detail.derived).toEqual([]);
    expect(detail.sources).toEqual([
      {
        taskId: superior[0]?.id,
        planId: superiorId,
        planTitle: '云州市2026年要点',
        outlineNumber: null,
        title: '甲',
        requirement: '甲的要求',
        deadlineText: '2026-06-30前',
        kind: 'carriedOver',
      },
    ]);
    const derived = async (index: number) => (await client.ledger.task({ taskId: superior[index]?.id ?? '' })).derived.map((task) => task.taskId);
    expect(await derived(0)).toEqual([own?.id]);
    expect(await derived(2)).toEqual([]);
    await client.ledger.archiveTasks({ taskIds: [own?.id ?? ''], archived: true });
    expect(await derived(0)).toEqual([]);
    await client.history.undoLast();
  });
});
