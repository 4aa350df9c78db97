import { SSF, utils, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { withTextRecordsOnly } from '../../../../src-main/documents/workbook/text-records.ts';
import { workbookFile } from './workbook-file.ts';

const serial = (year: number, month: number, day: number): number => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

async function textsOf(sheet: WorkSheet): Promise<string[]> {
  return (await readDocument(workbookFile({ 台账: sheet }), '台账.xlsx')).blocks.map(({ text }) => text);
}

describe('readWorkbook', () => {
  it('gives a block for every filled cell with its table, place and merged span', async () => {
    const ledger = utils.aoa_to_sheet([['2026年台账'], ['任务', '责任单位'], ['公开预算', '县财政局'], [null, '县审计局']]);
    ledger['!merges'] = [utils.decode_range('A1:B1'), utils.decode_range('A3:A4')];
    const { blocks, format } = await readDocument(workbookFile({ 台账: ledger, 附表: utils.aoa_to_sheet([[], [null, '单位']]) }), 'a.xlsx');
    expect(format).toBe('xlsx');
    expect(blocks.map(({ text, cell, place }) => [text, cell, place.kind === 'sheet' ? `${place.sheet}!${place.address}` : null])).toEqual([
      ['2026年台账', { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 2 }, '台账!A1'],
      ['任务', { table: 0, row: 1, column: 0, rowSpan: 1, columnSpan: 1 }, '台账!A2'],
      ['责任单位', { table: 0, row: 1, column: 1, rowSpan: 1, columnSpan: 1 }, '台账!B2'],
      ['公开预算', { table: 0, row: 2, column: 0, rowSpan: 2, columnSpan: 1 }, '台账!A3'],
      ['县财政局', { table: 0, row: 2, column: 1, rowSpan: 1, columnSpan: 1 }, '台账!B3'],
      ['县审计局', { table: 0, row: 3, column: 1, rowSpan: 1, columnSpan: 1 }, '台账!B4'],
      ['单位', { table: 1, row: 1, column: 1, rowSpan: 1, columnSpan: 1 }, '附表!B2'],
    ]);
  });

  it('writes days in the Chinese way and other numbers as displayed', async () => {
    const sheet = utils.aoa_to_sheet([[]]);
    const cells: [string, number, string][] = [
      ['A1', serial(2026, 6, 30), 'yyyy/m/d'],
      ['A2', serial(2026, 6, 30), 'm/d/yy'],
      ['A3', serial(2026, 1, 5), 'yyyy"年"m"月"d"日";@'],
      ['A4', 0.125, '0.0%'],
      ['A5', 1234.5, '#,##0.00'],
      ['A6', 12, 'General'],
      ['A9', serial(2026, 6, 30) + 0.5, 'yyyy/m/d h:mm'],
      ['A10', serial(2026, 6, 30), 'yyyy"年"m"月"'],
    ];
    for (const [address, v, z] of cells) sheet[address] = { t: 'n', v, z, w: SSF.format(z, v) };
    sheet['A7'] = { t: 'b', v: true };
    sheet['A8'] = { t: 'e', v: 0x2a };
    sheet['!ref'] = 'A1:A10';
    expect(await textsOf(sheet)).toEqual(['2026年6月30日', '2026年6月30日', '2026年1月5日', '12.5%', '1,234.50', '12', 'TRUE', '2026/6/30 12:00', '2026年6月']);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const sheet: WorkSheet = { A1: { t: 'n', v: serial(2026, 6, 30) - 1462, z: 'yyyy/m/d' }, '!ref': 'A1' };
    const book: WorkBook = { SheetNames: ['表'], Sheets: { 表: sheet }, Workbook: { WBProps: { date1904: true } } };
    const { blocks } = await readDocument(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer), 'a.xlsx');
    expect(blocks[0]?.text).toBe('2026年6月30日');
  });

  it('keeps line breaks in a cell', async () => {
    expect(await textsOf(utils.aoa_to_sheet([['甲局\n乙局', '丙局']]))).toEqual(['甲局\n乙局', '丙局']);
  });

  it('takes a formula by its stored result and text that looks like a formula as text', async () => {
    const sheet: WorkSheet = { A1: { t: 'n', v: 5, f: 'SUM(2,3)', w: '5' }, A2: { t: 's', v: '=HYPERLINK("x")' }, '!ref': 'A1:A2' };
    expect(await textsOf(sheet)).toEqual(['5', '=HYPERLINK("x")']);
  });
});

describe('readOldWorkbook', () => {
  const oldWorkbook = (sheet: WorkSheet): Uint8Array => {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '表');
    return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  };

  it('reads days, numbers, merged cells and results of formulas as in an .xlsx', async () => {
    const sheet: WorkSheet = {
      A1: { t: 's', v: '任务' }, A2: { t: 'n', v: serial(2026, 6, 30), z: 'yyyy/m/d' }, B2: { t: 'n', v: 0.125, z: '0.0%' }, B3: { t: 'n', v: 5, f: 'SUM(2,3)' },
      '!ref': 'A1:B3', '!merges': [utils.decode_range('A1:B1')],
    };
    const { blocks } = await readDocument(oldWorkbook(sheet), 'a.xls');
    expect(blocks.map(({ text, cell }) => [text, cell?.columnSpan])).toEqual([['任务', 2], ['2026年6月30日', 1], ['12.5%', 1], ['5', 1]]);
  });

  it('hands on neither expressions nor names, and says when a password protects the file', () => {
    const formula = [0x06, 0, 24, 0, ...Array.from({ length: 20 }, () => 0), 2, 0, 0x1e, 1];
    const name = [0x18, 0, 2, 0, 7, 7];
    expect([...withTextRecordsOnly(Uint8Array.from([...formula, ...name]))]).toEqual([
      ...formula.slice(0, 24), 0xff, 0xff, 0x1e, 1, 0xc1, 0, 2, 0, 7, 7,
    ]);
    expect(() => withTextRecordsOnly(Uint8Array.of(0x2f, 0, 0, 0))).toThrow(expect.objectContaining({ code: 'FILE_ENCRYPTED' }));
  });
});
