import { describe, expect, it } from 'vitest';
import { lightSentence } from '../../../src-main/contract/text/light-sentences.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const ids = { plan: '', task: '', finance: '', justice: '' };

const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  ids.finance = await unitId('县财政局');
  ids.justice = await unitId('县司法局');
  ids.plan = (await client.ledger.addPlan({ title: '自建计划', year: 2026 })).planId;
  const assignments = [ids.finance, ids.justice].map((unitId) => ({ role: 'lead' as const, printedName: '单位', unitId, collectiveUnitId: null }));
  ids.task = (await client.ledger.addTask({ ...plainTask, planId: ids.plan, title: '甲任务', deadlines: [dayDeadline('2026-12-31')], assignments })).taskId;
  const report = { taskId: ids.task, state: 'inProgress' as const, text: '推进', reportedOn: '2026-07-01' };
  await client.ledger.reportProgress({ ...report, unitIds: [ids.finance], percent: 50 });
  await client.ledger.reportProgress({ ...report, unitIds: [ids.justice], percent: 20 });
});
undoAfterEach(shared);

const choose = (id: string) => shared().client.workspace.chooseLightRules({ id });
async function reason(taskId = ids.task) {
  const { rows } = await shared().client.ledger.list({ planId: ids.plan });
  const row = rows.find(({ id }) => id === taskId);
  if (!row) throw new Error('no row');
  return row;
}

describe('rules of the lights', () => {
  it('come in three sets, each rule told in a sentence', async () => {
    const { current, sets } = await shared().client.workspace.lightRules();
    expect(current).toBe('default');
    expect(sets.map(({ id }) => id)).toEqual(['default', 'plain', 'proportional']);
    const sentences = sets.flatMap(({ rules }) => rules.map(({ sentence }) => sentence));
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|[A-Za-z]/u);
    const proportional = sets.find(({ id }) => id === 'proportional')?.rules.map(({ sentence }) => sentence);
    expect(proportional).toEqual([
      '暂缓调整、不涉及：不亮灯',
      '已完成（待核）、已销号：绿灯',
      '持续推进，且未写明时限或无截止日：绿灯',
      '已超期：红灯',
      '落后序时进度 30 个百分点及以上：红灯',
      '落后序时进度 10 个百分点及以上：黄灯',
      '未完成：黄灯',
      '阶段时限已过而未报告：黄灯',
      '其他情况：绿灯',
    ]);
  });

  it('are in force as soon as they are chosen', async () => {
    expect((await reason()).light).toBe('green');
    await expectUndone(shared(), () => choose('proportional'));
    const { light, lightReason } = await reason();
    expect([light, lightSentence(lightReason)]).toEqual(['red', '已完成 20%，应完成 53%，落后 33 个百分点']);
    const { row } = await shared().client.ledger.task({ taskId: ids.task });
    expect(row.lightReason).toEqual(lightReason);
    expect(await choose('proportional')).toEqual({ changeSetId: null });
    expect((await shared().client.workspace.lightRules()).current).toBe('proportional');
    // Behind is not overdue: neither the balance nor the frame counts it as such.
    expect((await shared().client.ledger.workload({ planId: ids.plan })).loads.filter(({ overdue }) => overdue > 0)).toEqual([]);
    expect((await shared().client.workspace.status()).counts.overdueTasks).toBe(0);
  });

  it('measure a task by its least advanced open unit and its own target', async () => {
    const { client } = shared();
    await choose('proportional');
    const done = { taskId: ids.task, unitIds: [ids.justice], state: 'doneUnchecked' as const, text: '完成', reportedOn: '2026-07-10' };
    await client.ledger.reportProgress(done);
    expect((await reason()).light).toBe('green');
    const { row } = await client.ledger.task({ taskId: ids.task });
    const targets = [{ quarter: 2, unitId: null, text: '七成', percent: 70 }];
    await client.progress.saveTargets({ taskId: ids.task, rowVersion: row.rowVersion, targets });
    expect((await reason()).lightReason.values.pace).toEqual({ behind: 20, percent: 50, expected: 70 });
  });

  it('light a unit alike on the workbench, in proposals, snapshots and beside the task, and its own target lights the task', async () => {
    const { client } = shared();
    await choose('proportional');
    const lights = async () => {
      const { snapshotId } = await client.progress.takeSnapshot({ year: 2026, quarter: 3, takenOn: '2026-07-15', note: null });
      const { head, parts } = await client.progress.snapshot({ snapshotId });
      const snapshot = parts.map(({ light, overdue }) => [light, overdue]);
      const task = (await client.progress.ofTask({ taskId: ids.task })).lights.map(({ light }) => light);
      const reminded = (await client.supervision.proposals({ year: 2026 })).filter(({ kind }) => kind === 'reminder');
      return { overdue: head.overdue, snapshot, task, reminded: reminded.map(({ unitName, matters }) => [unitName, matters[0]?.overdueDays]) };
    };
    expect(await lights()).toEqual({
      overdue: 0,
      snapshot: [['red', false], ['green', false]],
      task: ['red', 'green'],
      reminded: [['县司法局', null]],
    });
    expect((await client.workbench.today({})).overdueByUnit).toEqual([]);
    expect((await client.workbench.charts({ year: 2026 })).byUnit.map(({ counts }) => counts.overdue)).toEqual([0, 0]);
    const targets = [{ quarter: 2, unitId: ids.finance, text: '全部完成', percent: 100 }];
    const { row } = await client.ledger.task({ taskId: ids.task });
    await client.progress.saveTargets({ taskId: ids.task, rowVersion: row.rowVersion, targets });
    expect(await lights()).toMatchObject({ task: ['red', 'red'], reminded: [['县司法局', null], ['县财政局', null]] });
    expect((await reason()).lightReason.values.pace).toEqual({ behind: 50, percent: 50, expected: 100 });
  });

  it('that do not exist are refused', async () => {
    for (const id of ['no-such', '../scoring/majiang-2016']) await expectFailure(choose(id), 'NOT_FOUND', { kind: 'lightRules', id });
  });
});
