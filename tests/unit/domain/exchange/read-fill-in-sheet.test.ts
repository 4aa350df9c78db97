import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSumOf } from '../../../../src-main/domain/exchange/check-sum.ts';
import { readFillInSheet } from '../../../../src-main/domain/exchange/read-fill-in-sheet.ts';
import type { PlainSheet, ReturnedRow, SheetCell } from '../../../../src-main/domain/exchange/returned-sheet.ts';
import { idOf, markSheetOf, readTable, sampleRow, sampleSheet, tableOf } from './sample-workbook.ts';

const rows = [1, 2, 3, 4].map((number) => sampleRow(number, { text: `第${number}项已办` }));
const table = tableOf(rows, new Map());

/** What was read, wherever it stood. */
function contents(read: readonly ReturnedRow[]): unknown {
  return read.map(({ rowId, unitText, facts, cells }) => ({ rowId, unitText, facts, cells })).toSorted((a, b) => (a.rowId ?? '').localeCompare(b.rowId ?? ''));
}

describe('marks', () => {
  test('are read back', () => {
    const sheet = sampleSheet(rows);
    expect(readTable(table, [markSheetOf(sheet)])).toMatchObject({
      unitText: '县财政局',
      marks: { packageId: idOf(900), workbookId: idOf(901), unitId: idOf(902), unitName: '县财政局', year: 2026, quarter: 2, distributedOn: '2026-06-01', rowCount: 4, checkSum: checkSumOf(sheet) },
    });
  });

  test('of a later version are told, whatever else the file holds', () => {
    const later: PlainSheet = { name: '_taizhang', rows: [['product', 'taizhang'], ['schemaVersion', 2]] };
    expect(readFillInSheet([{ name: '任务填报', rows: table }, later])).toEqual({ kind: 'newerVersion', schemaVersion: 2 });
  });

  test.each<[string, SheetCell[][]]>([
    ['of another product', [['product', 'other'], ['packageId', 'a'], ['workbookId', 'b']]],
    ['without a package', [['product', 'taizhang'], ['workbookId', 'b']]],
    ['that were emptied', []],
  ])('%s are none, the table is read all the same', (_, lines) => {
    const read = readTable(table, [{ name: '_taizhang', rows: lines }]);
    expect(read.marks).toBeNull();
    expect(read.rows).toHaveLength(4);
  });

  test('that are damaged in part keep the rest', () => {
    const lines: SheetCell[][] = [['product', 'taizhang'], ['packageId', 'a'], ['workbookId', 'b'], ['quarter', 7], ['year', '二零'], ['distributedOn', '昨天']];
    expect(readTable(table, [{ name: '_TAIZHANG ', rows: lines }]).marks).toMatchObject({ packageId: 'a', quarter: null, year: null, distributedOn: null, rowCount: null });
  });
});

describe('a table', () => {
  test('of moved columns and sorted rows reads the same', () => {
    const width = table[0]?.length ?? 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: width }, (_, at) => at), { minLength: width }), fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), fc.integer({ min: 0, max: 4 }), (columns, order, above) => {
        const moved = [0, ...order].map((at) => columns.map((column) => table[at]?.[column] ?? null));
        const titleRows = Array.from({ length: above }, () => ['某县任务填报表']);
        expect(contents(readTable([...titleRows, ...moved]).rows)).toEqual(contents(readTable(table).rows));
      }),
      { numRuns: 40 },
    );
  });

  test('typed anew with other words is understood', () => {
    const read = readTable([
      ['政务公开任务落实情况表'],
      ['填报单位（盖章）：县财政局', null, '填报日期：2026年6月'],
      ['编号', '任务名称', '承办单位', '进展情况（不少于50字）', '状态', '完成时间', '进 度', '问题', '下一步打算', '佐证', '联系人及电话*'],
      ['一、重点任务'],
      [1, '规范政策文件公开', '县财政局', '已公开', '已完成', '6月30日', '100%', '无', null, '某财〔2026〕3号', '张三'],
      ['合计', 1, null, null, null],
      ['填报人：', '李四', '审核人：', '王五'],
      ['注：按要求填写'],
    ]);
    expect(read.unitText).toBe('县财政局');
    expect(read.leftOut).toEqual([]);
    expect(contents(read.rows)).toEqual([
      {
        rowId: null,
        unitText: '县财政局',
        facts: { number: '1', planTitle: null, title: '规范政策文件公开', requirement: null, deadlineText: null },
        cells: { text: '已公开', state: '已完成', reportedOn: '6月30日', percent: '100%', problems: '无', nextStep: null, evidence: '某财〔2026〕3号', reporter: '张三' },
      },
    ]);
    expect(read.rows[0]?.position).toEqual({ sheet: '任务填报', row: 5 });
  });

  test('with a header of two rows, and another table below', () => {
    const read = readTable([
      ['序号', '工作任务', '落实情况', null, '完成时限'],
      [null, null, '完成状态', '工作进展', null],
      [1, '开展业务培训', '推进中', '已办一期', '年底前'],
      [],
      ['落实情况', '任务'],
      ['已编制', '编制公共服务清单'],
    ]);
    expect(read.rows.map(({ facts, cells }) => [facts.title, facts.deadlineText, cells])).toEqual([
      ['开展业务培训', '年底前', { state: '推进中', text: '已办一期' }],
      ['编制公共服务清单', null, { text: '已编制' }],
    ]);
  });

  test('keeps the unit of a line right above its header', () => {
    const read = readTable([['填报单位：', '县财政局', '填报人：', '张三'], ['序号', '工作任务', '落实情况'], [1, '开展业务培训', '已办']]);
    expect(read.unitText).toBe('县财政局');
    const short = readTable([['单位'], ['序号', '工作任务', '落实情况'], [1, '开展业务培训', '已办']]);
    expect(short.rows.map(({ unitText }) => unitText)).toEqual([null]);
  });

  test('prefers the surest of two columns that fit', () => {
    const read = readTable([['任务', '完成时间', '实际完成日期', '牵头单位', '责任单位', '落实情况'], ['开展业务培训', '年底前', '6月1日', '县政府办', '县财政局', '已办']]);
    expect(read.rows[0]).toMatchObject({ unitText: '县财政局', cells: { reportedOn: '6月1日' } });
  });

  test('gives what was typed below a merged task as left out, with its place', () => {
    const read = readTable([['序号', '工作任务', '落实情况'], [1, '开展业务培训', '已办一期'], [null, null, '又办一期']]);
    expect(read.leftOut).toEqual([{ position: { sheet: '任务填报', row: 3 }, text: '又办一期' }]);
  });

  test('whose header of the ids is gone is known by their form', () => {
    const bare = table.map((row, at) => (at === 0 ? row.map((cell) => (cell === '行标识' ? null : cell)) : row));
    expect(readTable(bare).rows.map(({ rowId }) => rowId)).toEqual(rows.map(({ taskId }) => taskId));
  });

  test('that was copied within its workbook is read once', () => {
    expect(readTable(table, [{ name: '任务填报 (2)', rows: table }]).rows).toHaveLength(4);
  });
});

test('a file without a table of tasks is told', () => {
  const sheets: PlainSheet[] = [{ name: '选项', rows: [['已完成'], ['推进中']] }, { name: '责任表', rows: [['序号', '工作任务', '责任单位'], [1, '开展业务培训', '县财政局']] }];
  expect(readFillInSheet(sheets)).toEqual({ kind: 'noTable' });
  expect(readFillInSheet([])).toEqual({ kind: 'noTable' });
});
