import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const quarterly = { text: '每季度末', kind: 'recurring' as const, date: null, recurrence: { every: 'quarter' as const, month: null, day: null }, relative: null };
const afterMeeting = {
  text: '会议召开后10个工作日内',
  kind: 'relative' as const,
  date: null,
  recurrence: null,
  relative: { amount: 10, unit: 'workingDay' as const, event: '会议召开后' },
};

const ids = { plan: '', task: '', other: '', finance: '', justice: '' };

const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  ids.finance = await unitId('县财政局');
  ids.justice = await unitId('县司法局');
  ids.plan = (await client.ledger.addPlan({ title: '自建计划', year: 2026 })).planId;
  const lead = { role: 'lead' as const, printedName: '财政局', unitId: ids.finance, collectiveUnitId: null };
  const responsible = { role: 'responsible' as const, printedName: '司法局', unitId: ids.justice, collectiveUnitId: null };
  const deadlines = [dayDeadline('2026-12-31'), quarterly, afterMeeting];
  const first = { ...plainTask, planId: ids.plan, title: '甲任务', deadlines, assignments: [lead, responsible] };
  ids.task = (await client.ledger.addTask(first)).taskId;
  ids.other = (await client.ledger.addTask({ ...first, title: '乙任务', deadlines: [], assignments: [lead] })).taskId;
});
undoAfterEach(shared);

const undone = (write: () => Promise<{ changeSetId: string | null }>) => expectUndone(shared(), write);
const report = (unitIds: string[], state: 'inProgress' | 'doneUnchecked' | 'postponed', reportedOn: string, details = {}) =>
  shared().client.ledger.reportProgress({ taskId: ids.task, unitIds, state, text: '说明', reportedOn, ...details });
const versionOf = async (taskId: string, unitId: string): Promise<number> => {
  const { units } = await shared().client.ledger.task({ taskId });
  return units.find((unit) => unit.unitId === unitId)?.rowVersion ?? 0;
};

describe('what a unit reports', () => {
  it('is kept with its details, the newest first', async () => {
    const { client } = shared();
    const details = { problems: '经费未到位', nextStep: '下月补齐', percent: 60, quarter: 2, reporter: '李四' };
    await undone(() => report([ids.finance], 'inProgress', '2026-06-28', details));
    await report([ids.finance], 'inProgress', '2026-07-10', { problems: ' ' });
    const { units } = await client.ledger.task({ taskId: ids.task });
    expect(units[0]?.reports).toMatchObject([
      { reportedOn: '2026-07-10', problems: null, nextStep: null, percent: null, quarter: null, reporter: null },
      { reportedOn: '2026-06-28', ...details },
    ]);
  });

  it('for a quarter is one change; the first refused row refuses all', async () => {
    const { client, dump } = shared();
    const row = async (taskId: string, unitId: string) => ({
      taskId,
      unitId,
      rowVersion: await versionOf(taskId, unitId),
      state: 'inProgress' as const,
      text: '二季度进展',
      percent: 50,
    });
    const rows = [await row(ids.task, ids.finance), await row(ids.task, ids.justice), await row(ids.other, ids.finance)];
    const quarter = { year: 2026, quarter: 2, reportedOn: '2026-07-05' };
    const before = dump();
    const [first, second, third] = rows;
    if (!first || !second || !third) throw new Error('three rows');
    await expectFailure(client.progress.reportQuarter({ ...quarter, rows: [first, second, { ...third, rowVersion: 99 }] }), 'ROW_CHANGED');
    await expectFailure(client.progress.reportQuarter({ ...quarter, rows: [first, first] }), 'ROW_CHANGED');
    const blank = { ...second, state: 'postponed' as const, text: '' };
    await expectFailure(client.progress.reportQuarter({ ...quarter, rows: [first, blank, { ...third, rowVersion: 99 }] }), 'REASON_NEEDED');
    await expectFailure(client.progress.reportQuarter({ ...quarter, rows: [first, { ...third, unitId: ids.justice }] }), 'UNIT_NOT_IN_TASK');
    await expectFailure(client.progress.reportQuarter({ ...quarter, year: 2025, rows: [first] }), 'NOT_FOUND', { kind: 'task' });
    expect(dump()).toEqual(before);
    await undone(async () => {
      const versions = await Promise.all(rows.map(async (one) => ({ ...one, rowVersion: await versionOf(one.taskId, one.unitId) })));
      const answer = await client.progress.reportQuarter({ ...quarter, rows: versions });
      expect(answer.reports).toBe(3);
      return answer;
    });
    const [latest] = await client.history.list({ limit: 20 });
    expect(latest?.useCase).toBe('redo');
    const { units } = await client.ledger.task({ taskId: ids.other });
    expect(units[0]?.reports).toMatchObject([{ quarter: 2, percent: 50, text: '二季度进展' }]);
  });
});

