import { describe, expect, it } from 'vitest';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '1. 甲任务。(牵头单位:县财政局;责任单位:各乡镇人民政府。完成时限:2026年6月底前)',
  '2. 乙任务。(牵头单位:县财政局;配合单位:县司法局。完成时限:2026年9月底前)',
  '3. 丙任务。(责任单位:县司法局、县财政局。完成时限:每季度)',
  '4. 丁任务。(责任单位:县无名局)',
].join('\n');

let planId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  planId = await workspace.commit((await workspace.importText(plan)).importId);
});
undoAfterEach(shared);

async function load(unit: string, scope: { year?: number; planId?: string; asOf?: string } = { year: 2026 }) {
  const { unitId, client } = shared();
  const id = await unitId(unit);
  const { unitId: _id, ...numbers } = (await client.ledger.workload(scope)).loads.find((one) => one.unitId === id) ?? {};
  return numbers;
}

async function report(number: string, unit: string, state: 'checkedOff' | 'inProgress' | 'notApplicable', reportedOn = '2026-07-10') {
  const { client, unitId } = shared();
  const task = (await client.ledger.list({ planId })).rows.find((row) => row.outlineNumber === number);
  await client.ledger.reportProgress({ taskId: task?.id ?? '', unitIds: [await unitId(unit)], state, text: '说明', reportedOn });
}

describe('the workload', () => {
  it('counts the tasks of each unit by role, collectives resolved', async () => {
    expect(await load('县财政局')).toEqual({ lead: 2, responsible: 1, supporting: 0, open: 3, overdue: 1 });
    expect(await load('县司法局')).toEqual({ lead: 0, responsible: 1, supporting: 1, open: 2, overdue: 0 });
    expect(await load('龙山镇')).toEqual({ lead: 0, responsible: 1, supporting: 0, open: 1, overdue: 1 });
    expect(await load('县审计局')).toEqual({ lead: 0, responsible: 0, supporting: 0, open: 0, overdue: 0 });
  });

  it('says how many tasks lack something, as the ledger lists them', async () => {
    const { client } = shared();
    const { tasks, gaps } = await client.ledger.workload({ planId });
    expect(tasks).toBe(4);
    expect(gaps).toEqual({ withoutLead: 2, withoutDeadline: 1, withoutUnits: 1 });
    for (const gap of ['withoutLead', 'withoutDeadline', 'withoutUnits'] as const) {
      expect((await client.ledger.list({ planId, [gap]: true })).rows).toHaveLength(gaps[gap]);
    }
  });

  it('follows what each unit has done with its own part', async () => {
    await report('1', '龙山镇', 'checkedOff');
    expect(await load('龙山镇')).toMatchObject({ responsible: 1, open: 0, overdue: 0 });
    expect(await load('县财政局')).toMatchObject({ open: 3, overdue: 1 });
    await report('1', '县财政局', 'notApplicable');
    expect(await load('县财政局')).toEqual({ lead: 1, responsible: 1, supporting: 0, open: 2, overdue: 0 });
  });

  it('sees what is overdue on the day asked for, in every unit as the light of the task says', async () => {
    expect(await load('县财政局', { planId, asOf: '2026-06-30' })).toMatchObject({ overdue: 0 });
    expect(await load('县财政局', { planId, asOf: '2026-10-01' })).toMatchObject({ overdue: 2 });
  });

  it('knows the year and the plan', async () => {
    expect((await shared().client.ledger.workload({ year: 2025 })).tasks).toBe(0);
    expect(await load('县财政局', { year: 2025 })).toMatchObject({ lead: 0, open: 0 });
    expect((await shared().client.ledger.workload({})).tasks).toBe(4);
    expect((await shared().client.ledger.workload({ planId: 'no-such' })).tasks).toBe(0);
  });

  it('keeps the order of the register', async () => {
    const { client } = shared();
    const { units } = await client.units.list({});
    expect((await client.ledger.workload({ year: 2026 })).loads.map((one) => one.unitId)).toEqual(units.map((unit) => unit.id));
  });
});
