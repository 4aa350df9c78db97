import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SuperiorTableHead, SuperiorTableView } from '../../../src-main/contract/templates.ts';
import { shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { addSuperiorPlan } from '../../support/superior-plan.ts';
import { openedWorkbook, superiorWorkbook } from '../../support/superior-workbook.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let workspace = '';
let planId = '';
let taskIds: string[] = [];
const shared = shareTestWorkspace(async (prepared) => {
  await prepared.setUp();
  const heading = '一、深化重点领域公开';
  const added = await addSuperiorPlan(prepared, {
    tasks: [
      { title: '惠企政策公开', requirement: '集中发布惠企政策，及时更新办事指南。', outlineNumber: '1', heading },
      { title: '民生领域公开', requirement: '公开义务教育招生入学信息。', outlineNumber: '2', heading },
      { title: '医保信息公开', outlineNumber: '9', heading },
    ],
  });
  ({ planId, taskIds } = added);
  const { unitId, client } = prepared;
  const finance = await unitId('县财政局');
  await client.ledger.changeAssignments({ taskIds, action: 'add', role: 'lead', target: { kind: 'unit', unitId: finance } });
  for (const taskId of taskIds) await client.ledger.reportProgress({ taskId, unitIds: [finance], state: 'inProgress', text: '已发布', reportedOn: '2026-06-20' });
  workspace = prepared.folder;
  prepared.close();
});

async function answer(...args: string[]): Promise<ReturnType<typeof envelopeOf>> {
  shared();
  return envelopeOf(await runCliHere(['--workspace', workspace, '--json', ...args]));
}

async function command<Value>(...args: string[]): Promise<Value> {
  const { ok, value, error } = await answer(...args);
  expect({ ok, error, args }).toEqual({ ok: true, error: undefined, args });
  return value as Value;
}

async function blank(): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder();
  const file = path.join(folder, '进展情况表.xlsx');
  writeFileSync(file, await superiorWorkbook());
  return { folder, file };
}

async function cells(file: string, addresses: readonly string[]): Promise<unknown[]> {
  const sheet = (await openedWorkbook(new Uint8Array(readFileSync(file)))).getWorksheet('进展情况表');
  return addresses.map((address) => sheet?.getCell(address).value);
}

describe("a superior's table on the command line", () => {
  it('is opened, shown, corrected and filled', async () => {
    const { folder, file } = await blank();
    const { tableId } = await command<{ tableId: string }>('template', 'open', file, '--year', '2026', '--quarter', '2', '--plan', planId);
    expect(await command<SuperiorTableHead[]>('template', 'list', '--year', '2026')).toMatchObject([{ tableId, quarter: 2, filledOn: null }]);
    const shown = await command<SuperiorTableView>('template', 'show', tableId);
    expect(shown.rows.map(({ row, task }) => [row, task?.taskId])).toEqual([[4, taskIds[0]], [5, taskIds[1]], [6, undefined]]);
    // Rows and columns count from 1, as the spreadsheet shows them.
    const mapped = await command<SuperiorTableView>('template', 'map', tableId, '--row', '7=9', '6=', '--column', '9=填报人', '--issuer', '青河市政务公开办');
    expect(mapped.rows.map(({ task, matchedBy }) => [task?.taskId, matchedBy])).toEqual([[taskIds[0], 'words'], [undefined, 'clerk'], [taskIds[2], 'clerk']]);
    expect(mapped.columns.at(-1)).toMatchObject({ header: '备注', role: 'reporter', toldBy: 'choice' });
    expect(mapped.issuer).toBe('青河市政务公开办');
    const out = path.join(folder, '已填.xlsx');
    expect(await command('template', 'fill', tableId, out)).toMatchObject({ tableId, fileName: '已填.xlsx', filledCells: 6 });
    expect(await cells(out, ['F5', 'F6', 'F7', 'I5'])).toEqual(['已发布', null, '已发布', '王小明']);
    const people = (await runCliHere(['--workspace', workspace, 'template', 'show', tableId])).stdout;
    expect(people).toContain('落实情况/进展情况');
  });

  it('is opened and filled in one step', async () => {
    const { folder, file } = await blank();
    const out = path.join(folder, '已填.xlsx');
    await command('template', 'fill', file, out, '--year', '2026', '--quarter', '2', '--plan', planId, '--overwrite');
    expect(await cells(out, ['F5', 'F6'])).toEqual(['已发布', '已发布']);
  });

  it('names what it cannot do', async () => {
    const { folder, file } = await blank();
    const out = path.join(folder, '已填.xlsx');
    expect((await answer('template', 'fill', file, out)).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await answer('template', 'fill', 'none', out)).error).toMatchObject({ code: 'NOT_FOUND' });
    const [head] = await command<SuperiorTableHead[]>('template', 'list', '--year', '2026');
    const id = head?.tableId ?? '';
    expect((await answer('template', 'map', id, '--column', '9=大概')).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await answer('template', 'map', id, '--column', '99=填报人')).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await answer('template', 'map', id, '--row', '7')).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect(existsSync(out)).toBe(false);
  });
});
