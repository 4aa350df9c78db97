import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

let taskId = '';
let planId = '';
const shared = shareTestWorkspace(async ({ client, setUp, unitId }) => {
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '计划', year: 2026 }));
  const assignments = [{ role: 'lead' as const, printedName: '财政局', unitId: await unitId('县财政局'), collectiveUnitId: null }];
  ({ taskId } = await client.ledger.addTask({ ...plainTask, planId, title: '甲任务', deadlines: [dayDeadline('2026-09-30')], assignments }));
});

async function history(kind: 'task' | 'unit' | 'plan' | 'case' | 'slip', id: string, limit = 100) {
  return shared().client.history.ofRow({ kind, id, limit });
}

async function taskVersion(): Promise<number> {
  return (await shared().client.ledger.task({ taskId })).row.rowVersion;
}

describe('the history of a row', () => {
  it('tells of a task and of all that belongs to it, in words, newest first', async () => {
    const { client, unitId } = shared();
    await client.ledger.updateTask({ taskId, rowVersion: await taskVersion(), fields: { title: '乙任务', deadlines: [dayDeadline('2026-10-31')] } });
    await client.ledger.reportProgress({ taskId, unitIds: [await unitId('县财政局')], state: 'inProgress', text: '开了会', reportedOn: '2026-07-01' });
    const told = await history('task', taskId);
    expect(told.map(({ useCase, table, kind }) => `${useCase} ${table} ${kind}`)).toEqual([
      'ledger.reportProgress 单位办理状态 changed',
      'ledger.reportProgress 进展报告 added',
      'ledger.updateTask 任务 changed',
      'ledger.updateTask 完成时限 removed',
      'ledger.updateTask 完成时限 added',
      'ledger.addTask 任务 added',
      'ledger.addTask 分派 added',
      'ledger.addTask 完成时限 added',
      'ledger.addTask 单位办理状态 added',
    ]);
    expect(told[0]).toMatchObject({ actor: '王小明', undone: false, fields: [{ field: '状态', before: '未启动', after: '推进中' }] });
    expect(told[1]?.fields).toContainEqual({ field: '单位', before: null, after: '县财政局' });
    expect(told[2]?.fields).toEqual([{ field: '工作任务', before: '甲任务', after: '乙任务' }]);
    expect(told[3]?.fields).toContainEqual({ field: '截止日', before: '2026-09-30', after: null });
    expect(told[6]?.fields).toContainEqual({ field: '角色', before: null, after: '牵头单位' });
    expect(await history('task', taskId, 2)).toEqual(told.slice(0, 2));
  });

  it('keeps what was undone, and what its undo removed', async () => {
    const { client } = shared();
    const { changeSetId } = await client.progress.addSummary({ taskId, text: '汇总一', writtenOn: '2026-07-02', unitId: null });
    await client.history.undoLast();
    const told = (await history('task', taskId)).slice(0, 2);
    expect(told).toMatchObject([
      { useCase: 'undo', table: '汇总情况', kind: 'removed', undone: false },
      { changeSetId, useCase: 'progress.addSummary', kind: 'added', undone: true, fields: [{ field: '日期' }, { field: '汇总情况', before: null, after: '汇总一' }] },
    ]);
    await client.ledger.reportProgress({ taskId, unitIds: [await shared().unitId('县财政局')], state: 'inProgress', text: '又开会', reportedOn: '2026-07-03' });
    await client.history.undoLast();
    expect((await history('task', taskId)).filter(({ table }) => table === '进展报告').map(({ kind, undone }) => [kind, undone])).toEqual([
      ['removed', false],
      ['added', true],
      ['added', false],
    ]);
  });

  it('shortens long texts, and tells nothing of changes that concern only the program', async () => {
    const { client } = shared();
    await client.ledger.updateTask({ taskId, rowVersion: await taskVersion(), fields: { requirement: '长'.repeat(1000) } });
    const [newest] = await history('task', taskId);
    expect(newest?.fields).toEqual([{ field: '工作要求', before: null, after: `${'长'.repeat(300)}…` }]);
    expect((await history('task', taskId)).every(({ kind, fields }) => kind !== 'changed' || fields.length > 0)).toBe(true);
  });

  it('tells of units, plans, requests and slips', async () => {
    const { client, unitId } = shared();
    const id = await unitId('县司法局');
    const unit = (await client.units.list({})).units.find((one) => one.id === id);
    if (!unit) throw new Error('no unit');
    await client.units.update({ ...unit, unitId: id, shortName: '司法', aliases: ['司法所'] });
    const ofUnit = await history('unit', id);
    expect(ofUnit.flatMap(({ fields }) => fields)).toContainEqual({ field: '名称', before: null, after: '司法所' });
    expect(ofUnit.flatMap(({ fields }) => fields)).toContainEqual(expect.objectContaining({ field: '简称', after: '司法' }));
    await client.plans.saveSection({ planId, sectionId: null, parentId: null, heading: '一、章' });
    expect((await history('plan', planId))[0]).toMatchObject({ table: '章节', fields: [{ field: '标题', before: null, after: '一、章' }] });
    const { caseId } = await client.cases.add({
      channel: 'application', number: null, subject: '申请', applicant: null, unitId: id, receivedOn: '2026-06-01', workingDays: 20, extension: null, correction: null,
      consultations: [{ askedOn: '2026-06-03', endedOn: null }], answeredOn: null, answer: null, note: null,
    });
    expect((await history('case', caseId))[0]?.fields).toEqual([
      { field: '渠道', before: null, after: '依申请公开' },
      { field: '事项', before: null, after: '申请' },
      { field: '承办单位', before: null, after: '县司法局' },
      { field: '收到日期', before: null, after: '2026-06-01' },
      { field: '期限（工作日）', before: null, after: '20' },
      { field: '征求意见', before: null, after: '2026-06-03' },
    ]);
    const { slipIds } = await client.supervision.issue({
      kind: 'reminder', issuedOn: '2026-07-01', replyBy: null, basis: null, remark: null, contact: null, units: [{ unitId: await unitId('县财政局'), taskIds: [taskId] }],
    });
    expect((await history('slip', slipIds[0] ?? '')).map(({ table }) => table)).toEqual(['单据', '单据事项']);
  });

  it('refuses a row that never was', async () => {
    await expectFailure(history('task', 'none'), 'NOT_FOUND', { kind: 'task', id: 'none' });
    await expectFailure(history('unit', taskId), 'NOT_FOUND');
  });
});
