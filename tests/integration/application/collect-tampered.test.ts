import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReturnedFileView, ReturnedRowView } from '../../../src-main/contract/collection.ts';
import { markSheetName } from '../../../src-main/domain/exchange/workbook-marks.ts';
import { collect, shareDistribution } from '../../support/exchange-workspace.ts';
import { columnOf, openDistributed, type OpenWorkbook, rowOf } from '../../support/returned-workbooks.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { undoAfterEach } from '../../support/undo-after-each.ts';

const [finance, justice] = ['县财政局', '县司法局'] as const;
const titles = ['公开财政预算', '公开惠民补贴', '公开政府采购'] as const;
const { shared, given } = shareDistribution([
  ...titles.map((title) => `${title}。每季度更新一次。（责任单位：${finance}，完成时限：2026年12月底前）`),
  `${titles[0]}执行情况。（责任单位：${justice}）`,
]);
undoAfterEach(shared);

interface Returned {
  file: ReturnedFileView;
  rows: ReturnedRowView[];
}

/** Hands in the workbook of the finance bureau with a text in each row, after somebody has done something else to it. */
async function handIn(tamper: (open: OpenWorkbook) => void | Promise<void>, ending = 'xlsx'): Promise<Returned> {
  const open = await openDistributed(given().workbookOf(finance));
  for (const title of titles) open.type(title, { text: `${title}已办` });
  await tamper(open);
  const target = path.join(temporaryFolder(), `返回.${ending}`);
  await open.save(target, '2026-07-24T08:00:00Z');
  return read(target);
}

async function read(target: string): Promise<Returned> {
  const { returnIds } = await collect(shared(), target);
  const listed = await shared().client.exchange.returns({ year: 2026 });
  const file = listed.find(({ returnId }) => returnId === returnIds[0]);
  if (file === undefined) throw new Error('nothing was read');
  return { file, rows: await shared().client.exchange.compareReturns({ returnIds }) };
}

/** What the rows bring, by their task. */
function brought({ rows }: Returned): [string, string, unknown][] {
  return rows.map(({ title, outcome, fields }): [string, string, unknown] => [title, outcome, fields.find(({ field }) => field === 'text')?.returned]).toSorted(([one], [other]) => one.localeCompare(other));
}

const whole = titles.map((title) => [title, 'new', `${title}已办`]).toSorted(([one = ''], [other = '']) => one.localeCompare(other));

function swapRows(sheet: ExcelJS.Worksheet, columns: readonly number[]): void {
  const [first, second] = [rowOf(sheet, titles[0]), rowOf(sheet, titles[2])];
  for (const column of columns) {
    const kept = first.getCell(column).value;
    first.getCell(column).value = second.getCell(column).value;
    second.getCell(column).value = kept;
  }
}

const allColumns = (sheet: ExcelJS.Worksheet): number[] => Array.from({ length: sheet.columnCount }, (_, at) => at + 1);

function withoutSheet({ workbook }: OpenWorkbook, name: string): void {
  workbook.removeWorksheet(workbook.getWorksheet(name)?.id ?? -1);
}

function setMark({ workbook }: OpenWorkbook, key: string, value: string): void {
  workbook.getWorksheet(markSheetName)?.eachRow((row) => {
    if (row.getCell(1).value === key) row.getCell(2).value = value;
  });
}

