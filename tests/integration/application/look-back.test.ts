import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LookBackRow } from '../../../src-main/contract/look-back.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { suggestedName, writeTable } from '../../support/export-table.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { readSheets } from '../../support/read-sheet.ts';
import { storedContent } from '../../support/stored-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';
import { unitSamples } from '../../support/unit-samples.ts';

const year = 2026;
const checkedOn = '2026-03-01';
const unitName = '县样本局';
/** This year's plan, last year's plan, a unit, and last year's tasks by their titles. */
const known = { planId: '', lastPlanId: '', unitId: '', 预算: '', 决算: '' };
const shared = shareTestWorkspace(async ({ client, setUp }) => {
  await setUp();
  known.unitId = (await client.units.add({ name: unitName, shortName: null, classCode: 'countyDepartment', aliases: [] })).unitId;
  known.lastPlanId = (await client.ledger.addPlan({ title: '云岭县2025年政务公开工作要点', year: 2025 })).planId;
  known.planId = (await client.ledger.addPlan({ title: '云岭县2026年政务公开工作要点', year })).planId;
  known.预算 = await addTask('公开预算', { outlineNumber: '3.' }, client);
  known.决算 = await addTask('公开决算', {}, client);
});
const samples = unitSamples(shared);
undoAfterEach(shared);

/** A task of last year's plan, of the unit and with a deadline unless told otherwise. */
async function addTask(
  title: string,
  options: { deadline?: string; named?: boolean; inPlan?: string; outlineNumber?: string } = {},
  client = shared().client,
): Promise<string> {
  const { deadline = '2025-06-30', named = true, inPlan = known.lastPlanId, outlineNumber = null } = options;
  const part = { role: 'responsible' as const, printedName: unitName, unitId: known.unitId, collectiveUnitId: null };
  const task = {
    ...plainTask,
    planId: inPlan,
    outlineNumber,
    title,
    requirement: '按期公开。',
    deadlines: deadline === '' ? [] : [dayDeadline(deadline)],
    assignments: named ? [part] : [],
  };
  return (await client.ledger.addTask(task)).taskId;
}

function list(): Promise<LookBackRow[]> {
  return shared().client.lookBack.list({ year });
}

async function find(ids: string[], result: 'done' | 'unfinished' | 'dropped', note: string | null = null): Promise<{ changeSetId: string | null }> {
  return shared().client.lookBack.find({ year, taskIds: ids, result, note, checkedOn });
}

function rectify(ids: string[], heading = '上年度整改'): Promise<{ changeSetId: string | null; tasks: number }> {
  return shared().client.lookBack.rectify({ year, planId: known.planId, taskIds: ids, heading });
}

async function rowsOfPlan() {
  return (await shared().client.ledger.list({ planId: known.planId })).rows;
}

describe('the list of the look-back', () => {
  it('has last year’s tasks with a unit and a deadline, in the state of the end of their year', async () => {
    const { client } = shared();
    await addTask('没有时限', { deadline: '' });
    await addTask('没有单位', { named: false });
    await addTask('今年的任务', { inPlan: known.planId });
    await client.ledger.archiveTasks({ taskIds: [await addTask('已取消')], archived: true });
    const report = { unitIds: [known.unitId], text: '进展' };
    await client.ledger.reportProgress({ ...report, taskId: known.预算, state: 'inProgress', reportedOn: '2025-12-31' });
    await client.ledger.reportProgress({ ...report, taskId: known.预算, state: 'doneUnchecked', reportedOn: '2026-01-01' });
    const open = { result: null, note: null, checkedOn: null, rectification: null };
    const task = { ...open, planId: known.lastPlanId, planTitle: '云岭县2025年政务公开工作要点', units: unitName, deadlineText: '2025-06-30前' };
    expect(await list()).toEqual([
      { ...task, taskId: known.预算, outlineNumber: '3.', title: '公开预算', state: 'inProgress' },
      { ...task, taskId: known.决算, outlineNumber: null, title: '公开决算', state: 'notStarted' },
    ]);
    expect(await client.lookBack.list({ year: 2025 })).toEqual([]);
  });
});

