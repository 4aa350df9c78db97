import { describe, expect, it } from 'vitest';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace, type TestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

type Deadline = ReturnType<typeof dayDeadline>;

const everyQuarter: Deadline = { text: '每季度', kind: 'recurring', date: null, recurrence: { every: 'quarter', month: null, day: null }, relative: null };

/** Tasks of the plan by title, each of one unit: deadlines around Wednesday, 15 July 2026. */
const sketches: [title: string, unit: string, deadlines: Deadline[]][] = [
  ['今日到期', '县财政局', [dayDeadline('2026-07-15')]],
  ['周六到期', '县财政局', [dayDeadline('2026-07-18')]],
  ['周日到期', '县民政局', [dayDeadline('2026-07-19')]],
  ['下周到期', '县民政局', [dayDeadline('2026-07-20')]],
  ['上月到期', '县司法局', [dayDeadline('2026-06-30')]],
  ['四月到期', '县司法局', [dayDeadline('2026-04-30')]],
  ['已报完成', '县民政局', [dayDeadline('2026-06-30')]],
  ['每季报告', '县民政局', [everyQuarter]],
];

let planId = '';
const taskIds = new Map<string, string>();
const shared = shareTestWorkspace(async (workspace) => {
  const { client, setUp, unitId } = workspace;
  await setUp();
  ({ planId } = await client.ledger.addPlan({ title: '本县计划', year: 2026 }));
  for (const [title, unit, deadlines] of sketches) {
    const assignments = [{ role: 'lead' as const, printedName: unit, unitId: await unitId(unit), collectiveUnitId: null }];
    taskIds.set(title, (await client.ledger.addTask({ ...plainTask, planId, title, deadlines, assignments })).taskId);
  }
  await report(workspace, '已报完成', '县民政局', 'doneUnchecked', '2026-06-20');
  await report(workspace, '每季报告', '县民政局', 'inProgress', '2026-05-10');
});
undoAfterEach(shared);

async function report({ client, unitId }: TestWorkspace, title: string, unit: string, state: 'doneUnchecked' | 'inProgress', reportedOn: string) {
  await client.ledger.reportProgress({ taskId: taskIds.get(title) ?? '', unitIds: [await unitId(unit)], state, text: '已办', reportedOn });
}

const titles = (items: readonly { title: string }[]): string[] => items.map(({ title }) => title);

