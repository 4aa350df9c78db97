import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturnedSheets } from '../../../src-main/documents/workbook/read-returned-sheets.ts';
import { readFillInSheet } from '../../../src-main/domain/exchange/read-fill-in-sheet.ts';
import type { ReturnedSheet } from '../../../src-main/domain/exchange/returned-sheet.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow, planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const items = [
  '公开预算。（责任单位：县财政局、县审计局，完成时限：2026年3月31日前）',
  '公开决算。（责任单位：县财政局，完成时限：2026年12月底前）',
  '公开执法信息。（责任单位：县司法局，完成时限：2026年6月底前）',
];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const { importId } = await workspace.importText(planText(items));
  await workspace.commit(importId);
});

const asked = { year: 2026, quarter: 2, planId: null, unitIds: null, replyBy: '2026-07-31', contact: '王小明 0871-1234567', note: null };

function folderToken(): { folder: string; saveToken: string } {
  const folder = path.join(temporaryFolder(), '填报表');
  mkdirSync(folder);
  return { folder, saveToken: shared().files.offerSaveTarget(folder) };
}

function sheetOf(bytes: Uint8Array): ReturnedSheet {
  const found = readFillInSheet(readReturnedSheets(bytes));
  if (found.kind !== 'read') throw new Error(found.kind);
  return found.sheet;
}

function fileIn(folder: string, name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(folder, name)));
}