describe('the sheet of a quarter', () => {
  it('has every open part with what it last said, its target and whether it has reported', async () => {
    const { client } = shared();
    const { row } = await client.ledger.task({ taskId: ids.task });
    const targets = [
      { quarter: 2, unitId: null, text: '完成一半', percent: 50 },
      { quarter: 2, unitId: ids.justice, text: '完成初稿', percent: 30 },
    ];
    await client.progress.saveTargets({ taskId: ids.task, rowVersion: row.rowVersion, targets });
    await report([ids.finance], 'inProgress', '2026-06-20');
    await report([ids.justice], 'inProgress', '2026-07-02', { quarter: 2 });
    const sheet = (quarter: number) => client.progress.quarterSheet({ year: 2026, quarter });
    expect(await sheet(2)).toMatchObject([
      { taskId: ids.task, unitId: ids.finance, unitName: '县财政局', lastReportedOn: '2026-06-20', targetText: '完成一半', reported: true },
      { taskId: ids.task, unitId: ids.justice, lastText: '说明', targetText: '完成初稿', reported: true },
      { taskId: ids.other, unitId: ids.finance, lastText: null, targetText: null, reported: false },
    ]);
    expect((await sheet(3)).map((one) => one.reported)).toEqual([false, false, false]);
    await report([ids.justice], 'doneUnchecked', '2026-07-12');
    const left = await client.progress.quarterSheet({ year: 2026, quarter: 2, planId: ids.plan, unitId: ids.justice });
    expect(left).toEqual([]);
    expect(await client.progress.quarterSheet({ year: 2025, quarter: 2 })).toEqual([]);
  });
});

