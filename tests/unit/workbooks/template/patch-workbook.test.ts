import fc from 'fast-check';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import type { CalendarDay } from '../../../../src-main/domain/calendar-day.ts';
import { patchWorkbook } from '../../../../src-main/workbooks/template/patch-workbook.ts';
import { readTemplate } from '../../../../src-main/workbooks/template/read-template.ts';
import type { TemplateCell } from '../../../../src-main/workbooks/template/template-cell.ts';
import { openedWorkbook, partsOf, superiorWorkbook } from '../../../support/superior-workbook.ts';

const sheet = '进展情况表';
const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
let table: Uint8Array;
beforeAll(async () => {
  table = await superiorWorkbook();
});

/** The table with another text of one of its parts. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const parts = partsOf(table);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}
const sheetPart = 'xl/worksheets/sheet2.xml';

describe('patchWorkbook', () => {
  it('fills cells with texts, numbers and days, and keeps their looks', async () => {
    const cells: TemplateCell[] = [
      { row: 4, column: 5, value: '=已发布 <3> 项 & "更新"\n第二行\u0001' },
      { row: 4, column: 6, value: '已完成' },
      { row: 4, column: 7, value: { day: day('2026-06-30') } },
      { row: 5, column: 8, value: { day: day('2026-07-01') } },
      { row: 5, column: 6, value: 0.5 },
    ];
    const worksheet = (await openedWorkbook(patchWorkbook(table, { sheet, cells }).bytes)).getWorksheet(sheet);
    const before = (await openedWorkbook(table)).getWorksheet(sheet);
    expect(worksheet?.getCell('F5').value).toBe('=已发布 <3> 项 & "更新"\n第二行');
    expect(worksheet?.getCell('F5').type).toBe(ExcelJS.ValueType.String);
    expect(worksheet?.getCell('H5').value).toEqual(new Date(Date.UTC(2026, 5, 30)));
    expect(worksheet?.getCell('I6').value).toBe('2026年7月1日');
    expect(worksheet?.getCell('G6').value).toBe(0.5);
    for (const address of ['F5', 'H5', 'I6', 'A1', 'B6']) expect(worksheet?.getCell(address).style).toEqual(before?.getCell(address).style);
    expect(worksheet?.pageSetup).toEqual(before?.pageSetup);
    expect(worksheet?.getImages()).toHaveLength(1);
    expect(worksheet?.model.merges).toEqual(before?.model.merges);
  });

  it('keeps a text that looks like an escaped character', () => {
    const { bytes } = patchWorkbook(table, { sheet, cells: [{ row: 4, column: 5, value: '_x0041_' }] });
    expect(readTemplate(bytes).sheets[1]?.rows[4]?.[5]).toBe('_x0041_');
  });

  it('leaves every other part of the package as it is packed, in its place', () => {
    const { bytes, changedParts } = patchWorkbook(table, { sheet: '附件', cells: [{ row: 1, column: 1, value: 43 }] });
    const [before, after] = [partsOf(table), partsOf(bytes)];
    expect(changedParts).toEqual(['xl/worksheets/sheet3.xml', 'xl/workbook.xml']);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).filter((name) => Buffer.compare(after[name] ?? Buffer.of(), before[name] ?? Buffer.of()) !== 0).toSorted()).toEqual(changedParts.toSorted());
    expect(strFromU8(after['xl/worksheets/sheet3.xml'] ?? Buffer.of())).toBe(strFromU8(before['xl/worksheets/sheet3.xml'] ?? Buffer.of()).replace('<v>42</v>', '<v>43</v>'));
  });

  it('changes nothing where nothing is given', () => {
    expect(patchWorkbook(table, { sheet, cells: [] }).bytes).toBe(table);
  });

  it('asks for totals to be computed anew, and for nothing else of the workbook', () => {
    const { bytes } = patchWorkbook(table, { sheet, cells: [{ row: 4, column: 6, value: '已完成' }] });
    const main = (file: Uint8Array): string => strFromU8(partsOf(file)['xl/workbook.xml'] ?? Buffer.of());
    expect(main(bytes)).not.toBe(main(table));
    expect(main(bytes).replace(' fullCalcOnLoad="1"', '')).toBe(main(table).replace(' fullCalcOnLoad="1"', ''));
    const { changedParts } = patchWorkbook(bytes, { sheet, cells: [{ row: 4, column: 6, value: '推进中' }] });
    expect(changedParts).toEqual([sheetPart]);
  });

  it('takes away results that rest on filled cells, also in other sheets, and no others', async () => {
    const workbook = new ExcelJS.Workbook();
    const [first, second] = [workbook.addWorksheet('甲'), workbook.addWorksheet('乙 表')];
    const formulas: [ExcelJS.Worksheet, string, string][] = [
      [first, 'B1', 'SUM(A1:A3)'],
      [first, 'B2', 'B1*2'],
      [first, 'B3', 'SUM(C1:C3)+LEN("A1")'],
      [first, 'B4', 'COUNTA($A:$A)'],
      [first, 'B5', 'INDIRECT("A"&1)'],
      [first, 'B6', 'SUM([1]甲!A1)'],
      [second, 'A1', '甲!B2+1'],
      [second, 'A2', 'A9'],
      [second, 'A3', '某名称+1'],
    ];
    for (const [worksheet, address, formula] of formulas) worksheet.getCell(address).value = { formula, result: 5 };
    const { bytes, changedParts } = patchWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), { sheet: '甲', cells: [{ row: 0, column: 0, value: 7 }] });
    const opened = await openedWorkbook(bytes);
    const kept = formulas.filter(([{ name }, address]) => opened.getWorksheet(name)?.getCell(address).result === 5);
    expect(kept.map(([{ name }, address]) => `${name} ${address}`)).toEqual(['甲 B3', '甲 B6', '乙 表 A2']);
    expect(formulas.map(([{ name }, address]) => opened.getWorksheet(name)?.getCell(address).formula)).toEqual(formulas.map(([, , formula]) => formula));
    expect(changedParts.toSorted()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']);
  });

  it('writes into the first of merged cells', () => {
    const { bytes } = patchWorkbook(table, { sheet, cells: [{ row: 6, column: 1, value: '民生公开' }] });
    expect(readTemplate(bytes).sheets[1]?.rows[5]?.[1]).toBe('民生公开');
  });

  it('refuses formulas, places that do not exist, two values for one cell and texts that no cell can hold', () => {
    const fill = (...cells: TemplateCell[]) => (): unknown => patchWorkbook(table, { sheet, cells });
    expect(fill({ row: 7, column: 6, value: '1' })).toThrow(expect.objectContaining({ code: 'TEMPLATE_CELL_REFUSED', data: { where: `${sheet}!G8`, reason: 'formula' } }));
    expect(fill({ row: -1, column: 6, value: '1' })).toThrow(expect.objectContaining({ data: expect.objectContaining({ reason: 'missing' }) }));
    expect(fill({ row: 5, column: 1, value: '1' }, { row: 6, column: 1, value: '2' })).toThrow(expect.objectContaining({ data: { where: `${sheet}!B6`, reason: 'twice' } }));
    expect(fill({ row: 4, column: 5, value: '长'.repeat(32_768) })).toThrow(expect.objectContaining({ data: { where: `${sheet}!F5`, reason: 'tooLong' } }));
    expect(fill({ row: 4, column: 5, value: Number.NaN })).toThrow(expect.objectContaining({ data: { where: `${sheet}!F5`, reason: 'number' } }));
    expect(() => patchWorkbook(table, { sheet: '没有', cells: [{ row: 0, column: 0, value: '1' }] })).toThrow(expect.objectContaining({ code: 'TEMPLATE_CELL_REFUSED' }));
  });

  it('refuses cells that a formula elsewhere fills', () => {
    const spilled = withPart(sheetPart, (xml) => xml.replace('<f>COUNTIF', '<f t="array" ref="G8:H9">COUNTIF'));
    expect(() => patchWorkbook(spilled, { sheet, cells: [{ row: 8, column: 7, value: '1' }] })).toThrow(expect.objectContaining({ data: { where: `${sheet}!H9`, reason: 'formula' } }));
  });

  it('raises rows of a fixed height where a text needs more, and only those', async () => {
    const long = '已在门户网站集中发布惠企政策，'.repeat(10);
    const cells = [{ row: 4, column: 5, value: long }, { row: 5, column: 5, value: '短' }];
    const raised = patchWorkbook(table, { sheet, cells });
    const heights = async (bytes: Uint8Array): Promise<(number | undefined)[]> => [5, 6, 7].map(((opened) => (row: number) => opened.getWorksheet(sheet)?.getRow(row).height)(await openedWorkbook(bytes)));
    const [first = 0, ...others] = await heights(raised.bytes);
    expect(first).toBeGreaterThan(120);
    expect(others).toEqual([28.5, 28.5]);
    expect(raised.cutCells).toEqual([]);
    const kept = patchWorkbook(table, { sheet, cells, rowHeights: 'keep' });
    expect(await heights(kept.bytes)).toEqual([28.5, 28.5, 28.5]);
    expect(kept.cutCells).toEqual([{ row: 4, column: 5 }]);
    expect(patchWorkbook(table, { sheet, cells: [{ row: 4, column: 5, value: long.repeat(10) }] }).cutCells).toEqual([{ row: 4, column: 5 }]);
  });

  it('makes rows and cells that the sheet does not have, in their order and in the style of their column', () => {
    const bare = withPart(sheetPart, (xml) => xml.replace(/<sheetData>[^]*<\/sheetData>/, '<sheetData><row><c><v>1</v></c><c t="str"><v>二</v></c></row><row r="5" spans="1:2"><c r="A5"/><c r="C5"><v>3</v></c></row><row r="9"/></sheetData>').replace(/<mergeCells[^]*<\/mergeCells>/, '').replace('<col min="2" max="2"', '<col min="2" max="2" style="1"'));
    const cells = [{ row: 0, column: 3, value: 4 }, { row: 4, column: 1, value: 5 }, { row: 2, column: 1, value: 6 }, { row: 8, column: 27, value: 7 }, { row: 20, column: 0, value: 8 }];
    const { bytes } = patchWorkbook(bare, { sheet, cells });
    const xml = strFromU8(partsOf(bytes)[sheetPart] ?? Buffer.of());
    expect(/<sheetData>([^]*)<\/sheetData>/.exec(xml)?.[1]).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c t="str" r="B1"><v>二</v></c><c r="D1"><v>4</v></c></row><row r="3"><c r="B3" s="1"><v>6</v></c></row><row r="5" spans="1:2"><c r="A5"/><c r="B5" s="1"><v>5</v></c><c r="C5"><v>3</v></c></row><row r="9"><c r="AB9"><v>7</v></c></row><row r="21"><c r="A21"><v>8</v></c></row>',
    );
    expect(xml).toContain('<dimension ref="A1:AB21"/>');
    const rows = readTemplate(bytes).sheets[1]?.rows;
    expect([rows?.[0]?.[3], rows?.[4]?.[1], rows?.[2]?.[1], rows?.[8]?.[27], rows?.[20]?.[0]]).toEqual([4, 5, 6, 7, 8]);
  });

  it('fills sheets whose names have prefixes, and days of old Macintosh calendars', () => {
    const prefixed = withPart(sheetPart, (xml) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('<x:worksheet xmlns=', '<x:worksheet xmlns:x='));
    const { bytes } = patchWorkbook(prefixed, { sheet, cells: [{ row: 4, column: 5, value: '甲' }, { row: 40, column: 0, value: '乙' }] });
    const xml = strFromU8(partsOf(bytes)[sheetPart] ?? Buffer.of());
    expect(xml).toContain('<x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c>');
    expect(xml).toContain('<x:row r="41"><x:c r="A41" t="inlineStr">');
    const old = withPart('xl/workbook.xml', (main) => main.replace('<workbookPr', '<workbookPr date1904="1"'));
    expect(readTemplate(patchWorkbook(old, { sheet, cells: [{ row: 4, column: 7, value: { day: day('2026-06-30') } }] }).bytes).sheets[1]?.rows[4]?.[7]).toBe('2026年6月30日');
  });

  it('puts any values into any cells, and changes nothing else of any sheet', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !/[\u0000-\u001f\u007f\ufffe\uffff]/.test(text)), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0));
    const cell = fc.record({ row: fc.integer({ min: 9, max: 300 }), column: fc.integer({ min: 0, max: 60 }), value });
    const sheets = readTemplate(table).sheets;
    fc.assert(
      fc.property(fc.constantFrom(...sheets.keys()), fc.uniqueArray(cell, { maxLength: 20, selector: ({ row, column }) => `${row} ${column}` }), (at, cells) => {
        const name = sheets[at]?.name ?? '';
        const { bytes, changedParts } = patchWorkbook(table, { sheet: name, cells });
        const expected = sheets.map((one, place) => one.rows.map((row) => [...row]).concat(place === at ? Array.from({ length: 320 }, () => []) : []));
        for (const { row, column, value: put } of cells) {
          const inRow = expected[at]?.[row] ?? [];
          while (inRow.length < column) inRow.push(null);
          inRow[column] = put;
        }
        const found = readTemplate(bytes).sheets.map(({ rows }) => rows.map((row) => [...row]));
        const full = (rows: readonly (readonly unknown[])[]): unknown[] => rows.flatMap((row, y) => row.flatMap((one, x) => (one === null ? [] : [[y, x, one]])));
        expect(found.map(full)).toEqual(expected.map(full));
        const [before, after] = [partsOf(table), partsOf(bytes)];
        for (const [part, content] of Object.entries(before)) if (!changedParts.includes(part)) expect(Buffer.compare(content, after[part] ?? Buffer.of())).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
