import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportQuestion, LedgerScope } from '../../../src-main/contract/export-questions.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { suggestedName, writeTable } from '../../support/export-table.ts';
import { fakeLibreOffice, useLibreOffice } from '../../support/fake-libre-office.ts';
import { follow, planText, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { type ReadSheet, readSheets, recordsOf } from '../../support/read-sheet.ts';
import { envelopeOf, runCliHere } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let planId = '';
let taskIds: string[] = [];
let [finance, audit, justice] = ['', '', ''];
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const items = [
    '公开预算。（牵头单位：县财政局；责任单位：县审计局，完成时限：2026年6月底前）',
    '公开执法信息。（责任单位：县司法局，完成时限：每季度末）',
    '无人承担的事项。',
  ];
  planId = await workspace.commit((await workspace.importText(planText(items))).importId);
  const { client } = workspace;
  [finance, audit, justice] = [await workspace.unitId('县财政局'), await workspace.unitId('县审计局'), await workspace.unitId('县司法局')];
  taskIds = (await client.ledger.list({ planId })).rows.map(({ id }) => id);
  const [budget = '', law = ''] = taskIds;
  const report = (taskId: string, unitId: string, state: 'inProgress' | 'doneUnchecked', text: string, reportedOn: string, quarter: number | null = null) =>
    client.ledger.reportProgress({ taskId, unitIds: [unitId], state, text, reportedOn, quarter, problems: `${text}的问题`, nextStep: null });
  await report(budget, finance, 'inProgress', '一季度开始', '2026-03-20');
  // Handed in for the first quarter after its end.
  await report(budget, audit, 'inProgress', '补报一季度', '2026-04-08', 1);
  await report(budget, finance, 'doneUnchecked', '预算已公开', '2026-06-20');
  await report(law, justice, 'inProgress', '已公开一半', '2026-06-25');
  const places = [{ taskId: budget, unitId: finance }];
  workspace.clock.advance(1000);
  await client.evidence.addReference({ kind: 'document', title: '预算公开截图', url: null, documentNumber: null, publishedOn: null, note: null, places });
  await client.evidence.checkOff({ places, checkedOn: '2026-06-28', reason: '已核对网站' });
  const { rowVersion } = (await client.ledger.task({ taskId: budget })).row;
  const targets = [
    { quarter: 2, unitId: null, text: '全部公开', percent: null },
    { quarter: 2, unitId: audit, text: '出具意见', percent: null },
  ];
  await client.progress.saveTargets({ taskId: budget, rowVersion, targets });
});

const everything: LedgerScope = { year: 2026, planId: null, unitId: null, classCode: null, quarter: null, split: 'none' };

async function sheetsOf(question: ExportQuestion): Promise<ReadSheet[]> {
  const { client, files } = shared();
  const file = path.join(temporaryFolder(), '表.xlsx');
  await writeTable(client, question, files.offerSaveTarget(file));
  return readSheets(file);
}

/** Chosen columns of the tasks on the first sheet. */
async function tasksOf(question: ExportQuestion, ...columns: string[]): Promise<(string | undefined)[][]> {
  const [sheet] = await sheetsOf(question);
  const records = recordsOf(sheet ?? { name: '', rows: [] }).filter((record) => /^\d+$/u.test(record['序号'] ?? ''));
  return records.map((record) => columns.map((column) => record[column]));
}

