import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SuperiorTableView, TemplateRowView } from '../../../src-main/contract/templates.ts';
import { expectFailure } from '../../support/expect-failure.ts';
import { expectUndone } from '../../support/expect-undone.ts';
import { follow, shareTestWorkspace } from '../../support/open-test-workspace.ts';
import { superiorDocument } from '../../support/superior-document.ts';
import { adapt, addSuperiorPlan, commitAdaptation } from '../../support/superior-plan.ts';
import { openedWorkbook, partsOf, superiorWorkbook } from '../../support/superior-workbook.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const heading = '一、深化重点领域公开';
const superiorTasks = [
  { title: '惠企政策公开', requirement: '集中发布惠企政策，及时更新办事指南。', outlineNumber: '1', heading, lead: ['市发改委'] },
  { title: '民生领域公开', requirement: '公开义务教育招生入学信息。', outlineNumber: '2', heading, lead: ['市教体局'] },
  { title: '民生领域公开', requirement: '公开基本医疗保险和救助信息。', outlineNumber: '3', heading, lead: ['市医保局'] },
  { title: '财政预算公开', requirement: '公开部门预算。', outlineNumber: '4', heading: '二、其他', lead: ['市财政局'] },
];
const summary = '惠企政策已集中发布 12 条。';

let superiorPlanId = '';
let superiorIds: string[] = [];
/** Own tasks made of the superior's, in the same order. */
let ownIds: string[] = [];

/** A city plan, the own plan adapted from it, and what two bureaus reported of it. */
const shared = shareTestWorkspace(async (workspace) => {
  await workspace.setUp();
  const { client, unitId } = workspace;
  ({ planId: superiorPlanId, taskIds: superiorIds } = await addSuperiorPlan(workspace, { tasks: superiorTasks }));
  const adaptationId = await adapt(client, superiorPlanId);
  const { drafts } = await client.adaptation.get({ adaptationId });
  await client.adaptation.include({ draftIds: drafts.map(({ draftId }) => draftId), included: true });
  const { planId } = await commitAdaptation(client, adaptationId);
  ownIds = (await client.ledger.list({ planId })).rows.map(({ id }) => id);
  const [finance, justice] = [await unitId('县财政局'), await unitId('县司法局')];
  for (const row of (await client.ledger.list({ planId })).rows) {
    await client.ledger.replaceAssignments({ taskId: row.id, rowVersion: row.rowVersion, assignments: [{ role: 'lead', printedName: '县财政局', unitId: finance, collectiveUnitId: null }, { role: 'responsible', printedName: '县司法局', unitId: justice, collectiveUnitId: null }] });
  }
  const [first = '', second = ''] = ownIds;
  const report = { reportedOn: '2026-06-20', quarter: 2 };
  await client.ledger.reportProgress({ ...report, taskId: first, unitIds: [finance], state: 'doneUnchecked', text: '财政部分完成', percent: 100 });
  await client.ledger.reportProgress({ ...report, taskId: first, unitIds: [justice], state: 'doneUnchecked', reportedOn: '2026-06-25', text: '司法部分完成', percent: 90 });
  await client.progress.addSummary({ taskId: first, text: summary, writtenOn: '2026-06-28', unitId: finance });
  await client.ledger.reportProgress({ ...report, taskId: second, unitIds: [finance], state: 'inProgress', text: '正在公开招生简章', problems: '人手不足', nextStep: '七月底前完成' });
  await client.ledger.reportProgress({ ...report, taskId: second, unitIds: [justice], state: 'inProgress', text: '已转发', percent: 20 });
});

/** Offers bytes as a file of this name. */
function offer(fileName: string, bytes: Uint8Array): { file: string; fileToken: string } {
  const folder = path.join(temporaryFolder(), '上级');
  mkdirSync(folder);
  const file = path.join(folder, fileName);
  writeFileSync(file, bytes);
  return { file, fileToken: shared().files.offer(file) };
}

async function opened(bytes: Uint8Array, { fileName = '进展情况表.xlsx', quarter = 2, planId = superiorPlanId }: { fileName?: string; quarter?: number | null; planId?: string | null } = {}): Promise<string> {
  shared().clock.advance(1000);
  return (await follow(shared().client.templates.open({ fileToken: offer(fileName, bytes).fileToken, year: 2026, quarter, planId }))).tableId;
}

function saveTarget(fileName = '进展情况表（已填）.xlsx'): { target: string; saveToken: string } {
  const target = path.join(temporaryFolder(), fileName);
  return { target, saveToken: shared().files.offerSaveTarget(target) };
}