describe('the workbench of a day', () => {
  it('shows what is due today and in the rest of the week from Monday to Sunday', async () => {
    const today = await shared().client.workbench.today({});
    expect(today.asOf).toBe('2026-07-15');
    expect(today.dueToday).toMatchObject([{ title: '今日到期', unitName: '县财政局', dueOn: '2026-07-15', daysLeft: 0, light: 'yellow', state: 'notStarted', planId }]);
    expect(titles(today.dueThisWeek)).toEqual(['周六到期', '周日到期']);
    expect(titles((await shared().client.workbench.today({ asOf: '2026-07-20' })).dueToday)).toEqual(['下周到期']);
    expect((await shared().client.workbench.today({ year: 2025 })).dueToday).toEqual([]);
  });

  it('names the units with overdue tasks, how long the oldest is overdue, and the phone of the liaison', async () => {
    const { client, unitId } = shared();
    const id = await unitId('县司法局');
    const unit = (await client.units.list({})).units.find((one) => one.id === id);
    if (!unit) throw new Error('no unit');
    const people = [
      { role: 'leader' as const, name: '张三', post: null, phone: '1001' },
      { role: 'liaison' as const, name: '李四', post: null, phone: '1002' },
    ];
    await client.units.update({ ...unit, unitId: id, people });
    const { overdueByUnit } = await client.workbench.today({});
    expect(overdueByUnit).toEqual([{ unitId: id, unitName: '县司法局', tasks: 2, longestDays: 76, phone: '1002' }]);
    const { rows } = await client.ledger.list({ unitId: id, lights: ['red'] });
    expect(rows).toHaveLength(2);
  });

  it('shows what waits for the check, and asks for the quarter that has just ended until its 15 days are over', async () => {
    const { client } = shared();
    const open = async (asOf: string) =>
      Object.fromEntries((await client.workbench.today({ asOf })).unitsWithoutReport.map(({ unitName, openTasks }) => [unitName, openTasks]));
    expect(titles((await client.workbench.today({})).waitingForCheck)).toEqual(['已报完成']);
    expect(await open('2026-07-15')).toEqual({ 县财政局: 2, 县司法局: 2, 县民政局: 2 });
    expect(await open('2026-07-16')).toEqual({ 县财政局: 2, 县司法局: 2, 县民政局: 3 });
  });

  it('counts what waits elsewhere: evidence, slips, website columns, requests', async () => {
    const { client, unitId } = shared();
    const finance = await unitId('县财政局');
    const taskId = taskIds.get('今日到期') ?? '';
    await client.evidence.addReference({
      kind: 'link', title: '公示页', url: 'https://example.test/a', documentNumber: null, publishedOn: null, note: null, places: [{ taskId, unitId: finance }],
    });
    await client.supervision.issue({
      kind: 'reminder', issuedOn: '2026-07-01', replyBy: '2026-07-14', basis: null, remark: null, contact: null, units: [{ unitId: finance, taskIds: [taskId] }],
    });
    const column = { unitId: finance, printedUnit: null, printedCycle: '每月', note: null };
    await client.website.add({ ...column, path: ['公开', '空栏'], lastUpdatedOn: null, empty: true });
    await client.website.add({ ...column, path: ['公开', '过期'], lastUpdatedOn: '2026-05-02', empty: false });
    await client.website.add({ ...column, path: ['公开', '新近'], lastUpdatedOn: '2026-07-02', empty: false });
    const request = { number: null, applicant: null, extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
    for (const [subject, receivedOn] of [['近期', '2026-06-24'], ['尚早', '2026-07-13'], ['超期', '2026-06-01']] as const) {
      await client.cases.add({ ...request, channel: 'application', subject, unitId: finance, receivedOn, workingDays: 20 });
    }
    const today = await client.workbench.today({});
    expect(today).toMatchObject({ evidenceToCheck: 1, slipsOverdue: 1, columnsOverdue: 2 });
    expect(today.casesDue).toMatchObject([
      { subject: '超期', unitName: '县财政局' },
      { subject: '近期', dueOn: '2026-07-22', daysLeft: 5 },
    ]);
    expect(today.casesDue[0]?.daysLeft).toBeLessThan(0);
  });

  it('asks to publish a plan that never was, and one that was changed since', async () => {
    const { client } = shared();
    expect((await client.workbench.today({})).plansToPublish).toEqual([{ planId, title: '本县计划', changes: sketches.length }]);
    const { rows } = await client.ledger.list({ planId });
    await client.ledger.archiveTasks({ taskIds: rows.map(({ id }) => id), archived: true });
    expect((await client.workbench.today({})).plansToPublish).toEqual([]);
  });
});

describe('the calendar of a year', () => {
  it('counts the last days of tasks, a recurring one in every period, beside the office days and quarter ends', async () => {
    const calendar = await shared().client.workbench.calendar({ year: 2026 });
    const on = (day: string) => calendar.filter((entry) => entry.day === day);
    expect(on('2026-06-30')).toEqual([
      { day: '2026-06-30', kind: 'task', title: '上月到期等 3 项任务到期', count: 3 },
      { day: '2026-06-30', kind: 'quarterEnd', title: '第二季度末', count: 1 },
    ]);
    expect(on('2026-07-15')).toEqual([{ day: '2026-07-15', kind: 'task', title: '今日到期', count: 1 }]);
    expect(on('2026-12-10')).toMatchObject([{ kind: 'officeDay' }]);
    expect(calendar.filter(({ kind }) => kind === 'officeDay').map(({ day }) => day.slice(5))).toEqual(['01-10', '01-31', '02-20', '03-31', '12-10', '12-31']);
    expect(calendar.map(({ day }) => day)).toEqual(calendar.map(({ day }) => day).sort());
  });

  it('tells the rows behind each of its entries, those of other years’ plans too', async () => {
    const { client, unitId } = shared();
    const unit = await unitId('县财政局');
    const { planId: earlier } = await client.ledger.addPlan({ title: '上年计划', year: 2025 });
    const { taskId } = await client.ledger.addTask({ ...plainTask, planId: earlier, title: '跨年任务', deadlines: [dayDeadline('2026-01-31')], assignments: [] });
    await client.supervision.issue({
      kind: 'reminder', issuedOn: '2026-07-01', replyBy: '2026-07-31', basis: null, remark: null, contact: null,
      units: [{ unitId: unit, taskIds: [taskIds.get('今日到期') ?? ''] }],
    });
    const plain = { number: null, applicant: null, extension: null, correction: null, consultations: [], answeredOn: null, answer: null, note: null };
    await client.cases.add({ ...plain, channel: 'application', subject: '公开预算', unitId: unit, receivedOn: '2026-07-03', workingDays: 20 });
    expect(await client.workbench.calendarDay({ day: '2026-01-31' })).toEqual([{ kind: 'task', id: taskId, title: '跨年任务', planId: earlier }]);
    expect((await client.workbench.calendarDay({ day: '2026-07-31' })).map(({ kind, planId: plan }) => [kind, plan])).toEqual([['case', null], ['slip', null]]);
    const rows = new Map<string, number>();
    for (const { day, kind, count } of await client.workbench.calendar({ year: 2026 })) {
      if (kind === 'officeDay' || kind === 'quarterEnd') continue;
      const found = (await client.workbench.calendarDay({ day })).filter((row) => row.kind === kind);
      expect(found, `${day} ${kind}`).toHaveLength(count);
      rows.set(kind, (rows.get(kind) ?? 0) + count);
    }
    expect(Object.fromEntries(rows)).toEqual({ task: 12, case: 1, slip: 1 });
  });
});

describe('the charts of a year', () => {
  it('count parts by class, unit and month, and say of each quarter what was due and done', async () => {
    const { client, unitId } = shared();
    const education = await unitId('县民政局');
    const charts = await client.workbench.charts({ year: 2026 });
    expect(charts.byClass).toMatchObject([{ counts: { all: 8, done: 1, overdue: 2 } }]);
    expect(charts.byUnit.find((unit) => unit.unitId === education)).toMatchObject({ unitName: '县民政局', counts: { all: 4, done: 1, overdue: 0 } });
    expect(charts.byMonth[5]).toEqual({ month: 6, done: 1, due: 3 });
    expect(charts.byMonth[6]).toEqual({ month: 7, done: 0, due: 4 });
    expect(charts.heat.filter((cell) => cell.unitId === education)).toEqual([
      { unitId: education, quarter: 1, due: 1, done: 0 },
      { unitId: education, quarter: 2, due: 2, done: 2 },
      { unitId: education, quarter: 3, due: 3, done: 0 },
      { unitId: education, quarter: 4, due: 1, done: 0 },
    ]);
  });

  it('leave out what is set aside', async () => {
    const { client, unitId } = shared();
    const taskId = taskIds.get('上月到期') ?? '';
    await client.ledger.reportProgress({ taskId, unitIds: [await unitId('县司法局')], state: 'postponed', text: '依据文件', reportedOn: '2026-07-01' });
    expect((await client.workbench.charts({ year: 2026 })).byClass).toMatchObject([{ counts: { all: 7, done: 1, overdue: 1 } }]);
  });
});