describe('the progress table', () => {
  it('shows of a task what all its units said, each with its name', async () => {
    expect(await tasksOf({ table: 'progressTable', scope: everything }, '工作任务', '落实情况', '完成状态', '佐证材料', '存在问题')).toEqual([
      ['公开预算', '县财政局：预算已公开\n县审计局：补报一季度', '推进中', '预算公开截图', '县财政局：预算已公开的问题\n县审计局：补报一季度的问题'],
      ['公开执法信息', '已公开一半', '推进中', '', '已公开一半的问题'],
      ['无人承担的事项', '', '', '', ''],
    ]);
  });

  it('shows for one unit its own reports alone, and its own state', async () => {
    const scope = { ...everything, planId, unitId: finance };
    expect(await tasksOf({ table: 'progressTable', scope }, '工作任务', '落实情况', '完成状态')).toEqual([['公开预算', '预算已公开', '已销号']]);
    expect(await tasksOf({ table: 'fullLedger', scope: { ...scope, unitId: audit } }, '工作任务', '阶段目标', '销号日期')).toEqual([['公开预算', '二季度：出具意见', '']]);
    expect(await suggestedName(shared().client, { table: 'progressTable', scope })).toBe('县财政局云岭县2026年政务公开工作要点落实情况表.xlsx');
  });

  it('shows a quarter by what was reported for it or by its end', async () => {
    const scope = { ...everything, quarter: 1 };
    expect(await tasksOf({ table: 'progressTable', scope }, '落实情况', '完成状态', '佐证材料')).toEqual([
      ['县财政局：一季度开始\n县审计局：补报一季度', '推进中', ''],
      ['', '未启动', ''],
      ['', '', ''],
    ]);
    const [sheet] = await sheetsOf({ table: 'progressTable', scope });
    expect(sheet?.rows[1]?.[0]).toBe('截至2026年3月31日');
    expect(await tasksOf({ table: 'progressTable', scope: { ...everything, quarter: 2 } }, '佐证材料')).toEqual([['预算公开截图'], [''], ['']]);
    expect(await suggestedName(shared().client, { table: 'progressTable', scope })).toBe('2026年政务公开工作任务落实情况表（第一季度）.xlsx');
  });

  it('takes the summary of a task, and what units reported after it', async () => {
    const { client } = shared();
    const [budget = ''] = taskIds;
    const { changeSetId } = await client.progress.addSummary({ taskId: budget, text: '总体过半', writtenOn: '2026-04-08', unitId: null });
    expect(await tasksOf({ table: 'progressTable', scope: everything }, '落实情况')).toContainEqual(['总体过半\n县财政局：预算已公开']);
    expect(await tasksOf({ table: 'progressTable', scope: { ...everything, quarter: 1 } }, '落实情况')).toContainEqual(['县财政局：一季度开始\n县审计局：补报一季度']);
    await client.history.undo({ changeSetId: changeSetId ?? '' });
  });

  it('is split into a sheet for each unit in the order of the register, or for each class', async () => {
    const byUnit = await sheetsOf({ table: 'progressTable', scope: { ...everything, split: 'unit' } });
    const { units, classes } = await shared().client.units.list({});
    const order = units.filter(({ id }) => [finance, audit, justice].includes(id)).map(({ name }) => name);
    expect(byUnit.map(({ name }) => name)).toEqual(order);
    const own = byUnit.find(({ name }) => name === '县审计局');
    expect(recordsOf(own ?? { name: '', rows: [] }).filter((record) => record['序号'] === '1').map((record) => record['落实情况'])).toEqual(['补报一季度']);
    const classCode = units.find(({ id }) => id === finance)?.classCode ?? '';
    const byClass = await sheetsOf({ table: 'progressTable', scope: { ...everything, split: 'class' } });
    expect(byClass.map(({ name }) => name)).toEqual([classes.find(({ code }) => code === classCode)?.name]);
    expect(await tasksOf({ table: 'progressTable', scope: { ...everything, classCode } }, '工作任务')).toEqual([['公开预算'], ['公开执法信息']]);
  });

  it('is refused where it would be empty, and for what is unknown', async () => {
    const { client, files, dump } = shared();
    const saveToken = files.offerSaveTarget(path.join(temporaryFolder(), '表.xlsx'));
    const before = dump();
    for (const scope of [{ ...everything, year: 2031 }, { ...everything, classCode: 'no-such' }]) {
      await expectFailure(writeTable(client, { table: 'progressTable', scope }, saveToken), 'NOTHING_TO_EXPORT');
      await expectFailure(client.exports.preview({ question: { table: 'fullLedger', scope }, profileId: null }), 'NOTHING_TO_EXPORT');
    }
    await expectFailure(writeTable(client, { table: 'progressTable', scope: { ...everything, planId: 'no-such' } }, saveToken), 'NOT_FOUND', { kind: 'plan' });
    await expectFailure(writeTable(client, { table: 'progressTable', scope: { ...everything, unitId: 'no-such' } }, saveToken), 'NOT_FOUND', { kind: 'unit' });
    await expectFailure(client.exports.write({ question: { table: 'unitList' }, profileId: 'no-such', saveToken }).then((job) => job.next()), 'NOT_FOUND');
    await expectFailure(client.exports.preview({ question: { table: 'progressTable', scope: { ...everything, quarter: 5 } }, profileId: null }), 'INVALID_INPUT');
    expect(dump()).toEqual(before);
  });
});