/** Fills a table and waits for it. */
async function filledBy(input: { tableId: string; overwrite: boolean; saveToken: string }) {
  const fillTable = shared().client.templates.fill;
  return follow(fillTable(input));
}

/** What would be written into a row, by the headers of the columns. */
function proposals(view: SuperiorTableView, row: TemplateRowView | undefined): Record<string, string | null> {
  return Object.fromEntries((row?.cells ?? []).map(({ column, proposed }) => [view.columns.find((one) => one.column === column)?.header ?? '', proposed]));
}

/** A plain table of one sheet with these headers and rows. */
async function plainTable(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[], dress: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表一');
  sheet.addRow(['青河市2026年政务公开任务落实表']);
  sheet.addRow([...headers]);
  for (const row of rows) sheet.addRow([...row]);
  dress(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a superior's table", () => {
  it('is matched with its plan, answered through the own plan, and filled with all else as it came', async () => {
    const { client } = shared();
    const bytes = await superiorWorkbook();
    const tableId = await opened(bytes);
    const view = await client.templates.get({ tableId });
    expect(view).toMatchObject({ fileName: '进展情况表.xlsx', format: 'xlsx', issuer: '青河市人民政府办公室', planTitle: '青河市2026年政务公开工作要点', filledOn: null, tableNumber: 0 });
    expect(view.columns.map(({ header, role, toldBy }) => [header, role, toldBy])).toContainEqual(['落实情况/进展情况', 'progress', 'header']);
    expect(view.rows.map(({ task, matchedBy, answeredBy }) => [task?.taskId, matchedBy, answeredBy.map(({ taskId }) => taskId)])).toEqual(
      [0, 1, 2].map((at) => [superiorIds[at], 'words', [ownIds[at]]]),
    );
    expect(view.missing.map(({ taskId }) => taskId)).toEqual([superiorIds[3]]);
    expect(view.rows.map((row) => proposals(view, row))).toEqual([
      { '落实情况/进展情况': summary, '落实情况/完成状态': '已完成', '落实情况/完成日期': '2026年6月25日' },
      { '落实情况/进展情况': '县财政局：正在公开招生简章\n县司法局：已转发', '落实情况/完成状态': '推进中', '落实情况/完成日期': null },
      { '落实情况/进展情况': null, '落实情况/完成状态': '未启动', '落实情况/完成日期': null },
    ]);

    const { target, saveToken } = saveTarget();
    const filled = await expectUndone(shared(), () => filledBy({ tableId, overwrite: false, saveToken }));
    expect(filled).toMatchObject({ fileName: '进展情况表（已填）.xlsx', filledCells: 6, keptCells: 0 });
    const written = new Uint8Array(readFileSync(target));
    const sheet = (await openedWorkbook(written)).getWorksheet('进展情况表');
    expect([sheet?.getCell('F5').value, sheet?.getCell('G5').value, sheet?.getCell('H5').value]).toEqual([summary, '已完成', new Date(Date.UTC(2026, 5, 25))]);
    const [before, after] = [partsOf(bytes), partsOf(written)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter((name) => Buffer.compare(before[name] ?? new Uint8Array(), after[name] ?? new Uint8Array()) !== 0);
    expect(filled.changedParts.toSorted()).toEqual(differing.toSorted());
    expect(await client.templates.list({ year: 2026 })).toContainEqual(expect.objectContaining({ tableId, filledOn: '2026-07-15' }));
    expect(shared().integrity()).toMatchObject({ structure: [], foreignKeys: [], auditChain: { intact: true } });
  });

  it('gets days, shares, people, evidence and yes or no as its columns and formats ask for them', async () => {
    const { client, unitId } = shared();
    const [first = ''] = ownIds;
    const finance = await unitId('县财政局');
    const { evidenceId } = await client.evidence.addReference({ kind: 'link', title: '惠企政策专栏', url: 'https://example.com/hqzc', documentNumber: null, publishedOn: null, note: null, places: [{ taskId: first, unitId: finance }] });
    await client.evidence.addReference({ kind: 'document', title: '尚未核验', url: null, documentNumber: '云政办〔2026〕9号', publishedOn: null, note: null, places: [{ taskId: first, unitId: finance }] });
    const linkIds = (await client.evidence.list({ taskId: first })).evidence.filter((one) => one.evidenceId === evidenceId).flatMap(({ links }) => links.map(({ linkId }) => linkId));
    await client.evidence.check({ linkIds, state: 'accepted', reason: null, checkedOn: '2026-07-01' });
    const unit = (await client.units.list({})).units.find(({ id }) => id === finance);
    if (unit === undefined) throw new Error('no unit');
    const { name, shortName, classCode, aliases, rowVersion } = unit;
    await client.units.update({ unitId: finance, rowVersion, name, shortName, classCode, aliases, people: [{ role: 'personInCharge', name: '赵某', post: null, phone: '0871-1' }, { role: 'liaison', name: '钱某', post: null, phone: '0871-2' }] });
    const headers = ['序号', '工作任务', '工作要求', '完成进度', '完成比例（%）', '是否完成', '是否销号', '实际完成时间', '存在问题', '下一步措施', '佐证材料', '责任人', '联系人及电话', '填报人', '亮灯情况'];
    const bytes = await plainTable(headers, superiorTasks.slice(0, 2).map(({ title, requirement, outlineNumber }) => [outlineNumber, title, requirement]), (sheet) => {
      sheet.getCell('D3').numFmt = '0%';
      sheet.getCell('H3').numFmt = 'yyyy-mm-dd';
    });
    const tableId = await opened(bytes);
    const view = await client.templates.get({ tableId });
    expect(view.rows.map((row) => Object.values(proposals(view, row)))).toEqual([
      ['100%', '100', '是', '否', '2026年6月25日', null, null, '惠企政策专栏：https://example.com/hqzc', '赵某', '钱某 0871-2', '王小明', null],
      [null, null, '否', '否', null, '县财政局：人手不足', '县财政局：七月底前完成', null, '赵某', '钱某 0871-2', '王小明', null],
    ]);
    const { target, saveToken } = saveTarget();
    await filledBy({ tableId, overwrite: false, saveToken });
    const sheet = (await openedWorkbook(new Uint8Array(readFileSync(target)))).getWorksheet('表一');
    expect(['D3', 'E3', 'F3', 'H3'].map((address) => sheet?.getCell(address).value)).toEqual([1, 100, '是', new Date(Date.UTC(2026, 5, 25))]);
  });

  it('answers each column of a quarter by the reports of that quarter, and none of a quarter that has not come', async () => {
    const { client } = shared();
    const bytes = await plainTable(['工作任务', '工作要求', '第一季度落实情况', '第二季度落实情况', '第三季度落实情况'], superiorTasks.map(({ title, requirement }) => [title, requirement]));
    const view = await client.templates.get({ tableId: await opened(bytes) });
    expect(view.columns.map(({ quarter }) => quarter)).toEqual([null, null, 1, 2, 3]);
    expect(view.rows.slice(0, 2).map((row) => row.cells.map(({ proposed }) => proposed))).toEqual([
      [null, summary, null],
      [null, '县财政局：正在公开招生简章\n县司法局：已转发', null],
    ]);
    const before = await client.templates.get({ tableId: await opened(bytes, { quarter: 1 }) });
    expect(before.rows.flatMap((row) => row.cells).every(({ proposed }) => proposed === null)).toBe(true);
  });

  it('keeps words that stand in it unless told otherwise; what the clerk writes himself always counts', async () => {
    const { client } = shared();
    const bytes = await plainTable(['工作任务', '工作要求', '落实情况', '填报人'], superiorTasks.slice(0, 2).map(({ title, requirement }) => [title, requirement, '上季度的话', null]));
    const tableId = await opened(bytes);
    const [row] = (await client.templates.get({ tableId })).rows;
    const place = { tableId, row: row?.row ?? -1, column: 3 };
    await expectUndone(shared(), () => client.templates.setText({ ...place, text: '李某' }));
    const { saveToken, target } = saveTarget();
    expect(await filledBy({ tableId, overwrite: false, saveToken })).toMatchObject({ filledCells: 2, keptCells: 2 });
    const wordsIn = async (): Promise<unknown[]> => {
      const sheet = (await openedWorkbook(new Uint8Array(readFileSync(target)))).getWorksheet('表一');
      return ['C3', 'C4', 'D3', 'D4'].map((address) => sheet?.getCell(address).value);
    };
    expect(await wordsIn()).toEqual(['上季度的话', '上季度的话', '李某', '王小明']);
    await client.templates.setText({ ...place, column: 2, text: '=我自己写的' });
    await filledBy({ tableId, overwrite: false, saveToken });
    expect(await wordsIn()).toEqual(['=我自己写的', '上季度的话', '李某', '王小明']);
    await client.templates.setText({ ...place, text: null });
    expect(await filledBy({ tableId, overwrite: true, saveToken })).toMatchObject({ filledCells: 4, keptCells: 0 });
    expect(await wordsIn()).toEqual(['=我自己写的', '县财政局：正在公开招生简章\n县司法局：已转发', '王小明', '王小明']);
  });

  it('is remembered: next quarter the columns and the rows that the clerk named come back', async () => {
    const { client } = shared();
    const rows = [['惠民政策', '另有要求'], [superiorTasks[1]?.title ?? '', superiorTasks[1]?.requirement ?? ''], ['与本县无关', '省级部门自行办理']];
    const bytes = await plainTable(['工作任务', '工作要求', '本期工作', '说明'], rows);
    const tableId = await opened(bytes);
    const view = await client.templates.get({ tableId });
    expect(view.columns.map(({ role }) => role)).toEqual(['task', 'requirement', 'other', 'remark']);
    const roles = ['task', 'requirement', 'progress', 'remark'] as const;
    await expectUndone(shared(), () => client.templates.update({ tableId, rowVersion: view.rowVersion, roles: [...roles] }));
    const [first, , third] = view.rows;
    await expectUndone(shared(), () => client.templates.placeRow({ tableId, row: first?.row ?? -1, taskId: superiorIds[0] ?? '' }));
    await client.templates.placeRow({ tableId, row: third?.row ?? -1, taskId: null });
    await client.templates.setText({ tableId, row: first?.row ?? -1, column: 2, text: '本季度自己写的' });
    const told = await client.templates.get({ tableId });
    expect(told.columns.map(({ role, toldBy }) => [role, toldBy])).toEqual(roles.map((role) => [role, 'choice']));
    expect(told.rows.map(({ task, matchedBy }) => [task?.taskId, matchedBy])).toEqual([[superiorIds[0], 'clerk'], [superiorIds[1], 'words'], [undefined, 'clerk']]);
    expect(told.rows.map(({ cells }) => cells[0]?.edited)).toEqual([true, false, false]);

    const longer = await plainTable(['工作任务', '工作要求', '本期工作', '说明'], [['新增一行', '全新的事'], ...rows]);
    const next = await client.templates.get({ tableId: await opened(longer, { quarter: 3 }) });
    expect(next.columns.map(({ role, toldBy }) => [role, toldBy])).toEqual(roles.map((role) => [role, 'memory']));
    expect(next.rows.slice(1).map(({ task, matchedBy }) => [task?.taskId, matchedBy])).toEqual([[superiorIds[0], 'clerk'], [superiorIds[1], 'words'], [undefined, 'clerk']]);
    expect(next.rows.flatMap(({ cells }) => cells).some(({ edited }) => edited)).toBe(false);
    const own = view.rows[1]?.answeredBy[0]?.taskId ?? '';
    expect(own).not.toBe(superiorIds[1]);
    await client.templates.placeRow({ tableId: next.tableId, row: next.rows[2]?.row ?? -1, taskId: own });
    const last = await client.templates.get({ tableId: await opened(bytes, { quarter: 4 }) });
    expect(last.rows[1]).toMatchObject({ task: { taskId: own }, matchedBy: 'clerk' });
    const again = await client.templates.get({ tableId: await opened(bytes) });
    expect(again.rows[0]?.cells[0]).toMatchObject({ proposed: '本季度自己写的', edited: true });
  });

  it('of Word is filled likewise', async () => {
    const { client } = shared();
    const bytes = superiorDocument();
    const tableId = await opened(bytes, { fileName: '进展情况表.docx', planId: null });
    const view = await client.templates.get({ tableId });
    expect(view).toMatchObject({ format: 'docx', issuer: '', planTitle: null });
    await client.templates.placeRow({ tableId, row: view.rows[0]?.row ?? -1, taskId: superiorIds[0] ?? '' });
    const { target, saveToken } = saveTarget('进展情况表（已填）.docx');
    const filled = await filledBy({ tableId, overwrite: false, saveToken });
    expect(filled).toMatchObject({ changedParts: ['word/document.xml'] });
    const xml = Buffer.from(partsOf(new Uint8Array(readFileSync(target)))['word/document.xml'] ?? new Uint8Array()).toString('utf8');
    expect(xml).toContain(summary);
    expect(xml).toContain('原有进展');
  });

  it('matched without a plan asks the newest plans of the year and names each task once', async () => {
    const { client } = shared();
    const view = await client.templates.get({ tableId: await opened(await superiorWorkbook(), { planId: null }) });
    expect(view.issuer).toBe('某市');
    expect(view.rows.map(({ task }) => task?.taskId)).toEqual(superiorIds.slice(0, 3));
    expect(view.missing.map(({ taskId }) => taskId)).toEqual([superiorIds[3]]);
  });

  it('is taken out of the list, and nothing can be asked of it then', async () => {
    const { client } = shared();
    const tableId = await opened(await superiorWorkbook());
    await expectUndone(shared(), () => client.templates.remove({ tableId }));
    expect((await client.templates.list({ year: 2026 })).map((head) => head.tableId)).not.toContain(tableId);
    await expectFailure(client.templates.get({ tableId }), 'NOT_FOUND');
  });
});

describe('what cannot be done', () => {
  it('is refused with its reason and changes nothing', async () => {
    const { client } = shared();
    const bytes = await superiorWorkbook();
    const tableId = await opened(bytes);
    const { rowVersion, columns } = await client.templates.get({ tableId });
    const before = shared().dump();
    const open = (fileName: string, content: Uint8Array) => follow(client.templates.open({ fileToken: offer(fileName, content).fileToken, year: 2026, quarter: null, planId: null }));
    await expectFailure(open('说明.txt', new TextEncoder().encode('请按时报送')), 'TEMPLATE_FORMAT_UNSUPPORTED');
    await expectFailure(open('无表.xlsx', await plainTable(['甲', '乙'], [['一', '二']])), 'TEMPLATE_TABLE_NOT_FOUND');
    await expectFailure(client.templates.update({ tableId, rowVersion, roles: ['task'] }), 'INVALID_INPUT');
    await expectFailure(client.templates.update({ tableId, rowVersion: rowVersion + 7, issuer: '某厅' }), 'ROW_CHANGED');
    await expectFailure(client.templates.update({ tableId, rowVersion, tableNumber: 9 }), 'TEMPLATE_TABLE_NOT_FOUND');
    await expectFailure(client.templates.update({ tableId, rowVersion, roles: columns.map(() => 'task'), planId: 'none' }), 'NOT_FOUND');
    await expectFailure(client.templates.placeRow({ tableId, row: 999, taskId: null }), 'NOT_FOUND');
    await expectFailure(client.templates.placeRow({ tableId, row: 4, taskId: 'none' }), 'NOT_FOUND');
    await expectFailure(client.templates.setText({ tableId, row: 4, column: 1, text: '上级的列' }), 'NOT_FOUND');
    const original = offer('原表.xlsx', bytes);
    const over = shared().files.offerSaveTarget(original.file);
    await expectFailure(filledBy({ tableId, overwrite: true, saveToken: over }), 'TARGET_NOT_WRITABLE');
    expect(new Uint8Array(readFileSync(original.file))).toEqual(bytes);
    const { target, saveToken } = saveTarget('进展情况表.xls');
    await expectFailure(filledBy({ tableId, overwrite: true, saveToken }), 'TEMPLATE_FORMAT_UNSUPPORTED');
    expect(existsSync(target)).toBe(false);
    expect(shared().dump()).toEqual(before);
  });

  it('without LibreOffice an old file is asked for in the new form', async () => {
    vi.stubEnv('TAIZHANG_LIBREOFFICE', '/nowhere/soffice');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { client } = shared();
    const old = write({ SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['工作任务', '落实情况'], ['惠企政策公开', '']]) } }, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
    const job = follow(client.templates.open({ fileToken: offer('旧表.xls', old).fileToken, year: 2026, quarter: null, planId: null }));
    await expectFailure(job, 'TEMPLATE_FORMAT_UNSUPPORTED', { isOld: true, fileName: '旧表.xls' });
  });

  it('with nothing known there is nothing to fill in, and a kept file that is gone is told', async () => {
    const { client } = shared();
    const bytes = await plainTable(['工作任务', '工作要求', '落实情况'], [['财政预算公开', '公开部门预算。']]);
    const tableId = await opened(bytes);
    await expectFailure(filledBy({ tableId, overwrite: true, saveToken: saveTarget().saveToken }), 'NOTHING_TO_EXPORT');
    await client.templates.setText({ tableId, row: 2, column: 2, text: '已公开' });
    rmSync(path.join(shared().folder, 'returned'), { recursive: true });
    await expectFailure(filledBy({ tableId, overwrite: true, saveToken: saveTarget().saveToken }), 'KEPT_FILE_MISSING');
  });
});
