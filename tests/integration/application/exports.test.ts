import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFailure } from '../../support/expect-failure.ts';
import { suggestedName, writeTable } from '../../support/export-table.ts';
import { plainTask } from '../../support/ledger-rows.ts';
import { follow, samplePlan, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { readSheets, recordsOf } from '../../support/read-sheet.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let planId = '';
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  planId = await workspace.commit((await workspace.importFile(samplePlan)).importId);
});

function exportTo(file: string, signal?: AbortSignal) {
  const { client, files } = shared();
  const input = { question: { table: 'responsibilityTable' as const, planId }, profileId: null, saveToken: files.offerSaveTarget(file) };
  return client.exports.write(input, signal ? { signal } : {});
}

describe('the responsibility table', () => {
  it('shows every task of the ledger under its headings, cell by cell', async () => {
    const { client } = shared();
    const file = path.join(temporaryFolder(), '责任分解表.xlsx');
    const exported = await follow(exportTo(file));
    const [sheet] = await readSheets(file);
    const { rows } = await client.ledger.list({ planId });
    expect(exported).toMatchObject({ fileName: '责任分解表.xlsx', sheets: 1 });
    expect(exported.checkedCells).toBeGreaterThan(36 * 5);
    const records = recordsOf(sheet ?? { name: '', rows: [] });
    const names = (row: (typeof rows)[number], role: string) =>
      row.assignments.filter((one) => one.role === role).map((one) => one.printedName).join('、');
    const supporting = (row: (typeof rows)[number]) => (names(row, 'supporting') === '' ? '' : `\uff08配合\uff1a${names(row, 'supporting')}\uff09`);
    expect(records.filter((record) => /^\d+$/u.test(record['序号'] ?? ''))).toEqual(
      rows.map((row, index) => ({
        序号: String(index + 1),
        工作任务: row.title,
        工作要求: row.requirement ?? '',
        牵头单位: names(row, 'lead'),
        责任单位: [names(row, 'responsible'), supporting(row)].filter((text) => text !== '').join('\n'),
        完成时限: row.deadlines.map((deadline) => deadline.printedText).join('\n'),
        备注: row.note ?? '',
      })),
    );
    const sections = await client.ledger.sections({ planId });
    const headings = records.map((record) => record['序号'] ?? '').filter((text) => text !== '' && !/^\d+$/u.test(text));
    expect(headings).toEqual(sections.map((section) => section.heading));
  });

  it('replaces an older file, leaves nothing beside it, and is noted in the audit chain', async () => {
    const { integrity, dump } = shared();
    const folder = temporaryFolder();
    const file = path.join(folder, '表.xlsx');
    writeFileSync(file, '旧');
    const before = dump(['audit_entries']);
    const entries = dump()['audit_entries']?.length ?? 0;
    await follow(exportTo(file));
    expect(readdirSync(folder)).toEqual(['表.xlsx']);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(dump(['audit_entries'])).toEqual(before);
    expect(dump()['audit_entries']).toHaveLength(entries + 1);
    expect(integrity().auditChain).toMatchObject({ intact: true });
  });

  it('is refused with the file’s name when the place can’t be written', async () => {
    const folder = temporaryFolder();
    const { dump } = shared();
    const before = dump();
    const missing = await expectFailure(follow(exportTo(path.join(folder, '没有', '表.xlsx'))), 'TARGET_NOT_WRITABLE', { fileName: '表.xlsx' });
    expect(missing.message).toContain('“表.xlsx”');
    mkdirSync(path.join(folder, '目录.xlsx'));
    await expectFailure(follow(exportTo(path.join(folder, '目录.xlsx'))), 'TARGET_NOT_WRITABLE', { fileName: '目录.xlsx' });
    expect(readdirSync(folder)).toEqual(['目录.xlsx']);
    expect(dump()).toEqual(before);
  });

  it('is refused for a plan without tasks or unknown, and for a token that allows reading only', async () => {
    const { client, files } = shared();
    const folder = temporaryFolder();
    const saveToken = files.offerSaveTarget(path.join(folder, '表.xlsx'));
    const empty = await client.ledger.addPlan({ title: '空计划', year: 2026 });
    await expectFailure(writeTable(client, { table: 'responsibilityTable', planId: empty.planId }, saveToken), 'NOTHING_TO_EXPORT');
    await expectFailure(writeTable(client, { table: 'responsibilityTable', planId: 'no-such' }, saveToken), 'NOT_FOUND', { kind: 'plan' });
    const readOnly = files.offer(path.join(folder, '表.xlsx'));
    await expectFailure(writeTable(client, { table: 'responsibilityTable', planId }, readOnly), 'FILE_TOKEN_UNKNOWN');
    const { taskId } = await client.ledger.addTask({ ...plainTask, planId: empty.planId, title: '将归档', assignments: [] });
    await client.ledger.archiveTasks({ taskIds: [taskId], archived: true });
    await expectFailure(writeTable(client, { table: 'responsibilityTable', planId: empty.planId }, saveToken), 'NOTHING_TO_EXPORT');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { dump } = shared();
    const folder = temporaryFolder();
    const file = path.join(folder, '表.xlsx');
    const before = dump();
    await expectFailure(follow(exportTo(file, AbortSignal.abort())), 'CANCELLED');

    const controller = new AbortController();
    const job = await exportTo(file, controller.signal);
    const first = job.next();
    controller.abort();
    await expectFailure(first, 'CANCELLED');

    const left = await exportTo(file);
    await left.next();
    await left.return?.();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(readdirSync(folder)).toEqual([]);
    expect(dump()).toEqual(before);
  });
});

