import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const ids = { task: '', other: '', finance: '', justice: '' };

const shared = shareTestWorkspace(async (workspace) => {
  const { client, unitId } = workspace;
  await workspace.setUp();
  ids.finance = await unitId('县财政局');
  ids.justice = await unitId('县司法局');
  const { planId } = await client.ledger.addPlan({ title: '自建计划', year: 2026 });
  const lead = { role: 'lead' as const, printedName: '财政局', unitId: ids.finance, collectiveUnitId: null };
  const supporting = { role: 'supporting' as const, printedName: '司法局', unitId: ids.justice, collectiveUnitId: null };
  const task = { ...plainTask, planId, title: '甲任务', deadlines: [dayDeadline('2026-06-30')], assignments: [lead, supporting] };
  ids.task = (await client.ledger.addTask(task)).taskId;
  ids.other = (await client.ledger.addTask({ ...task, title: '乙任务', deadlines: [], assignments: [lead] })).taskId;
  const report = { taskId: ids.task, unitIds: [ids.finance], text: '已起草', state: 'inProgress' as const, percent: 40 };
  await client.ledger.reportProgress({ ...report, reportedOn: '2026-03-20' });
  await client.ledger.reportProgress({ ...report, reportedOn: '2026-06-20', state: 'doneUnchecked', text: '已完成' });
});
undoAfterEach(shared);

const take = (quarter: number, takenOn: string) => shared().client.progress.takeSnapshot({ year: 2026, quarter, takenOn, note: null });

describe('snapshots', () => {
  it('freeze every part as it was reported up to the day', async () => {
    const { client } = shared();
    const { snapshotId } = await take(1, '2026-03-31');
    const { head, parts } = await client.progress.snapshot({ snapshotId });
    expect(head).toMatchObject({ snapshotId, year: 2026, quarter: 1, takenOn: '2026-03-31', note: null, parts: 3, done: 0, overdue: 0 });
    expect(parts).toMatchObject([
      { taskId: ids.task, unitId: ids.finance, unitName: '县财政局', role: 'lead', state: 'inProgress', light: 'green', percent: 40, text: '已起草', reportedOn: '2026-03-20' },
      { taskId: ids.task, unitId: ids.justice, role: 'supporting', state: 'notStarted', percent: null, text: null, reportedOn: null },
      { taskId: ids.other, unitId: ids.finance, state: 'notStarted' },
    ]);
    await client.ledger.archiveTasks({ taskIds: [ids.task], archived: true });
    expect((await client.progress.snapshot({ snapshotId })).parts).toEqual(parts);
  });

  it('are listed by quarter with their counts, and taken back', async () => {
    const { client } = shared();
    await expectUndone(shared(), () => take(2, '2026-07-10'));
    await take(1, '2026-03-31');
    const heads = await client.progress.snapshots({ year: 2026 });
    expect(heads.map(({ quarter, parts, done, overdue }) => [quarter, parts, done, overdue])).toEqual([[1, 3, 0, 0], [2, 3, 1, 1]]);
    expect(await client.progress.snapshots({ year: 2025 })).toEqual([]);
    await expectFailure(client.progress.snapshot({ snapshotId: 'no-such' }), 'NOT_FOUND', { kind: 'snapshot' });
  });

  it('follow the parts of a unit into the one that it was merged into', async () => {
    const { client, unitId } = shared();
    const { snapshotId } = await take(2, '2026-07-10');
    const intoUnitId = await unitId('县民政局');
    const from = (await client.units.list({})).units.find(({ id }) => id === ids.justice);
    await client.units.merge({ fromUnitId: ids.justice, fromRowVersion: from?.rowVersion ?? 0, intoUnitId, mergedOn: '2026-07-12' });
    const now = await client.progress.compareSnapshots({ fromId: snapshotId, toId: null });
    expect(now).toMatchObject({ added: [], removed: [], unchanged: 2 });
    expect(now.moved.map(({ before, after }) => [before.unitName, after.unitName, after.taskId])).toEqual([['县司法局', '县民政局', ids.task]]);
  });

  it('are compared with each other and with today', async () => {
    const { client } = shared();
    const from = await take(1, '2026-03-31');
    const to = await take(2, '2026-07-10');
    const between = await client.progress.compareSnapshots({ fromId: from.snapshotId, toId: to.snapshotId });
    expect(between.moved.map(({ before, after }) => [after.unitName, before.state, after.state, before.light, after.light])).toEqual([
      ['县财政局', 'inProgress', 'doneUnchecked', 'green', 'green'],
      ['县司法局', 'notStarted', 'notStarted', 'green', 'red'],
    ]);
    expect(between).toMatchObject({ added: [], removed: [], unchanged: 1 });
    await client.ledger.archiveTasks({ taskIds: [ids.other], archived: true });
    const now = await client.progress.compareSnapshots({ fromId: to.snapshotId, toId: null });
    expect(now).toMatchObject({ moved: [], added: [], removed: [{ taskId: ids.other }], unchanged: 2 });
    await expectFailure(client.progress.compareSnapshots({ fromId: from.snapshotId, toId: 'no-such' }), 'NOT_FOUND', { id: 'no-such' });
  });
});
