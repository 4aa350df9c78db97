import { describe, expect, it } from 'vitest';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';

const ids = { task: '', other: '', finance: '', justice: '' };

const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  ids.finance = await unitId('县财政局');
  ids.justice = await unitId('县司法局');
  const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
  const lead = { role: 'lead' as const, printedName: '财政局', unitId: ids.finance, collectiveUnitId: null };
  const responsible = { role: 'responsible' as const, printedName: '司法局', unitId: ids.justice, collectiveUnitId: null };
  const first = { ...plainTask, planId, title: '甲任务', deadlines: [dayDeadline('2026-06-30')], assignments: [lead, responsible] };
  ids.task = (await client.ledger.addTask(first)).taskId;
  ids.other = (await client.ledger.addTask({ ...first, title: '乙任务', assignments: [responsible] })).taskId;
  const report = { taskId: ids.task, unitIds: [ids.finance], state: 'doneUnchecked' as const, text: '已公开', reportedOn: '2026-06-20' };
  await client.ledger.reportProgress({ ...report, percent: 100 });
});

describe('the tasks of a unit', () => {
  it('stand as they do for this unit, whatever the others say', async () => {
    const { client } = shared();
    const ofFinance = await client.progress.ofUnit({ unitId: ids.finance, year: 2026 });
    expect(ofFinance).toMatchObject([
      { taskId: ids.task, unitId: ids.finance, state: 'doneUnchecked', light: 'green', percent: 100, text: '已公开', reportedOn: '2026-06-20' },
    ]);
    const ofJustice = await client.progress.ofUnit({ unitId: ids.justice, year: 2026 });
    expect(ofJustice.map(({ title, state, light, lightReason }) => [title, state, light, lightReason.code, lightReason.values.daysLeft])).toEqual([
      ['甲任务', 'notStarted', 'red', 'OVERDUE', -15],
      ['乙任务', 'notStarted', 'red', 'OVERDUE', -15],
    ]);
  });

  it('stand as they were on an earlier day, and are those of the year', async () => {
    const { client } = shared();
    const earlier = await client.progress.ofUnit({ unitId: ids.finance, year: 2026, asOf: '2026-06-01' });
    expect(earlier).toMatchObject([{ state: 'notStarted', percent: null, text: null, reportedOn: null }]);
    expect(await client.progress.ofUnit({ unitId: ids.finance, year: 2025 })).toEqual([]);
  });
});

describe('the lights of a task', () => {
  it('are told for each unit with their reason', async () => {
    const { lights } = await shared().client.progress.ofTask({ taskId: ids.task });
    expect(lights.map(({ unitId, light, lightReason }) => [unitId, light, lightReason.code])).toEqual([
      [ids.finance, 'green', 'DONE'],
      [ids.justice, 'red', 'OVERDUE'],
    ]);
  });
});