describe('the progress of a task', () => {
  it('keeps the lead’s summaries, the newest first', async () => {
    const { client } = shared();
    const summary = { taskId: ids.task, text: '总体顺利', writtenOn: '2026-06-30', unitId: ids.finance };
    await undone(() => client.progress.addSummary(summary));
    await client.progress.addSummary({ ...summary, text: '办公室小结', writtenOn: '2026-07-01', unitId: null });
    const { summaries } = await client.progress.ofTask({ taskId: ids.task });
    expect(summaries.map(({ text, unitId }) => [text, unitId])).toEqual([['办公室小结', null], ['总体顺利', ids.finance]]);
    await expectFailure(client.progress.addSummary({ ...summary, taskId: ids.other, unitId: ids.justice }), 'UNIT_NOT_IN_TASK', { name: '县司法局' });
    await expectFailure(client.progress.addSummary({ ...summary, taskId: 'no-such' }), 'NOT_FOUND');
  });

  it('keeps stage targets; an older view, a foreign unit and a quarter named twice are refused', async () => {
    const { client } = shared();
    const version = async () => (await client.ledger.task({ taskId: ids.task })).row.rowVersion;
    const target = { quarter: 1, unitId: null, text: '印发方案', percent: 10 };
    const seen = await version();
    await undone(async () => client.progress.saveTargets({ taskId: ids.task, rowVersion: await version(), targets: [target] }));
    expect((await client.progress.ofTask({ taskId: ids.task })).targets).toEqual([target]);
    const save = (rowVersion: number, targets: typeof target[], taskId = ids.task) => client.progress.saveTargets({ taskId, rowVersion, targets });
    await expectFailure(save(seen, []), 'ROW_CHANGED');
    await expectFailure(save(await version(), [target, { ...target, text: '另一个' }]), 'INVALID_INPUT');
    const { row } = await client.ledger.task({ taskId: ids.other });
    await expectFailure(client.progress.saveTargets({ taskId: ids.other, rowVersion: row.rowVersion, targets: [{ ...target, unitId: ids.justice }] }), 'UNIT_NOT_IN_TASK');
    await save(await version(), []);
    expect((await client.progress.ofTask({ taskId: ids.task })).targets).toEqual([]);
  });

  it('counts a relative limit once its event is told, and says which days it skipped', async () => {
    const { client } = shared();
    const words = { taskId: ids.task, printedText: afterMeeting.text };
    const relative = async () =>
      (await client.progress.ofTask({ taskId: ids.task })).instances.filter(({ kind, unitId }) => kind === 'relative' && unitId === ids.finance);
    expect(await relative()).toEqual([]);
    await undone(() => client.progress.setEventDay({ ...words, eventOn: '2026-06-15' }));
    const [instance] = await relative();
    expect(instance).toMatchObject({ dueOn: '2026-06-30', status: 'missed', beyondCalendar: false });
    expect(instance?.skipped.filter(({ why }) => why === 'holiday').map(({ day }) => day)).toEqual(['2026-06-19', '2026-06-20', '2026-06-21']);
    await client.progress.setEventDay({ ...words, eventOn: '2026-07-01' });
    expect(await relative()).toMatchObject([{ dueOn: '2026-07-15', status: 'due' }]);
    await undone(() => client.progress.setEventDay({ ...words, eventOn: null }));
    expect((await client.progress.ofTask({ taskId: ids.task })).events).toEqual([]);
    expect(await client.progress.setEventDay({ ...words, eventOn: null })).toEqual({ changeSetId: null });
    await expectFailure(client.progress.setEventDay({ ...words, printedText: '没有这句话', eventOn: null }), 'NOT_FOUND', { kind: 'deadline' });
  });

  it('lists the periods of each unit with what was reported for them', async () => {
    const { client } = shared();
    await report([ids.finance], 'inProgress', '2026-03-20');
    await report([ids.finance], 'doneUnchecked', '2026-07-01');
    await report([ids.justice], 'postponed', '2026-02-01');
    const { instances } = await client.progress.ofTask({ taskId: ids.task });
    expect(instances.map(({ unitId, kind, dueOn, status, reportedOn }) => [unitId, kind, dueOn, status, reportedOn])).toEqual([
      [ids.finance, 'date', '2026-12-31', 'met', '2026-07-01'],
      [ids.finance, 'recurring', '2026-03-31', 'met', '2026-03-20'],
      [ids.finance, 'recurring', '2026-06-30', 'missed', null],
      [ids.finance, 'recurring', '2026-09-30', 'met', '2026-07-01'],
      [ids.justice, 'recurring', '2026-03-31', 'met', '2026-02-01'],
    ]);
    const inApril = await client.progress.ofTask({ taskId: ids.task, asOf: '2026-04-01' });
    expect(inApril.instances.find(({ unitId, dueOn }) => unitId === ids.finance && dueOn === '2026-06-30')?.status).toBe('due');
  });

  it('measures each unit against its target and the time that has gone', async () => {
    const { client } = shared();
    const { row } = await client.ledger.task({ taskId: ids.task });
    const targets = [{ quarter: 2, unitId: ids.justice, text: '大部分', percent: 80 }];
    await client.progress.saveTargets({ taskId: ids.task, rowVersion: row.rowVersion, targets });
    await report([ids.finance, ids.justice], 'inProgress', '2026-06-30', { percent: 30 });
    const pace = async (asOf: string) => (await client.progress.ofTask({ taskId: ids.task, asOf })).pace;
    expect(await pace('2026-07-02')).toEqual([
      { unitId: ids.finance, percent: 30, targetPercent: null, timePercent: 50, behind: 20 },
      { unitId: ids.justice, percent: 30, targetPercent: 80, timePercent: 50, behind: 50 },
    ]);
    expect((await pace('2026-06-29')).map(({ percent, behind }) => [percent, behind])).toEqual([[null, null], [null, null]]);
  });
});
