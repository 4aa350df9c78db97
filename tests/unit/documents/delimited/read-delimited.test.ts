import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited, separatorOf } from '../../../../src-main/documents/delimited/read-delimited.ts';
import { readDocument } from '../../../../src-main/documents/read-document.ts';
import { encodeGb18030 } from '../plain-text/encode.ts';

const grid = (text: string, separator: ',' | '\t' | ';' | '|' = ','): (string | number)[][] =>
  readDelimited(text, separator).map(({ original, cell, place }) => [cell?.row ?? -1, cell?.column ?? -1, original, place.kind === 'line' ? place.line : -1]);

const utf16 = (text: string): Uint8Array => new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer)]);

describe('readDelimited', () => {
  it('keeps places of cells, quoted separators, marks and line breaks', () => {
    expect(grid('序号,任务\r\n1,"公开预算,决算\n和""三公""经费"\r\n\r\n2,,县财政局')).toEqual([
      [0, 0, '序号', 1], [0, 1, '任务', 1],
      [1, 0, '1', 2], [1, 1, '公开预算,决算\n和"三公"经费', 2],
      [3, 0, '2', 5], [3, 2, '县财政局', 5],
    ]);
  });

  it('takes a stray quotation mark as text', () => {
    expect(grid('"一企一册"专题,县商务局\n"开头没有结尾,县财政局').map(([, , text]) => text)).toEqual(['"一企一册"专题', '县商务局', '"开头没有结尾', '县财政局']);
  });

  it('takes what systems write as a formula to keep its zeros', () => {
    expect(grid('="001","=""002""",=1').map(([, , text]) => text)).toEqual(['001', '002', '=1']);
  });

  it('keeps titles, empty rows and empty columns above and beside the table in their places', () => {
    expect(grid(',,分解表,\r\n,,,\r,,序号,任务\n,,1,公开预算')).toEqual([[0, 2, '分解表', 1], [2, 2, '序号', 3], [2, 3, '任务', 3], [3, 2, '1', 4], [3, 3, '公开预算', 4]]);
  });

  it('reads back every table that is written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('公', '开', '"', ',', '\n', ';', ' '), minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(grid(text).map(([row, column, original]) => [row, column, original])).toEqual(
          rows.flatMap((row, at) => row.map((one, column) => [at, column, one])),
        );
      }),
    );
  });
});

describe('separatorOf', () => {
  it.each([
    ['序号,任务\n1,公开预算', 'a.csv', ','],
    ['序号\t任务,要求\n1\t公开预算', 'a.xls', '\t'],
    ['序号;任务\n1;公开预算', 'a.CSV', ';'],
    ['sep=;\n任务,1\n任务,2', 'a.csv', ';'],
    ['公开预算,公开决算\n1,2', 'a.txt', null],
    ['第一行没有分隔\n第二行没有', 'a.csv', null],
  ])('%j as %s has %j', (text, name, separator) => {
    expect(separatorOf(text, name)).toBe(separator);
  });
});

describe('a .csv file', () => {
  const table = '序号,工作任务,责任单位\n1,公开部门预算,县财政局\n2,公开招生信息,县教育局\n';
  it.each([
    ['UTF-8', strToU8(`\ufeff${table}`)],
    ['GB18030', encodeGb18030(table)],
    ['UTF-16', utf16(table)],
  ])('in %s is a table', async (_, bytes) => {
    const { blocks, format } = await readDocument(bytes, '任务.csv');
    expect(format).toBe('csv');
    expect(blocks.map(({ text }) => text)).toEqual(['序号', '工作任务', '责任单位', '1', '公开部门预算', '县财政局', '2', '公开招生信息', '县教育局']);
  });
});
