import { describe, expect, it } from 'vitest';
import type { LedgerFilter, LedgerRow } from '../../../src-main/contract/ledger.ts';
import { dayDeadline, plainTask, quarterlyDeadline } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

const plan = [
  '云岭县2026年政务公开工作要点',
  '一、重点任务',
  '(一)政策公开',
  '1. 公开政策文件。(牵头单位:县财政局;责任单位:各乡镇人民政府。完成时限:2026年6月底前)',
  '2. 做好政策解读。用好图解。(责任单位:县司法局。完成时限:2026年7月20日前)',
  '(二)平台建设',
  '3. 办好网站。(责任单位:县财政局。完成时限:2026年9月30日前)',
  '二、保障措施',
  '4. 开展培训。(责任单位:县司法局。完成时限:2026年12月底前)',
  '5. 待定任务。(责任单位:县无名局。完成时限:2026年12月底前)',
].join('\n');

let planId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  planId = await workspace.commit((await workspace.importText(plan)).importId);
  const { client, unitId } = workspace;
  const { rows } = await client.ledger.list({});
  const idOf = (number: string): string => rows.find((row) => row.outlineNumber === number)?.id ?? '';
  const report = async (number: string, unit: string, state: 'checkedOff' | 'inProgress', reportedOn: string) =>
    client.ledger.reportProgress({ taskId: idOf(number), unitIds: [await unitId(unit)], state, text: '已核', reportedOn });
  await report('3', '县财政局', 'checkedOff', '2026-07-02');
  await report('4', '县司法局', 'inProgress', '2026-07-10');
  workspace.clock.advance(1000);
  const other = await client.ledger.addPlan({ title: '自建计划', year: 2027 });
  await client.ledger.addTask({ ...plainTask, planId: other.planId, title: '明年的任务', assignments: [], deadlines: [dayDeadline('2027-01-31')] });
});

async function list(filter: LedgerFilter): Promise<LedgerRow[]> {
  return (await shared().client.ledger.list(filter)).rows;
}

async function titles(filter: LedgerFilter): Promise<string[]> {
  return (await list(filter)).map((row) => row.outlineNumber ?? row.title);
}

async function sectionId(heading: string): Promise<string> {
  const sections = await shared().client.ledger.sections({ planId });
  return sections.find((section) => section.heading === heading)?.id ?? '';
}

