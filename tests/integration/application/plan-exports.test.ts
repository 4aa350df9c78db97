import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { suggestedName, writeTable } from '../../support/export-table.ts';
import { dayDeadline, plainTask } from '../../support/ledger-rows.ts';
import { openTestWorkspace, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { changeTask, ownPlan, publish } from '../../support/published-plans.ts';
import { readSheets } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

let planId = '';
let taskIds: string[] = [];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  ({ planId, taskIds } = await ownPlan(workspace, [{ title: '公开预算' }, { title: '公开决算' }, { title: '解读政策' }]));
});
undoAfterEach(shared);

/** Where a test saves, and the token for it. */
function saveTarget(fileName: string): { file: string; saveToken: string } {
  const file = path.join(temporaryFolder(), fileName);
  return { file, saveToken: shared().files.offerSaveTarget(file) };
}

async function rowsOf(file: string): Promise<string[][]> {
  const [sheet] = await readSheets(file);
  return sheet?.rows ?? [];
}

describe('the list of changes', () => {
  it('tells each changed field with its reason, new and removed tasks as a whole', async () => {
    const { client, unitId } = shared();
    const { versionId: fromVersionId } = await publish(client, planId);
    const [first = '', second = ''] = taskIds;
    await changeTask(client, first, { title: '公开部门预算', note: '按新规定' });
    await client.ledger.archiveTasks({ taskIds: [second], archived: true });
    const assignments = [{ role: 'lead' as const, printedName: '县财政局', unitId: await unitId('县财政局'), collectiveUnitId: null }];
    await client.ledger.addTask({ ...plainTask, planId, title: '公布权责清单', deadlines: [dayDeadline('2026-09-30')], assignments });
    await client.plans.explainAmendments({ planId, taskIds: [first], reason: '机构改革' });

    const now = saveTarget('变更清单.xlsx');
    const exported = await writeTable(client, { table: 'changeList', planId, fromVersionId, toVersionId: null }, now.saveToken);
    expect(exported).toMatchObject({ fileName: '变更清单.xlsx', sheets: 1 });
    const [title, subtitle, header, ...rows] = await rowsOf(now.file);
    expect(title?.[0]).toBe('《云岭县2026年政务公开工作要点》变更清单');
    expect(subtitle?.[0]).toBe('第1版（2026年7月15日）至今（2026年7月15日）');
    expect(header).toEqual(['序号', '编号', '工作任务', '变更类型', '变更内容', '变更前', '变更后', '变更理由']);
    expect(rows.map((row) => row.filter((_, column) => column !== 1))).toEqual([
      ['1', '公开部门预算', '调整', '工作任务', '公开预算', '公开部门预算', '机构改革'],
      ['', '', '', '备注', '', '按新规定', ''],
      ['2', '公开决算', '取消', '整项任务', expect.any(String), '', ''],
      ['3', '公布权责清单', '新增', '整项任务', '', '牵头单位：县财政局\n完成时限：2026-09-30前', ''],
    ]);

    const { versionId: toVersionId } = await publish(client, planId, '年中调整');
    const later = saveTarget('两版.xlsx');
    await writeTable(client, { table: 'changeList', planId, fromVersionId, toVersionId }, later.saveToken);
    const between = await rowsOf(later.file);
    expect(between[1]?.[0]).toBe('第1版（2026年7月15日）至第2版（2026年7月15日）');
    expect(between.slice(3).map((row) => row[7])).toEqual(['机构改革', '', '年中调整', '年中调整']);
  });

  it('is refused when nothing has changed, and for what is unknown', async () => {
    const { client } = shared();
    const { versionId } = await publish(client, planId);
    const { file, saveToken } = saveTarget('变更清单.xlsx');
    const question = { table: 'changeList' as const, planId, fromVersionId: versionId, toVersionId: null };
    await expectFailure(writeTable(client, question, saveToken), 'NOTHING_TO_EXPORT');
    await expectFailure(writeTable(client, { ...question, fromVersionId: 'no-such' }, saveToken), 'NOT_FOUND', { kind: 'planVersion' });
    await expectFailure(writeTable(client, { ...question, planId: 'no-such' }, saveToken), 'NOT_FOUND', { kind: 'plan' });
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });
});