describe('the full ledger', () => {
  it('has headings, people of task or register, targets, and the day of the check-off once all units are done', async () => {
    const { client } = shared();
    const [budget = ''] = taskIds;
    const { units } = await client.units.list({});
    const lead = units.find(({ id }) => id === finance);
    const changed = await client.units.update({ unitId: finance, rowVersion: lead?.rowVersion ?? 0, name: '县财政局', shortName: lead?.shortName ?? null, classCode: lead?.classCode ?? '', aliases: lead?.aliases ?? [], people: [{ role: 'liaison', name: '李四', post: null, phone: '8551234' }] });
    const question: ExportQuestion = { table: 'fullLedger', scope: { ...everything, planId } };
    expect((await tasksOf(question, '一级标题', '二级标题', '联系人及电话', '阶段目标', '销号日期', '完成状态'))[0]).toEqual([
      '一、重点任务', '', '李四 8551234', '二季度：全部公开\n县审计局：出具意见', '', '推进中',
    ]);
    const done = await client.ledger.reportProgress({ taskId: budget, unitIds: [audit], state: 'checkedOff', text: '已核对', reportedOn: '2026-07-01' });
    const [first] = await tasksOf(question, '落实情况', '完成状态', '销号日期');
    expect(first?.slice(0, 2)).toEqual(['县财政局：预算已公开\n县审计局：补报一季度', '已销号']);
    expect(first?.[2]).toContain('2026');
    for (const { changeSetId } of [done, changed]) await client.history.undo({ changeSetId: changeSetId ?? '' });
  });
});

describe('the ranking', () => {
  it('has the units of each class by rank, with what cost them most', async () => {
    const { client } = shared();
    const query = { schemeId: 'majiang-2016', year: 2026, asOf: '2026-12-31' };
    const { units } = await client.scoring.compute(query);
    const ofClass = units.filter(({ classCode }) => classCode === units.find(({ unitId }) => unitId === justice)?.classCode);
    const [sheet] = await sheetsOf({ table: 'ranking', query, classCode: ofClass[0]?.classCode ?? null });
    const rows = recordsOf(sheet ?? { name: '', rows: [] }, '名次').filter((record) => /^\d+$/u.test(record['名次'] ?? ''));
    expect(rows.map((record) => [record['单位'], record['名次'], record['得分']])).toEqual(ofClass.map(({ unitName, rank, total }) => [unitName, String(rank), String(total / 10_000)]));
    expect(rows.find((record) => record['单位'] === '县司法局')?.['主要扣分项']).toMatch(/（1项，扣5分）$/u);
    const [whole] = await sheetsOf({ table: 'ranking', query, classCode: null });
    expect(recordsOf(whole ?? { name: '', rows: [] }, '名次').filter((record) => /^\d+$/u.test(record['名次'] ?? ''))).toHaveLength(units.length);
    await expectFailure(client.exports.preview({ question: { table: 'ranking', query, classCode: 'no-such' }, profileId: null }), 'NOTHING_TO_EXPORT');
  });
});

describe('the preview', () => {
  it('shows what the file holds, for every table', async () => {
    const { client } = shared();
    const query = { schemeId: 'majiang-2016', year: 2026, asOf: '2026-12-31' };
    const questions: ExportQuestion[] = [
      { table: 'responsibilityTable', planId },
      { table: 'progressTable', scope: { ...everything, split: 'unit' } },
      { table: 'fullLedger', scope: everything },
      { table: 'changesSince', year: 2026, planId: null, since: '2026-01-01' },
      { table: 'ranking', query, classCode: null },
      { table: 'scoreSheets', query, unitId: finance },
      { table: 'unitList' },
    ];
    for (const question of questions) {
      const sheets = await sheetsOf(question);
      for (const [index, written] of sheets.entries()) {
        const preview = await client.exports.preview({ question, profileId: null, sheet: index });
        expect(preview.sheets).toEqual(sheets.map(({ name, rows }) => ({ name, rowCount: rows.length })));
        const sheet = preview.shown;
        expect(sheet.name).toBe(written.name);
        // exceljs gives days as instants, and nothing for a formula whose result is 0.
        const texts = (row: readonly string[]): string[] => row.filter((text) => !/^0?$|^\d{4}年\d{1,2}月\d{1,2}日$|GMT/u.test(text));
        expect(sheet.rows.map(({ cells }) => texts(cells.map(({ text }) => text)))).toEqual(written.rows.map(texts));
        expect(sheet.rows.every(({ cells }) => cells.every(({ style }) => style in preview.styles))).toBe(true);
      }
    }
  });

  it('has no sheet behind the last one', async () => {
    const question: ExportQuestion = { table: 'unitList' };
    await expectFailure(shared().client.exports.preview({ question, profileId: null, sheet: 1 }), 'INVALID_INPUT');
    await expectFailure(shared().client.exports.preview({ question, profileId: null, sheet: -1 }), 'INVALID_INPUT');
  });

  it('is laid out anew after every change, also one that was taken back', async () => {
    const { client } = shared();
    const question: ExportQuestion = { table: 'unitList' };
    const texts = async () => (await client.exports.preview({ question, profileId: null })).shown.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    const before = await texts();
    const { changeSetId } = await client.units.add({ name: '县地震监测中心', shortName: null, classCode: 'publicInstitution', aliases: [] });
    expect(before).not.toContain('县地震监测中心');
    expect(await texts()).toContain('县地震监测中心');
    await client.history.undo({ changeSetId: changeSetId ?? '' });
    expect(await texts()).toEqual(before);
  });
});

