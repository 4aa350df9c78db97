import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { suggestedName, writeTable } from '../../support/export-table.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { readSheets, recordsOf } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const oneDay = 24 * 60 * 60 * 1000;
/** The day after the plan was read, in the zone of the tests. */
const since = '2026-07-16';

let planId = '';
let [budget, law, finance] = ['', '', ''];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const items = ['公开预算。（责任单位：县财政局，完成时限：2026年6月底前）', '公开执法信息。（责任单位：县司法局）'];
  planId = await workspace.commit((await workspace.importText(planText(items))).importId);
  [budget = '', law = ''] = (await workspace.client.ledger.list({ planId })).rows.map(({ id }) => id);
  finance = await workspace.unitId('县财政局');
  await workspace.client.ledger.reportProgress({ taskId: budget, unitIds: [finance], state: 'inProgress', text: '已启动', reportedOn: '2026-07-15' });
  workspace.clock.advance(oneDay);
});

const question = (from = since) => ({ table: 'changesSince' as const, year: 2026, planId, since: from });

/** What is told, without number, day and clerk. */
async function changes(from = since): Promise<(string | undefined)[][]> {
  const { client, files } = shared();
  const file = path.join(temporaryFolder(), '变动情况.xlsx');
  await writeTable(client, question(from), files.offerSaveTarget(file));
  const [sheet] = await readSheets(file);
  return recordsOf(sheet ?? { name: '', rows: [] }).map((record) => ['工作任务', '单位', '变动事项', '变动前', '变动后'].map((column) => record[column]));
}

const versionOf = async (taskId: string): Promise<number> => (await shared().client.ledger.task({ taskId })).row.rowVersion;

describe('the changes since a day', () => {
  it('begin with the day itself, and name the clerk and the day', async () => {
    const { client, files } = shared();
    const file = path.join(temporaryFolder(), '变动情况.xlsx');
    await writeTable(client, question('2026-07-15'), files.offerSaveTarget(file));
    const [sheet] = await readSheets(file);
    expect(sheet?.rows[0]?.[0]).toBe('云岭县2026年政务公开工作要点变动情况');
    expect(recordsOf(sheet ?? { name: '', rows: [] }).map((record) => [record['变动事项'], record['经办']])).toEqual([
      ['新增任务', '王小明'],
      ['报送进展', '王小明'],
      ['新增任务', '王小明'],
    ]);
    expect(await suggestedName(client, question())).toBe('云岭县2026年政务公开工作要点变动情况（2026-07-16起）.xlsx');
    await expectFailure(writeTable(client, question(), files.offerSaveTarget(file)), 'NOTHING_TO_EXPORT');
    await expectFailure(writeTable(client, { ...question(), planId: 'no-such' }, files.offerSaveTarget(file)), 'NOT_FOUND', { kind: 'plan' });
  });

  it('leave out what was undone since, tell what was done again once, and the undo of what is older', async () => {
    const { client } = shared();
    await client.ledger.updateTask({ taskId: law, rowVersion: await versionOf(law), fields: { title: '改错了' } });
    await client.history.undoLast();
    await client.ledger.updateTask({ taskId: law, rowVersion: await versionOf(law), fields: { note: '重点' } });
    await client.history.undoLast();
    await client.history.redoLast();
    const told = [['公开执法信息', '', '备注', '', '重点']];
    expect(await changes()).toEqual(told);
    const older = (await client.history.list({ limit: 50 })).find(({ useCase }) => useCase === 'ledger.reportProgress');
    const { changeSetId } = await client.history.undo({ changeSetId: older?.id ?? '' });
    expect(await changes()).toEqual([['公开预算', '县财政局', '撤销报送', '推进中\n已启动', ''], ...told]);
    await client.history.undo({ changeSetId: changeSetId ?? '' });
    expect(await changes()).toEqual(told);
  });

  it('are the reports with their states, what came of the evidence, and what changed of the tasks, by task', async () => {
    const { client, clock } = shared();
    clock.advance(oneDay);
    await client.ledger.reportProgress({ taskId: budget, unitIds: [finance], state: 'inProgress', text: '过半', reportedOn: '2026-07-17' });
    await client.ledger.reportProgress({ taskId: budget, unitIds: [finance], state: 'doneUnchecked', text: '已公开', reportedOn: '2026-07-17' });
    const { evidenceId } = await client.evidence.addReference({
      kind: 'document', title: '截图', url: null, documentNumber: null, publishedOn: null, note: null, places: [{ taskId: budget, unitId: finance }],
    });
    const [link] = (await client.evidence.list({ taskId: budget })).evidence.find((one) => one.evidenceId === evidenceId)?.links ?? [];
    await client.evidence.check({ linkIds: [link?.linkId ?? ''], state: 'accepted', reason: null, checkedOn: '2026-07-16' });
    await client.ledger.updateTask({ taskId: law, rowVersion: await versionOf(law), fields: { title: '公开执法结果', note: '按新规定' } });
    const unit = { role: 'responsible' as const, printedName: '县审计局', unitId: await shared().unitId('县审计局'), collectiveUnitId: null };
    const { row } = await client.ledger.task({ taskId: law });
    await client.ledger.replaceAssignments({ taskId: law, rowVersion: row.rowVersion, assignments: [...row.assignments, unit] });
    const added = await client.ledger.addTask({ ...plainTask, planId, title: '公布清单', requirement: '逐项公布', deadlines: [dayDeadline('2026-09-30')], assignments: [unit] });
    await client.ledger.archiveTasks({ taskIds: [added.taskId], archived: true });
    expect(await changes('2026-07-17')).toEqual([
      ['公开预算', '县财政局', '报送进展', '推进中', '推进中\n过半'],
      ['公开预算', '县财政局', '报送进展', '推进中', '已完成（待核）\n已公开'],
      ['公开预算', '县财政局', '佐证材料', '', '截图（待审核）'],
      ['公开预算', '县财政局', '佐证材料', '截图（待审核）', '截图（已通过）'],
      ['公开执法结果', '', '工作任务', '公开执法信息', '公开执法结果'],
      ['公开执法结果', '', '备注', '重点', '按新规定'],
      ['公开执法结果', '', '责任单位', '', '县审计局'],
      ['公布清单', '', '新增任务', '', '逐项公布'],
      ['公布清单', '', '取消任务', '', ''],
    ]);
  });
});