describe('a workbook to which something was done is read all the same', () => {
  it('locked cells changed: each is told', async () => {
    const returned = await handIn(({ sheet }) => {
      rowOf(sheet, titles[1]).getCell(columnOf(sheet, '工作要求')).value = '每年更新一次';
    });
    expect(brought(returned)).toEqual(whole);
    expect(returned.file.tamperedRows).toBe(1);
    expect(returned.rows.flatMap(({ title, tampered }) => tampered.map(({ fact, returned: words }) => [title, fact, words]))).toEqual([[titles[1], 'requirement', '每年更新一次']]);
  });

  it('rows deleted: the others come', async () => {
    const returned = await handIn(({ sheet }) => sheet.spliceRows(rowOf(sheet, titles[1]).number, 1));
    expect(brought(returned)).toEqual(whole.filter(([title]) => title !== titles[1]));
  });

  it('rows sorted with their hidden id', async () => {
    const returned = await handIn(({ sheet }) => swapRows(sheet, allColumns(sheet)));
    expect(brought(returned)).toEqual(whole);
    expect(returned.file.tamperedRows).toBe(0);
  });

  it('rows sorted without their hidden id: their words count', async () => {
    const returned = await handIn(({ sheet }) => swapRows(sheet, allColumns(sheet).slice(0, -1)));
    expect(brought(returned)).toEqual(whole);
  });

  it('columns moved, and one taken out', async () => {
    const returned = await handIn(({ sheet }) => {
      const moved = columnOf(sheet, '落实情况');
      const values = sheet.getColumn(moved).values;
      sheet.spliceColumns(columnOf(sheet, '超期'), 1);
      sheet.getColumn(sheet.columnCount + 1).values = values;
      sheet.spliceColumns(columnOf(sheet, '落实情况'), 1);
    });
    expect(brought(returned)).toEqual(whole);
  });

  it('the sheet renamed, its check sum wrong, the workbook id lost', async () => {
    const returned = await handIn((open) => {
      open.sheet.name = '报送';
      setMark(open, 'checkSum', '0000000000000000');
      setMark(open, 'workbookId', '00000000-0000-4000-8000-000000000000');
    });
    expect(brought(returned)).toEqual(whole);
    expect(returned.file).toMatchObject({ recognisedBy: 'marks', packageId: given().packageId, tamperedRows: 0 });
  });

  it('the marks gone: the line above the table names the unit', async () => {
    const returned = await handIn((open) => withoutSheet(open, markSheetName));
    expect(brought(returned)).toEqual(whole);
    expect(returned.file).toMatchObject({ recognisedBy: 'words', unitName: finance, packageId: null });
    expect(returned.rows.map(({ matchedBy }) => matchedBy)).toEqual(['id', 'id', 'id']);
  });

  it('the marks of another unit: what a person can read counts', async () => {
    const other = await openDistributed(given().workbookOf(justice));
    const marks = new Map<string, string>();
    other.workbook.getWorksheet(markSheetName)?.eachRow((row) => marks.set(row.getCell(1).text, row.getCell(2).text));
    const returned = await handIn((open) => {
      for (const [key, value] of marks) setMark(open, key, value);
    });
    expect(returned.file).toMatchObject({ unitName: finance, recognisedBy: 'words', packageId: given().packageId });
    expect(brought(returned)).toEqual(whole);
  });

  it('the marks of another office: the words count', async () => {
    const returned = await handIn((open) => {
      for (const key of ['packageId', 'workbookId', 'unitId']) setMark(open, key, '00000000-0000-4000-8000-000000000000');
    });
    expect(returned.file).toMatchObject({ unitName: finance, recognisedBy: 'words', packageId: null });
    expect(brought(returned)).toEqual(whole);
  });

  it('copied into a table of its own, typed anew as text', async () => {
    const target = path.join(temporaryFolder(), '汇总.csv');
    writeFileSync(target, ['填报单位：县财政局,,', '序号,重点任务,进展情况', ...titles.map((title, at) => `${titles.length - at},${title},${title}已办`)].join('\n'));
    const returned = await read(target);
    expect(brought(returned)).toEqual(whole);
    expect(returned.rows.map(({ matchedBy }) => matchedBy)).toEqual(['words', 'words', 'words']);
  });

  it('a row of no task stays unmatched until the clerk places it', async () => {
    const { client } = shared();
    const returned = await handIn(({ sheet }) => {
      const row = sheet.getRow(sheet.rowCount + 1);
      row.getCell(columnOf(sheet, '工作任务')).value = '另外的工作';
      row.getCell(columnOf(sheet, '落实情况')).value = '另行说明';
      sheet.spliceRows(rowOf(sheet, titles[2]).number, 1);
    });
    const [unmatched] = returned.rows.filter(({ outcome }) => outcome === 'unmatched');
    expect(unmatched).toMatchObject({ title: '另外的工作', taskId: null, fields: [{ field: 'text', verdict: 'change', base: null, current: null, returned: '另行说明' }] });
    const { rows } = await client.ledger.list({ year: 2026 });
    const place = { taskId: rows.find(({ title }) => title === titles[2])?.id ?? '', unitId: await shared().unitId(finance) };
    const named = { returnId: returned.file.returnId, rowKey: unmatched?.rowKey ?? '' };
    await client.exchange.placeReturnedRow({ ...named, place });
    const [placed] = (await client.exchange.compareReturns({ returnIds: [named.returnId] })).filter(({ rowKey }) => rowKey === named.rowKey);
    expect(placed).toMatchObject({ ...place, matchedBy: 'clerk', confidence: 1, outcome: 'new' });
    await client.exchange.placeReturnedRow({ ...named, place: null });
    expect(await client.exchange.compareReturns({ returnIds: [named.returnId] })).toEqual(returned.rows);
  });

  it('a macro workbook: its cells are read, its macros are not', async () => {
    expect(brought(await handIn(() => undefined, 'xlsm'))).toEqual(whole);
  });

  it('the clerk names another unit than the file does, and leaves it to the file again', async () => {
    const { client } = shared();
    const { file } = await handIn(() => undefined);
    await client.exchange.nameReturningUnit({ returnId: file.returnId, unitId: await shared().unitId(justice) });
    expect((await client.exchange.returns({ year: 2026 }))[0]).toMatchObject({ unitName: justice, recognisedBy: 'clerk' });
    await client.exchange.nameReturningUnit({ returnId: file.returnId, unitId: null });
    expect((await client.exchange.returns({ year: 2026 }))[0]).toMatchObject({ ...file, rowVersion: file.rowVersion + 2 });
  });
});