describe('suggested file names', () => {
  it('are valid on every system', async () => {
    const { client, unitId } = shared();
    const query = { schemeId: 'majiang-2016', year: 2026, asOf: '2026-12-31' };
    const suggest = async (input: Parameters<typeof client.exports.suggestName>[0]) => (await client.exports.suggestName(input)).fileName;
    expect(await suggestedName(client, { table: 'responsibilityTable', planId })).toBe('云岭县2026年政务公开工作要点及责任分解表.xlsx');
    expect(await suggestedName(client, { table: 'scoreSheets', query, unitId: await unitId('县财政局') })).toBe('县财政局2026年政务公开自查评分表.xlsx');
    expect(await suggestedName(client, { table: 'scoreSheets', query, unitId: null })).toBe('2026年政务公开自查评分表及汇总表.xlsx');
    expect(await suggest({ kind: 'picture', title: '各单位完成率：2026年' })).toBe('各单位完成率：2026年.png');
    const { snapshotId } = await client.progress.takeSnapshot({ year: 2026, quarter: 2, takenOn: '2026-06-30', note: null });
    expect(await suggest({ kind: 'bulletin', snapshotId })).toBe('2026年第二季度政务公开工作通报.docx');
    expect(await suggest({ kind: 'brief', snapshotId })).toBe('2026年第二季度政务公开工作简报.docx');
    const odd = await client.ledger.addPlan({ title: `a/b\\c:d*e?f"g<h>i|${'长'.repeat(150)}`, year: 2026 });
    const name = await suggestedName(client, { table: 'responsibilityTable', planId: odd.planId });
    expect(name).not.toMatch(/[\\/:*?"<>|]/u);
    expect(name.length).toBeLessThanOrEqual(85);
    await expectFailure(suggestedName(client, { table: 'responsibilityTable', planId: 'no-such' }), 'NOT_FOUND');
    await expectFailure(client.exports.suggestName({ kind: 'brief', snapshotId: 'no-such' }), 'NOT_FOUND', { kind: 'snapshot' });
  });
});

describe('a picture', () => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const png = bytes.toString('base64');

  it('is written byte for byte, and is noted in the audit chain alone', async () => {
    const { client, files, dump } = shared();
    const file = path.join(temporaryFolder(), '图.png');
    const before = dump(['audit_entries']);
    expect(await client.exports.picture({ png, saveToken: files.offerSaveTarget(file) })).toMatchObject({ fileName: '图.png' });
    expect(readFileSync(file)).toEqual(bytes);
    expect(dump(['audit_entries'])).toEqual(before);
    expect(dump()['audit_entries']?.some((entry) => entry.includes('exports.picture'))).toBe(true);
  });

  it('is refused when it is no PNG or too large, and changes nothing', async () => {
    const { client, files, dump } = shared();
    const folder = temporaryFolder();
    const saveToken = files.offerSaveTarget(path.join(folder, '图.png'));
    const before = dump();
    for (const bad of ['', 'R0lGODlhAQABAAAAACw=', png.slice(0, 8), png + 'A'.repeat(30_000_000)]) {
      await expectFailure(client.exports.picture({ png: bad, saveToken }), 'INVALID_INPUT', { fields: ['png'] });
    }
    await expectFailure(client.exports.picture({ png, saveToken: files.offer(path.join(folder, '图.png')) }), 'FILE_TOKEN_UNKNOWN');
    await expectFailure(client.exports.picture({ png, saveToken: files.offerSaveTarget(path.join(folder, '没有', '图.png')) }), 'TARGET_NOT_WRITABLE');
    expect(readdirSync(folder)).toEqual([]);
    expect(dump()).toEqual(before);
  });
});