describe('a distribution', () => {
  it('writes a workbook for each unit with its open rows only, keeps what was given, and is undone', async () => {
    const { client, unitId } = shared();
    const finance = await unitId('县财政局');
    const { rows } = await client.ledger.list({ year: 2026 });
    const [budget] = rows;
    await client.ledger.reportProgress({ taskId: budget?.id ?? '', unitIds: [finance], state: 'inProgress', text: '已公开一半', reportedOn: '2026-06-20', problems: '人手紧' });
    const audit = await unitId('县审计局');
    await client.ledger.reportProgress({ taskId: budget?.id ?? '', unitIds: [audit], state: 'notApplicable', text: '不涉及', reportedOn: '2026-06-20' });
    const { folder, saveToken } = folderToken();
    const { files, rows: count, packageId } = await expectUndone(shared(), () => follow(client.exchange.distribute({ ...asked, saveToken })));
    expect(files.map(({ fileName }) => fileName).toSorted()).toEqual(readdirSync(folder).toSorted());
    expect(readdirSync(folder).toSorted()).toEqual(['县司法局2026年第二季度政务公开任务填报表.xlsx', '县财政局2026年第二季度政务公开任务填报表.xlsx']);
    expect(count).toBe(3);
    const sheet = sheetOf(fileIn(folder, '县财政局2026年第二季度政务公开任务填报表.xlsx'));
    expect(sheet.marks).toMatchObject({ packageId, unitId: finance, unitName: '县财政局', year: 2026, quarter: 2, rowCount: 2 });
    expect(sheet.rows.map(({ rowId, facts, cells }) => [rowId, facts.title, cells.text, cells.problems])).toEqual([
      [budget?.id, '1 公开预算', '已公开一半', '人手紧'],
      [rows[1]?.id, '2 公开决算', null, null],
    ]);
  });

  it('is listed with its workbooks, and counted among what was asked of a unit', async () => {
    const { client, unitId } = shared();
    const unitIds = [await unitId('县司法局')];
    const asks = async (): Promise<number> => (await client.supervision.asks({ year: 2026 })).find(({ unitName }) => unitName === '县司法局')?.fillInRows ?? 0;
    const before = await asks();
    const { packageId } = await follow(client.exchange.distribute({ ...asked, unitIds, saveToken: folderToken().saveToken }));
    const [newest] = await client.exchange.packages({ year: 2026 });
    expect(newest).toMatchObject({ packageId, quarter: 2, replyBy: '2026-07-31', workbooks: [{ unitName: '县司法局', rows: 1 }] });
    expect(await client.exchange.packages({ year: 2025 })).toEqual([]);
    expect((await asks()) - before).toBe(1);
  });

  it('is refused without an open row, with a reply due before today, and for an unknown plan; nothing is written then', async () => {
    const { client, unitId } = shared();
    const { folder, saveToken } = folderToken();
    const before = shared().dump();
    await expectFailure(follow(client.exchange.distribute({ ...asked, saveToken, unitIds: [await unitId('县气象局')] })), 'NOTHING_TO_EXPORT');
    await expectFailure(follow(client.exchange.distribute({ ...asked, saveToken, replyBy: '2026-07-01' })), 'DAYS_REVERSED');
    await expectFailure(follow(client.exchange.distribute({ ...asked, saveToken, planId: 'none' })), 'NOT_FOUND');
    expect(readdirSync(folder)).toEqual([]);
    expect(shared().dump()).toEqual(before);
  });

  it('writes an archive for each class of units instead, whose names every system shows', async () => {
    const { client } = shared();
    const { folder, saveToken } = folderToken();
    const { files, rows } = await follow(client.exchange.distribute({ ...asked, saveToken, zips: true }));
    const [archive] = files;
    expect(readdirSync(folder)).toEqual(files.map(({ fileName }) => fileName));
    expect([files.length, archive?.fileName, rows]).toEqual([1, '县政府部门2026年第二季度填报表.zip', 3]);
    const bytes = fileIn(folder, archive?.fileName ?? '');
    const workbooks = unzipSync(bytes);
    expect(Object.keys(workbooks)).toEqual(['县司法局2026年第二季度政务公开任务填报表.xlsx', '县财政局2026年第二季度政务公开任务填报表.xlsx']);
    // General purpose bit 11: names are UTF-8.
    expect((new DataView(bytes.buffer).getUint16(6, true) >> 11) & 1).toBe(1);
    const [newest] = await client.exchange.packages({ year: 2026 });
    expect(newest?.workbooks.map(({ fileName }) => fileName)).toEqual(Object.keys(workbooks));
    expect(Object.values(workbooks).map((workbook) => sheetOf(workbook).marks?.packageId)).toEqual([newest?.packageId, newest?.packageId]);
  });

  it.each([false, true])('that is stopped half way leaves the folder as it was, zips: %s', async (zips) => {
    const { client } = shared();
    const { folder, saveToken } = folderToken();
    const older = path.join(folder, '县财政局2026年第二季度政务公开任务填报表.xlsx');
    writeFileSync(older, '旧表');
    const before = shared().dump();
    const stop = new AbortController();
    const job = await client.exchange.distribute({ ...asked, saveToken, zips }, { signal: stop.signal });
    await job.next();
    stop.abort();
    await expect(follow(Promise.resolve(job))).rejects.toBeDefined();
    await expect.poll(() => readdirSync(folder)).toEqual([path.basename(older)]);
    expect(readFileSync(older, 'utf8')).toBe('旧表');
    expect(shared().dump()).toEqual(before);
  });

  it('of which one file cannot take its place leaves the folder as it was', async () => {
    const { client } = shared();
    const { folder, saveToken } = folderToken();
    const [older, barred] = ['县财政局2026年第二季度政务公开任务填报表.xlsx', '县司法局2026年第二季度政务公开任务填报表.xlsx'];
    writeFileSync(path.join(folder, older), '旧表');
    mkdirSync(path.join(folder, barred));
    await expectFailure(follow(client.exchange.distribute({ ...asked, saveToken })), 'TARGET_NOT_WRITABLE', { fileName: barred });
    expect(readdirSync(folder).toSorted()).toEqual([older, barred].toSorted());
    expect(readFileSync(path.join(folder, older), 'utf8')).toBe('旧表');
  });

  it('is made on the command line', async () => {
    const { folder } = folderToken();
    const workspace = shared().folder;
    shared().close();
    const run = await runCliHere(['--workspace', workspace, '--json', 'exchange', 'distribute', folder, '--year', '2026', '--quarter', '3', '--unit', '县司法局', '--contact', '王小明']);
    expect(envelopeOf(run)).toMatchObject({ ok: true, value: { rows: 1, files: [{ fileName: '县司法局2026年第三季度政务公开任务填报表.xlsx' }] } });
    const status = await runCliHere(['--workspace', workspace, '--json', 'exchange', 'status', '--year', '2026']);
    expect((envelopeOf(status).value as unknown[])[0]).toMatchObject({ quarter: 3, workbooks: [{ unitName: '县司法局' }] });
  });
});