describe('findings of the look-back', () => {
  it('are made for many tasks, changed, forgotten, and undone', async () => {
    const { client } = shared();
    const both = [known.预算, known.决算];
    await expectUndone(shared(), () => find([...both, known.预算], 'unfinished', '缺少附表'));
    expect((await list()).map(({ result, note, checkedOn: day }) => [result, note, day])).toEqual([
      ['unfinished', '缺少附表', checkedOn],
      ['unfinished', '缺少附表', checkedOn],
    ]);
    await expectUndone(shared(), () => find([known.预算], 'done'));
    expect((await list()).map(({ result, note }) => [result, note])).toEqual([['done', null], ['unfinished', '缺少附表']]);
    await expectUndone(shared(), () => client.lookBack.forget({ year, taskIds: both }));
    expect((await list()).map(({ result }) => result)).toEqual([null, null]);
    expect(await client.lookBack.forget({ year, taskIds: both })).toEqual({ changeSetId: null });
  });

  it('are refused for tasks that the look-back is not about', async () => {
    const notAsked = await addTask('没有时限', { deadline: '' });
    const before = storedContent(shared());
    await expectFailure(find([known.预算, notAsked], 'done'), 'NOT_FOUND', { kind: 'task', id: notAsked });
    await expectFailure(shared().client.lookBack.forget({ year, taskIds: ['nobody'] }), 'NOT_FOUND', { kind: 'task', id: 'nobody' });
    expect(storedContent(shared())).toEqual(before);
  });
});