describe('the ledger', () => {
  it('filters by plan and year', async () => {
    expect(await titles({})).toEqual(['1', '2', '3', '4', '5', '明年的任务']);
    expect(await titles({ planId })).toEqual(['1', '2', '3', '4', '5']);
    expect(await titles({ year: 2027 })).toEqual(['明年的任务']);
    expect(await titles({ year: 2025 })).toEqual([]);
  });

  it('filters by section with everything below it', async () => {
    expect(await titles({ sectionId: await sectionId('一、重点任务') })).toEqual(['1', '2', '3']);
    expect(await titles({ sectionId: await sectionId('(二)平台建设') })).toEqual(['3']);
    expect(await titles({ sectionId: 'no-such' })).toEqual([]);
  });

  it('filters by unit, also where a collective stands for it, and finds what nobody has', async () => {
    const { unitId } = shared();
    expect(await titles({ unitId: await unitId('县财政局') })).toEqual(['1', '3']);
    expect(await titles({ unitId: await unitId('龙山镇') })).toEqual(['1']);
    expect(await titles({ withoutUnits: true, planId })).toEqual(['5']);
  });

  it('filters by the class of a unit, also where a collective stands for it', async () => {
    expect(await titles({ classCode: 'township' })).toEqual(['1']);
    expect(await titles({ classCode: 'no-such' })).toEqual([]);
  });

  it('filters by the days on which tasks are due, also those that come round', async () => {
    const { client } = shared();
    expect(await titles({ dueFrom: '2026-07-20', dueTo: '2026-09-30' })).toEqual(['2', '3']);
    expect(await titles({ dueTo: '2026-06-30' })).toEqual(['1']);
    expect(await titles({ dueFrom: '2027-01-01' })).toEqual(['明年的任务']);
    await client.ledger.addTask({ ...plainTask, planId, title: '按季通报', assignments: [], deadlines: [quarterlyDeadline] });
    await client.ledger.addTask({ ...plainTask, planId, title: '没有时限', assignments: [] });
    expect(await titles({ dueFrom: '2026-03-31', dueTo: '2026-03-31' })).toEqual(['按季通报']);
    expect(await titles({ dueFrom: '2026-12-31', dueTo: '2026-12-31' })).toEqual(['4', '5', '按季通报', '没有时限']);
    await client.history.undoLast();
    await client.history.undoLast();
  });

  it('finds the tasks that still lack a lead, a deadline or a unit', async () => {
    const { client } = shared();
    expect(await titles({ withoutLead: true })).toEqual(['2', '3', '4', '5', '明年的任务']);
    expect(await titles({ withoutLead: true, withoutUnits: true, planId })).toEqual(['5']);
    expect(await titles({ withoutDeadline: true })).toEqual([]);
    const { taskId } = await client.ledger.addTask({ ...plainTask, planId, title: '没有时限', assignments: [] });
    expect(await titles({ withoutDeadline: true })).toEqual(['没有时限']);
    await client.history.undoLast();
    expect((await list({ includeArchived: true })).some((row) => row.id === taskId)).toBe(false);
  });

  it('filters by state and searches numbers, titles, requirements, units and deadlines', async () => {
    expect(await titles({ states: ['checkedOff', 'inProgress'] })).toEqual(['3', '4']);
    expect(await titles({ search: '图解' })).toEqual(['2']);
    expect(await titles({ search: ' 各乡镇 ' })).toEqual(['1']);
    expect(await titles({ search: '9月30日' })).toEqual(['3']);
    expect(await titles({ search: '没有这样的文字' })).toEqual([]);
    expect(await titles({ search: '公开', unitId: await shared().unitId('龙山镇'), states: ['notStarted'] })).toEqual(['1']);
  });

  it.each([
    ['2026-06-10', ['green', 'green', 'green', 'green', 'green']],
    ['2026-06-20', ['blue', 'green', 'green', 'green', 'green']],
    ['2026-06-25', ['yellow', 'green', 'green', 'green', 'green']],
    ['2026-07-05', ['red', 'blue', 'green', 'green', 'green']],
    ['2026-07-15', ['red', 'yellow', 'green', 'green', 'green']],
    ['2026-12-31', ['red', 'red', 'green', 'yellow', 'yellow']],
    ['2027-01-01', ['red', 'red', 'green', 'red', 'red']],
  ])('shows lights by the deadlines on %s', async (asOf, lights) => {
    const answer = await shared().client.ledger.list({ planId, asOf });
    expect(answer.asOf).toBe(asOf);
    expect(answer.rows.map((row) => row.light)).toEqual(lights);
    for (const [light, count] of Object.entries(answer.lightCounts)) {
      expect(count).toBe(lights.filter((shown) => shown === light).length);
    }
    const red = await shared().client.ledger.list({ planId, asOf, lights: ['red'] });
    expect(red.rows.map((row) => row.id)).toEqual(answer.rows.filter((row) => row.light === 'red').map((row) => row.id));
    expect(red.lightCounts).toEqual(answer.lightCounts);
  });

  it('says why a light is shown, and takes today where no day is given', async () => {
    const answer = await shared().client.ledger.list({ planId });
    expect(answer.asOf).toBe('2026-07-15');
    expect(answer.rows.slice(0, 3).map((row) => row.lightReason)).toMatchObject([
      { code: 'OVERDUE', values: { dueOn: '2026-06-30', daysLeft: -15, dueFrom: 'date' } },
      { code: 'VERY_NEAR', values: { dueOn: '2026-07-20', daysLeft: 5 } },
      { code: 'DONE' },
    ]);
  });

  it.each([
    ['position', ['1', '2', '3', '4', '5'], ['5', '4', '3', '2', '1']],
    ['title', ['3', '5', '1', '4', '2'], ['2', '4', '1', '5', '3']],
    ['due', ['1', '2', '3', '4', '5'], ['4', '5', '3', '2', '1']],
    ['light', ['1', '2', '3', '4', '5'], ['3', '4', '5', '2', '1']],
    ['state', ['5', '1', '2', '4', '3'], ['3', '4', '1', '2', '5']],
    ['lastReport', ['3', '4', '1', '2', '5'], ['4', '3', '1', '2', '5']],
  ] as const)('sorts by %s, in either direction', async (by, ascending, descending) => {
    expect(await titles({ planId, sort: { by, direction: 'ascending' } })).toEqual(ascending);
    expect(await titles({ planId, sort: { by, direction: 'descending' } })).toEqual(descending);
  });
});
