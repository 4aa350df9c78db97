import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src-main/documents/container/open-archive.ts';
import { openCompoundFile } from '../../../../src-main/documents/container/compound-file.ts';
import type { RawBlock } from '../../../../src-main/documents/raw-block.ts';
import { readOldWorkbook, readWorkbook, readXmlWorkbook } from '../../../../src-main/documents/workbook/read-workbook.ts';
import type { TellRemark, WorkbookRemark } from '../../../../src-main/documents/workbook/workbook-remark.ts';
import type { SheetXml } from './workbook-file.ts';
import { rawWorkbook } from './workbook-file.ts';
import { withoutStall } from '../../../support/without-stall.ts';

const textOf = ({ original }: RawBlock): string => original;
const spansOf = ({ original, cell }: RawBlock): unknown => [original, cell?.row, cell?.column, cell?.rowSpan, cell?.columnSpan];

function readRaw(sheet: SheetXml): { blocks: RawBlock[]; remarks: WorkbookRemark[] } {
  const remarks: WorkbookRemark[] = [];
  const blocks = readWorkbook(openArchive(rawWorkbook(sheet)), (remark) => remarks.push(remark));
  return { blocks, remarks };
}

const inline = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Bytes of a workbook in which the sheet 去年 and, in 任务, column B and rows 2 and 3 are hidden. */
function hiddenParts(bookType: 'xlsx' | 'biff8'): Uint8Array {
  const sheet = utils.aoa_to_sheet([['任务', '内部编号', '单位'], ['公开预算', 'X1', '甲局'], ['公开决算', 'X2', '乙局'], ['公开规划', 'X3', '丙局']]);
  sheet['!cols'] = [{ wch: 20 }, { wch: 8, hidden: true }, { wch: 20 }];
  sheet['!rows'] = [{}, { hidden: true }, { hidden: true }];
  const book: WorkBook = { SheetNames: ['去年', '任务'], Sheets: { 去年: utils.aoa_to_sheet([['旧任务']]), 任务: sheet }, Workbook: { Sheets: [{ Hidden: 2 }, { Hidden: 0 }] } };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

describe('what is hidden', () => {
  it.each(['xlsx', 'biff8'] as const)('in %s: sheets and columns are left out, rows are read, and all is told', (bookType) => {
    const bytes = hiddenParts(bookType);
    const remarks: WorkbookRemark[] = [];
    const tell = (remark: WorkbookRemark): unknown => remarks.push(remark);
    const blocks = bookType === 'xlsx' ? readWorkbook(openArchive(bytes), tell) : readOldWorkbook(openCompoundFile(bytes), tell);
    expect(blocks.map(spansOf)).toEqual([
      ['任务', 0, 0, 1, 1], ['单位', 0, 2, 1, 1], ['公开预算', 1, 0, 1, 1], ['甲局', 1, 2, 1, 1],
      ['公开决算', 2, 0, 1, 1], ['乙局', 2, 2, 1, 1], ['公开规划', 3, 0, 1, 1], ['丙局', 3, 2, 1, 1],
    ]);
    expect(remarks).toEqual([
      { kind: 'hiddenSheets', names: ['去年'] },
      { kind: 'hiddenColumns', sheet: '任务', columns: ['B 内部编号'] },
      // The library does not write hidden rows into an .xls.
      ...(bookType === 'xlsx' ? [{ kind: 'hiddenRowsRead', sheet: '任务', rows: [2, 3] }] : []),
    ]);
  });

  it('in an .xls of another program: rows are told too', () => {
    const bytes = readFileSync(new URL('../../../fixtures/documents/table-sheet.xls', import.meta.url));
    const remarks: WorkbookRemark[] = [];
    readOldWorkbook(openCompoundFile(bytes), (remark) => remarks.push(remark));
    expect(remarks).toEqual([{ kind: 'hiddenRowsRead', sheet: '任务分解', rows: [7] }]);
  });

  it('is read where nothing else is there', () => {
    const book: WorkBook = { SheetNames: ['表'], Sheets: { 表: { ...utils.aoa_to_sheet([['任务']]), '!cols': [{ hidden: true }] } }, Workbook: { Sheets: [{ Hidden: 1 }] } };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(readWorkbook(openArchive(bytes)).map(textOf)).toEqual(['任务']);
  });

  it('keeps a merged cell that begins in a hidden column and shows in the next', () => {
    const { blocks, remarks } = readRaw({
      columns: '<cols><col min="1" max="1" width="0" customWidth="1"/><col min="2" max="2" width="9" hidden="1"/></cols>',
      rows: `<row r="1">${inline('A1', '分解表')}</row><row r="2">${inline('B2', '编号')}${inline('C2', '任务')}${inline('D2', '单位')}</row>`,
      behind: '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
    });
    expect(blocks.map(spansOf)).toEqual([['分解表', 0, 2, 1, 2], ['任务', 1, 2, 1, 1], ['单位', 1, 3, 1, 1]]);
    expect(remarks).toEqual([{ kind: 'hiddenColumns', sheet: '表', columns: ['A 分解表', 'B 编号'] }]);
  });
});

describe('what reaches over the whole sheet and beyond', () => {
  const row = `<row r="1">${inline('A1', '任务')}${inline('B1', '编号')}${inline('C1', '单位')}</row>`;
  const wide = '<col min="4" max="999999999" width="3"/>'.repeat(1_000);

  it('columns without end cost nothing, and hidden ones are still told', () => {
    const { blocks, remarks } = readRaw({ columns: `<cols><col min="2" max="2" hidden="1" width="9"/><col min="4" max="99999" width="9"/><col min="-5" max="1"/>${wide}</cols>`, rows: row });
    expect(blocks.map(textOf)).toEqual(['任务', '单位']);
    expect(remarks).toEqual([{ kind: 'hiddenColumns', sheet: '表', columns: ['B 编号'] }]);
  });

  it('a link over the whole sheet makes no cells', () => {
    const { blocks } = readRaw({ rows: row, behind: '<hyperlinks><hyperlink ref="A1:XFD1048576" location="a"/></hyperlinks>' });
    expect(blocks).toHaveLength(3);
  });

  it('in a workbook saved as XML too', () => {
    const columns = '<Column ss:Index="2" ss:Hidden="1"/><Column ss:Span="999999999"/><Column ss:Index="4000000000"/>';
    const cells = ['任务', '编号', '单位'].map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('');
    const remarks: WorkbookRemark[] = [];
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${columns}<Row>${cells}</Row></Table></Worksheet></Workbook>`;
    expect(readXmlWorkbook(xml, (remark) => remarks.push(remark)).map(textOf)).toEqual(['任务', '单位']);
    expect(remarks).toEqual([{ kind: 'hiddenColumns', sheet: '表', columns: ['B 编号'] }]);
  });
});

describe('merged cells', () => {
  it('of a header in two rows keep their places, and what lies under them stays unread', () => {
    const { blocks } = readRaw({
      rows: `<row r="3">${inline('C3', '序号')}${inline('D3', '责任')}${inline('E3', '盖住')}</row><row r="4">${inline('C4', '盖住')}${inline('D4', '牵头单位')}${inline('E4', '配合单位')}</row>`,
      behind: '<mergeCells count="2"><mergeCell ref="C3:C4"/><mergeCell ref="D3:E3"/></mergeCells>',
    });
    expect(blocks.map(spansOf)).toEqual([['序号', 2, 2, 2, 1], ['责任', 2, 3, 1, 2], ['牵头单位', 3, 3, 1, 1], ['配合单位', 3, 4, 1, 1]]);
  });

  it('over the whole width or height end where the sheet is used', () => {
    const { blocks } = readRaw({
      rows: `<row r="1">${inline('A1', '分解表')}</row><row r="2">${inline('A2', '任务')}${inline('B2', '单位')}</row>`,
      behind: '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="B2:B1048576"/><mergeCell ref="AA5:AB1048576"/></mergeCells>',
    });
    expect(blocks.map(spansOf)).toEqual([['分解表', 0, 0, 1, 2], ['任务', 1, 0, 1, 1], ['单位', 1, 1, 1, 1]]);
  });
});

describe('texts of cells', () => {
  it('are rich and shared ones without phonetic runs, formulas by their results, errors told', () => {
    const { blocks, remarks } = readRaw({
      sharedStrings: '<si><r><rPr><b/></rPr><t xml:space="preserve">公开 </t></r><r><t>预算_x000D_&#10;决算</t></r><rPh sb="0" eb="2"><t>gongkai</t></rPh></si>'
        + '<si><t>县财政局</t><rPh sb="0" eb="1"><t>xian</t></rPh><phoneticPr fontId="1"/></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A2&amp;B2</f><v>县审计局</v></c>'
        + '<c r="D1" t="e"><f>X1</f><v>#REF!</v></c><c r="E1"><f>1+2</f><v>3</v></c><c r="F1" t="inlineStr"><is><r><t>行内</t></r><r><t>文字</t></r></is></c></row>',
    });
    expect(blocks.map(textOf)).toEqual(['公开 预算\n决算', '县财政局', '县审计局', '3', '行内文字']);
    expect(remarks).toEqual([{ kind: 'errorCells', sheet: '表', addresses: ['D1'] }]);
  });

  it.each([
    ['yyyy"年"m"月"d"日";@', '2026年6月30日'],
    ['[$-804]yyyy"年"m"月"d"日"', '2026年6月30日'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2026年6月30日'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2026年6月30日'],
    ['yyyy\\-mm\\-dd', '2026年6月30日'],
    ['yyyy/m/d h:mm', '2026年6月30日'],
    ['yyyy.m', '2026年6月'],
    ['[$-804]yyyy"年"m"月";@', '2026年6月'],
    ['mmm\\-yy', '2026年6月'],
    ['m"月"d"日"', '6月30日'],
    ['m/d', '6月30日'],
    ['m"月"', '6月'],
    ['m月', '6月'],
    ['0.00"元"', '46203.00元'],
    ['[h]:mm', '1108872:00'],
  ])('a day in the format %s reads %s', (format, expected) => {
    const numberFormats = `<numFmt numFmtId="176" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`;
    const { blocks } = readRaw({ numberFormats, styles: [176], rows: '<row r="1"><c r="A1" s="0"><v>46203</v></c></row>' });
    expect(blocks.map(textOf)).toEqual([expected]);
  });

  it.each([[14, '2026年6月30日'], [17, '2026年6月'], [27, '2026年6月'], [31, '2026年6月30日'], [57, '2026年6月'], [58, '6月30日']])('a day in the built-in format %d of Chinese programs reads %s', (id, expected) => {
    const rows = '<row r="1"><c r="A1" s="0"><v>46203</v></c></row>';
    expect(readRaw({ styles: [id], rows }).blocks.map(textOf)).toEqual([expected]);
    expect(readRaw({ styles: [id], rows, numberFormats: '<numFmt numFmtId="176" formatCode="0"/>' }).blocks.map(textOf)).toEqual([expected]);
  });

  it('shows a time, an amount and a share as displayed', () => {
    const styles = [20, 10, 4];
    const rows = '<row r="1"><c r="A1" s="0"><v>0.5</v></c><c r="B1" s="1"><v>0.125</v></c><c r="C1" s="2"><v>1234.5</v></c></row>';
    expect(readRaw({ styles, rows }).blocks.map(textOf)).toEqual(['12:00', '12.50%', '1,234.50']);
  });
});

describe('a sheet of which most is only formatted', () => {
  const head = `<row r="1">${inline('A1', '任务')}</row>`;

  it.each([
    ['cells', `${head}<row r="2">${Array.from({ length: 100_000 }, (_, at) => `<c r="${utils.encode_col(at % 16_384)}2" s="0"/>`).join('')}</row>`],
    ['cells with empty values', `${head}<row r="2">${'<c r="B2" s="0"><v></v></c>'.repeat(100_000)}</row>`],
    ['rows', `${head}${Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}" ht="15" customHeight="1"/>`).join('')}`],
  ])('in %s is read', (_, rows) => {
    const columns = '<cols><col min="1" max="16384" width="9" style="0"/></cols>';
    expect(withoutStall(() => readRaw({ rows, columns })).blocks.map(textOf)).toEqual(['任务']);
  });

  it('keeps the order of cells that do not say where they stand', () => {
    const { blocks } = readRaw({ rows: '<row><c/><c t="inlineStr"><is><t>任务</t></is></c></row>' });
    expect(blocks.map(spansOf)).toEqual([['任务', 0, 1, 1, 1]]);
  });
});

describe('a ledger as clerks keep it', () => {
  const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url));
  const shown = (read: (tell: TellRemark) => RawBlock[]): { blocks: RawBlock[]; remarks: WorkbookRemark[] } => {
    const remarks: WorkbookRemark[] = [];
    return { blocks: read((remark) => remarks.push(remark)), remarks };
  };
  const expected = shown((tell) => readWorkbook(openArchive(fixture('sheet-ledger.xlsx')), tell));

  it('has its header in two rows, its days as printed, and tells what is hidden', () => {
    const { blocks, remarks } = expected;
    expect(blocks.slice(0, 10).map(spansOf)).toEqual([
      ['青屏县2026年政务公开工作台账', 1, 2, 1, 8], ['填报单位：县政府办公室', 2, 2, 1, 3],
      ['序号', 3, 2, 2, 1], ['类别', 3, 3, 2, 1], ['工作任务', 3, 4, 2, 1], ['责任分工', 3, 5, 1, 2], ['完成时限', 3, 8, 2, 1], ['进度', 3, 9, 2, 1],
      ['牵头单位', 4, 5, 1, 1], ['责任单位', 4, 6, 1, 1],
    ]);
    const column = (at: number): string[] => blocks.filter(({ cell }) => cell?.column === at).map(textOf);
    expect(column(8)).toEqual(['完成时限', '2026年3月31日', '2026年6月30日', '2026年8月', '9月30日']);
    expect(column(9)).toEqual(['进度', '100%', '50%', '0%', '0%']);
    expect(remarks).toEqual([
      { kind: 'hiddenSheets', names: ['选项'] },
      { kind: 'hiddenColumns', sheet: '台账', columns: ['H 内部编号'] },
      { kind: 'hiddenRowsRead', sheet: '台账', rows: [7] },
    ]);
  });

  it('is the same in an .xls of LibreOffice and in the XML of Excel 2003', () => {
    expect(shown((tell) => readOldWorkbook(openCompoundFile(fixture('sheet-ledger.xls')), tell))).toEqual(expected);
    expect(shown((tell) => readXmlWorkbook(new TextDecoder().decode(fixture('sheet-ledger-2003.xls')), tell))).toEqual(expected);
  });
});

describe('a workbook saved as XML by Excel 2003', () => {
  const workbook = (sheets: string): string =>
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d;@"/></Style></Styles>${sheets}</Workbook>`;

  it('is read like any other', () => {
    const table = `<Worksheet ss:Name="任务"><Table ss:ExpandedColumnCount="9" ss:ExpandedRowCount="65536">
      <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">分解表</Data></Cell></Row>
      <Row ss:Index="4"><Cell ss:Index="2" ss:MergeDown="1"><Data ss:Type="String">公开&#10;预算</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>
        <Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-06-30T00:00:00.000</Data></Cell></Row>
      <Row><Cell ss:Index="3"><Data ss:Type="Number">3</Data></Cell></Row></Table></Worksheet>`;
    expect(readXmlWorkbook(workbook(table)).map(spansOf)).toEqual([['分解表', 0, 0, 1, 3], ['公开\n预算', 3, 1, 2, 1], ['2026年6月30日', 3, 2, 1, 1], ['3', 4, 2, 1, 1]]);
  });

  it('with entities is refused', () => {
    expect(() => readXmlWorkbook(`<!DOCTYPE x [<!ENTITY a "a">]>${workbook('')}`)).toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
  });
});
