import { utils, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturnedSheets } from '../../../../src-main/documents/workbook/read-returned-sheets.ts';
import { rawWorkbook, workbookFile } from './workbook-file.ts';

const rows = [['序号', '任务', '完成日期'], [1, '公开预算', 46_203], [null, '', true]];

function saved(kind: 'xlsx' | 'biff8' | 'xlml' | 'html', book: WorkBook): Uint8Array {
  return new Uint8Array(write(book, { type: 'array', bookType: kind, bookSST: true }) as ArrayBuffer);
}

function bookOf(sheets: Record<string, WorkSheet>): WorkBook {
  return { SheetNames: Object.keys(sheets), Sheets: sheets };
}

describe('readReturnedSheets', () => {
  it.each(['xlsx', 'biff8', 'xlml'] as const)('gives the values of all sheets of %s, days as numbers, from the first row on', (kind) => {
    const book = bookOf({ 任务: utils.aoa_to_sheet(rows), 标记: utils.aoa_to_sheet([[], ['product', 'taizhang']]) });
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    expect(readReturnedSheets(saved(kind, book))).toEqual([
      { name: '任务', rows: [['序号', '任务', '完成日期'], [1, '公开预算', 46_203], [null, null, true]] },
      { name: '标记', rows: [[], ['product', 'taizhang']] },
    ]);
  });

  it('gives the words of an error, the stored result of a formula, and days counted from 1904 as all others', () => {
    const sheet: WorkSheet = { A1: { t: 'e', v: 0x17 }, B1: { t: 'n', v: 4, f: '2+2' }, C1: { t: 'n', v: 44_741, z: 'yyyy/m/d' }, D1: { t: 'n', v: 60 }, '!ref': 'A1:D1' };
    const book = bookOf({ 表: sheet });
    book.Workbook = { WBProps: { date1904: true } };
    expect(readReturnedSheets(saved('xlsx', book))).toEqual([{ name: '表', rows: [['#REF!', 4, 46_203, 60]] }]);
  });

  it('gives tables that were saved as text or web page under the name of a workbook', () => {
    const [header, first] = [['序号', '任务'], ['1', '公开预算']];
    const csv = `\ufeff${[header, first].map((row) => row.join(',')).join('\r\n')}`;
    const html = `<table>${[header, first].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    for (const text of [csv, html]) expect(readReturnedSheets(strToU8(text))).toEqual([{ name: '1', rows: [header, first] }]);
  });

  it('leaves out what stands far outside of any table', () => {
    const far = rawWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>' });
    expect(readReturnedSheets(far)).toEqual([{ name: '表', rows: [[1]] }]);
  });

  it.each([
    ['FILE_EMPTY', new Uint8Array()],
    ['FILE_FORMAT_UNSUPPORTED', strToU8('只是一段文字')],
    ['FILE_FORMAT_UNSUPPORTED', zipSync({ 'a.txt': strToU8('x') })],
    ['FILE_DAMAGED', workbookFile({ 表: utils.aoa_to_sheet(rows) }).slice(0, 900)],
    ['FILE_DAMAGED', zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a><workbook/>'), '[Content_Types].xml': strToU8('<Types/>') })],
    ['FILE_LIMIT_EXCEEDED', rawWorkbook({ rows: `<row r="1">${'<c><v>1</v></c>'.repeat(100_001)}</row>` })],
    ['FILE_TOO_LARGE', new Uint8Array(50 * 1024 * 1024 + 1)],
  ])('throws %s', (code, bytes) => {
    expect(() => readReturnedSheets(bytes)).toThrow(expect.objectContaining({ code }));
  });
});