describe('the list of the leading group', () => {
  it('has the members of the day asked for, by groups', async () => {
    const { client } = shared();
    const member = (groupName: string, name: string, validFrom: string | null, validTo: string | null) => ({
      memberId: null, groupName, role: 'member' as const, roleWords: '成员', name, post: '县财政局局长', validFrom, validTo,
    });
    const { rowVersion } = (await client.plans.list({})).find((plan) => plan.id === planId) ?? { rowVersion: 0 };
    await client.plans.saveLeadingGroup({
      planId,
      rowVersion,
      members: [member('甲领导小组', '张三', null, '2026-06-30'), member('甲领导小组', '李四', '2026-07-01', null), member('乙专班', '王五', null, null)],
    });
    const listOn = async (asOf: string): Promise<string[][]> => {
      const { file, saveToken } = saveTarget('名单.xlsx');
      await writeTable(client, { table: 'leadingGroup', planId, asOf }, saveToken);
      return rowsOf(file);
    };
    expect((await listOn('2026-06-30')).slice(3)).toEqual([
      ['甲领导小组', '', '', '', ''],
      ['1', '成员', '张三', '县财政局局长', '至2026年6月30日'],
      ['乙专班', '', '', '', ''],
      ['1', '成员', '王五', '县财政局局长', ''],
    ]);
    expect((await listOn('2026-07-01')).slice(3, 5)).toEqual([['甲领导小组', '', '', '', ''], ['1', '成员', '李四', '县财政局局长', '2026年7月1日起']]);
  });

  it('is refused for a plan without members on the day, and an unknown one', async () => {
    const { client } = shared();
    const { saveToken } = saveTarget('名单.xlsx');
    await expectFailure(writeTable(client, { table: 'leadingGroup', planId, asOf: '2026-07-01' }, saveToken), 'NOTHING_TO_EXPORT');
    await expectFailure(writeTable(client, { table: 'leadingGroup', planId: 'no-such', asOf: '2026-07-01' }, saveToken), 'NOT_FOUND', { kind: 'plan' });
  });
});

describe('the register of units', () => {
  it('is refused while there is none', async () => {
    const { client, files } = openTestWorkspace();
    const saveToken = files.offerSaveTarget(path.join(temporaryFolder(), '名录.xlsx'));
    await expectFailure(writeTable(client, { table: 'unitList' }, saveToken), 'NOTHING_TO_EXPORT');
  });
});

describe('suggested names of the county’s tables', () => {
  it('say what the file is', async () => {
    const { client } = shared();
    const { versionId } = await publish(client, planId);
    expect(await suggestedName(client, { table: 'changeList', planId, fromVersionId: versionId, toVersionId: null })).toBe('云岭县2026年政务公开工作要点变更清单.xlsx');
    expect(await suggestedName(client, { table: 'leadingGroup', planId, asOf: '2026-07-01' })).toBe('云岭县2026年政务公开工作要点领导小组名单.xlsx');
    expect(await client.exports.suggestName({ kind: 'publishedTable', versionId })).toEqual({ fileName: '云岭县2026年政务公开工作要点责任分解表（第1版）.xlsx' });
    expect(await suggestedName(client, { table: 'unitList' })).toBe('云岭县单位名录.xlsx');
    await expectFailure(client.exports.suggestName({ kind: 'publishedTable', versionId: 'no-such' }), 'NOT_FOUND', { kind: 'planVersion' });
    await expectFailure(suggestedName(client, { table: 'changeList', planId: 'no-such', fromVersionId: versionId, toVersionId: null }), 'NOT_FOUND', { kind: 'plan' });
  });
});