describe('rectification', () => {
  it('makes each unfinished task one of this year’s plan once, with its unit and its origin and without a deadline', async () => {
    const { client } = shared();
    const dropped = await addTask('不再公开');
    const all = [known.预算, known.决算, dropped];
    expect(await rectify(all), 'nothing was found yet').toEqual({ changeSetId: null, tasks: 0 });
    await find([known.预算], 'unfinished', '缺少附表');
    await find([known.决算], 'unfinished');
    await find([dropped], 'dropped');
    expect(await expectUndone(shared(), () => rectify(all))).toMatchObject({ tasks: 2 });
    const rows = await rowsOfPlan();
    expect(rows).toMatchObject([
      {
        title: '整改：公开预算',
        requirement: '按期公开。\n本任务由《云岭县2025年政务公开工作要点》编号3的未完成任务转入整改。回顾意见：缺少附表',
        sectionPath: ['上年度整改'],
        deadlines: [],
        state: 'notStarted',
        assignments: [{ role: 'responsible', unitId: known.unitId }],
      },
      { title: '整改：公开决算', requirement: '按期公开。\n本任务由《云岭县2025年政务公开工作要点》未完成任务转入整改。' },
    ]);
    const made = rows[0]?.id ?? '';
    expect((await list()).map(({ rectification }) => rectification?.taskId ?? null)).toEqual([made, rows[1]?.id, null]);
    expect((await client.ledger.task({ taskId: made })).sources).toMatchObject([{ taskId: known.预算, kind: 'rectifies' }]);
    expect((await client.ledger.task({ taskId: known.预算 })).derived).toMatchObject([{ taskId: made, kind: 'rectifies' }]);
    expect(await rectify(all, '一、上年度整改')).toEqual({ changeSetId: null, tasks: 0 });
  });

  it('puts more under the heading that is there, and knows a task again whose finding was made anew', async () => {
    const { client } = shared();
    await find([known.预算], 'unfinished');
    await rectify([known.预算]);
    await client.lookBack.forget({ year, taskIds: [known.预算] });
    await find([known.预算, known.决算], 'unfinished');
    expect(await rectify([known.预算, known.决算], '一、上年度整改')).toMatchObject({ tasks: 1 });
    expect((await rowsOfPlan()).map(({ title, sectionPath }) => [title, ...sectionPath])).toEqual([
      ['整改：公开预算', '上年度整改'],
      ['整改：公开决算', '上年度整改'],
    ]);
    const [first] = await rowsOfPlan();
    await client.ledger.archiveTasks({ taskIds: [first?.id ?? ''], archived: true });
    expect(await rectify([known.预算]), 'what was cancelled can be made again').toMatchObject({ tasks: 1 });
  });

  it('names who took over from a dissolved unit', async () => {
    const { client } = shared();
    const successor = await samples.add();
    const report = { unitIds: [known.unitId], state: 'doneUnchecked' as const, text: '已公开', reportedOn: '2025-12-01' };
    for (const taskId of [known.预算, known.决算]) await client.ledger.reportProgress({ ...report, taskId });
    const { rowVersion } = await samples.unit(known.unitId);
    await client.units.archive({ unitId: known.unitId, rowVersion, archived: true, successorId: successor.id });
    await find([known.预算], 'unfinished');
    await rectify([known.预算]);
    expect((await rowsOfPlan()).map((row) => row.assignments)).toMatchObject([[{ unitId: successor.id, printedName: successor.name }]]);
  });

  it('can be copied into the plan of the next year, each with its line', async () => {
    const { client } = shared();
    await find([known.预算], 'unfinished');
    await rectify([known.预算]);
    const copy = await client.plans.copy({ planId: known.planId, title: '云岭县2027年政务公开工作要点', year: 2027, taskIds: null });
    const [row] = (await client.ledger.list({ planId: copy.planId })).rows;
    expect((await client.ledger.task({ taskId: row?.id ?? '' })).sources).toMatchObject([{ title: '整改：公开预算', kind: 'carriedOver' }]);
  });

  it('is refused for a superior’s plan, one of another year and an unknown one', async () => {
    const { client } = shared();
    await find([known.预算], 'unfinished');
    const input = { year, planId: known.planId, taskIds: [known.预算], heading: '整改' };
    await expectFailure(client.lookBack.rectify({ ...input, planId: known.lastPlanId }), 'NOT_FOUND', { kind: 'plan', id: known.lastPlanId });
    await expectFailure(client.lookBack.rectify({ ...input, planId: 'no-such' }), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(client.lookBack.rectify({ ...input, taskIds: ['no-such'] }), 'NOT_FOUND', { kind: 'task' });
    const plan = (await client.plans.list({})).find((one) => one.id === known.planId);
    await client.plans.update({ planId: known.planId, rowVersion: plan?.rowVersion ?? 0, fields: { origin: 'superior' } });
    await expectFailure(client.lookBack.rectify(input), 'PLAN_NOT_OWN', { title: '云岭县2026年政务公开工作要点' });
  });
});

describe('the table of the look-back', () => {
  it('shows every task with what was found, cell by cell', async () => {
    const { client, files } = shared();
    await find([known.预算], 'unfinished', '缺少附表');
    await rectify([known.预算]);
    const file = path.join(temporaryFolder(), '回顾表.xlsx');
    const exported = await writeTable(client, { table: 'lookBack', year }, files.offerSaveTarget(file));
    expect(exported).toMatchObject({ fileName: '回顾表.xlsx', sheets: 1 });
    const [sheet] = await readSheets(file);
    expect(sheet?.rows.map((row) => row.filter((cell) => cell !== ''))).toEqual([
      ['上年度任务回顾表'],
      ['2026年回顾2025年任务 完成情况截至2025年12月31日'],
      ['序号', '编号', '工作任务', '责任单位', '完成时限', '完成情况', '回顾结论', '整改任务', '备注'],
      ['1', '3.', '公开预算', unitName, '2025-06-30前', '未启动', '未完成', '整改：公开预算', '缺少附表'],
      ['2', '公开决算', unitName, '2025-06-30前', '未启动'],
    ]);
    expect(await suggestedName(client, { table: 'lookBack', year })).toBe('2026年上年度任务回顾表.xlsx');
  });

  it('is refused where the year before had no tasks', async () => {
    const { client, files } = shared();
    const saveToken = files.offerSaveTarget(path.join(temporaryFolder(), '回顾表.xlsx'));
    await expectFailure(writeTable(client, { table: 'lookBack', year: 2025 }, saveToken), 'NOTHING_TO_EXPORT');
  });
});