describe('a table as PDF', () => {
  const question: ExportQuestion = { table: 'progressTable', scope: everything };
  const input = (file: string) => ({ question, profileId: null, saveToken: shared().files.offerSaveTarget(file) });

  it.skipIf(process.platform === 'win32')('is what LibreOffice makes of the workbook, noted in the audit chain', async () => {
    const { client, dump } = shared();
    fakeLibreOffice('converts');
    const file = path.join(temporaryFolder(), '表.pdf');
    const before = dump(['audit_entries']);
    const exported = await follow(client.exports.writePdf(input(file)));
    expect(exported).toMatchObject({ fileName: '表.pdf', sheets: 1 });
    // What stands for LibreOffice gives the workbook back.
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    expect(dump(['audit_entries'])).toEqual(before);
    expect(dump()['audit_entries']?.some((entry) => entry.includes('exports.writePdf'))).toBe(true);
  });

  it('is refused where LibreOffice is missing or fails, and nothing is left', async () => {
    const { client, files, dump } = shared();
    const folder = temporaryFolder();
    const before = dump();
    useLibreOffice(path.join(folder, 'none'));
    await expectFailure(follow(client.exports.writePdf(input(path.join(folder, '表.pdf')))), 'PDF_CONVERTER_MISSING');
    await expectFailure(follow(client.exports.writePdf({ ...input(''), saveToken: files.offer(folder) })), 'FILE_TOKEN_UNKNOWN');
    expect(readdirSync(folder)).toEqual([]);
    expect(dump()).toEqual(before);
  });
});

describe('tables on the command line', () => {
  it('are written with the options that say what they show', async () => {
    const workspace = shared();
    workspace.close();
    const table = async (...args: string[]) => envelopeOf(await runCliHere(['--workspace', workspace.folder, '--json', 'export', ...args]));
    const out = temporaryFolder();
    const file = (name: string): string => path.join(out, `${name}.xlsx`);
    const asked = [
      ['responsibility-table', file('1')],
      ['progress-table', file('2'), '--quarter', '1', '--split', 'unit', '--profile', '县级通用格式'],
      ['ledger', file('3'), '--plan', planId, '--unit', '县财政局'],
      ['changes-since', file('4'), '--since', '2026-01-01'],
      ['ranking', file('5'), '--class', '县政府部门'],
      ['score-sheet', file('6'), '--unit', '县财政局'],
      ['unit-list', file('7')],
    ];
    for (const args of asked) expect(await table(...args)).toMatchObject({ ok: true, value: { rareCharacters: [] } });
    expect(readdirSync(out)).toHaveLength(asked.length);
    expect((await readSheets(file('2'))).map(({ name }) => name)).toContain('县司法局');
    useLibreOffice(path.join(out, 'none'));
    expect((await table('unit-list', path.join(out, '8.pdf'), '--pdf')).error).toMatchObject({ code: 'PDF_CONVERTER_MISSING' });
    expect((await table('look-back', file('9'))).error).toMatchObject({ code: 'NOTHING_TO_EXPORT' });
    expect((await table('ledger', file('9'), '--split', 'no')).error).toMatchObject({ code: 'INVALID_INPUT', data: { fields: ['split'] } });
    expect((await table('leading-group', file('9'))).error).toMatchObject({ code: 'NOTHING_TO_EXPORT' });
    expect((await table('change-list', file('9'))).error).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await table('unit-list', file('9'), '--profile', 'no-such')).error).toMatchObject({ code: 'NOT_FOUND', data: { kind: 'exportProfile' } });
  });
});
