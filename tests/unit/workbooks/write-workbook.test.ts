import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkWorkbook } from '../../../src-main/workbooks/check-workbook.ts';
import { layOutResponsibilityTable } from '../../../src-main/workbooks/layouts/responsibility-table.ts';
import { SheetRows, styleTable } from '../../../src-main/workbooks/layouts/typeset.ts';
import { readWorkbookValues } from '../../../src-main/workbooks/read-workbook-values.ts';
import { plainRow, workbookOf } from '../../../src-main/workbooks/sheet-model.ts';
import type { CellValue, SheetModel, WorkbookModel } from '../../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../../src-main/workbooks/write-workbook.ts';
import { countyProfile, day, sampleTable } from './sample-data.ts';

const styles = styleTable(countyProfile.typesetting);

function sheetOf(values: readonly CellValue[]): SheetModel {
  const sheet = new SheetRows([40], countyProfile.typesetting);
  for (const value of values) sheet.add(plainRow([{ value, style: 'text' }]));
  return sheet.toSheet('表');
}

function bookOf(values: readonly CellValue[]): WorkbookModel {
  return workbookOf('样本', styles, [sheetOf(values)]);
}

async function readBack(values: readonly CellValue[]): Promise<unknown[]> {
  const [sheet] = readWorkbookValues(await writeWorkbook(bookOf(values)));
  return values.map((_, index) => sheet?.rows[index]?.[0]?.value ?? null);
}

async function loaded(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const [worksheet] = workbook.worksheets;
  if (worksheet === undefined) throw new Error('no sheet');
  return worksheet;
}

describe('writeWorkbook', () => {
  it('keeps texts that look like formulas, numbers or escapes as texts', async () => {
    const texts = ['=1+1', '+86 0855', '-5', '@SUM(A1)', "=cmd|' /C calc'!A0", '007', '_x000D_', '2026-01-01', 'TRUE', '<b>&"', '__proto__', '  前后空格  ', '甲\n乙'];
    expect(await readBack(texts)).toEqual(texts);
    const worksheet = await loaded(await writeWorkbook(bookOf(texts)));
    texts.forEach((_, index) => expect(worksheet.getCell(index + 1, 1).type).toBe(ExcelJS.ValueType.String));
    // The text format keeps a cell that is edited from becoming a formula.
    expect(worksheet.getCell(1, 1).numFmt).toBe('@');
    expect(worksheet.getCell(6, 1).numFmt).not.toBe('@');
  });

  it('brings back any text that a cell can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const model = bookOf(texts);
        expect(checkWorkbook(await writeWorkbook(model), model).sheets).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  it('removes characters that would make the file unreadable', async () => {
    expect(await readBack(['公\u0001开\uFFFF', '\u0000'])).toEqual(['公开', null]);
  });

  it('writes days as days, not a day early', async () => {
    const [sheet] = bookOf(['x']).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const row = plainRow([{ value: { day: day('2026-01-01') }, style: 'day' }]);
    const worksheet = await loaded(await writeWorkbook(workbookOf('样本', styles, [{ ...sheet, rows: [row] }])));
    expect(worksheet.getCell(1, 1).value).toEqual(new Date(Date.UTC(2026, 0, 1)));
    // Excel shows a day that is too wide as `#`, unless it may make it smaller.
    expect(worksheet.getCell(1, 1).alignment).toMatchObject({ shrinkToFit: true });
    expect(worksheet.getCell(1, 1).alignment.wrapText).toBeFalsy();
  });

  it('refuses a text that no cell can hold', async () => {
    const [sheet] = bookOf(['x']).sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const long = plainRow([{ value: '长'.repeat(32_768), style: 'text' }]);
    await expect(writeWorkbook(workbookOf('样本', styles, [{ ...sheet, rows: [long] }]))).rejects.toMatchObject({
      code: 'CHECK_FAILED',
      data: { where: '表!A1', found: '32768' },
    });
  });

  it('sets paper, repeated header, footer, frozen head and shared styles', async () => {
    const model = workbookOf('样本', styles, [layOutResponsibilityTable(sampleTable(200), countyProfile)]);
    const bytes = await writeWorkbook(model);
    const worksheet = await loaded(bytes);
    expect(worksheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
    expect(worksheet.headerFooter.oddFooter).toBe('&C&"仿宋_GB2312,Regular"&10 第 &P 页 共 &N 页');
    expect(worksheet.views).toMatchObject([{ state: 'frozen', ySplit: 3 }]);
    expect(worksheet.getCell('A4').border.top?.style).toBe('thin');
    expect(worksheet.getCell('G4').border.right?.style).toBe('thin');
    expect(worksheet.getCell('C6').alignment.wrapText).toBe(true);
    const stylesXml = strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array());
    expect(Number(/<cellXfs count="(\d+)"/.exec(stylesXml)?.[1])).toBeLessThan(30);
    expect(stylesXml).toContain('<sz val="10.5"/><name val="仿宋_GB2312"/>');
    // The first font is what column widths are measured in.
    expect(/<font>.*?<\/font>/.exec(stylesXml)?.[0]).toContain('Arial');
  });

  it('prints on A3 where the profile says so', async () => {
    const { responsibilityTable } = countyProfile;
    const profile = { ...countyProfile, responsibilityTable: { ...responsibilityTable, paper: 'A3' as const } };
    const worksheet = await loaded(await writeWorkbook(workbookOf('样本', styles, [layOutResponsibilityTable(sampleTable(1), profile)])));
    expect(worksheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToPage: true });
  });

  it('tells its progress and stops when it is cancelled', async () => {
    const model = workbookOf('样本', styles, [layOutResponsibilityTable(sampleTable(1_000), countyProfile)]);
    const seen: { done: number; total: number }[] = [];
    await writeWorkbook(model, { onProgress: (progress) => seen.push(progress) });
    const total = model.sheets[0]?.rows.length;
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.at(-1)).toEqual({ done: total, total });

    const controller = new AbortController();
    const writing = writeWorkbook(model, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('checkWorkbook', () => {
  const change = (model: WorkbookModel, value: CellValue): WorkbookModel => {
    const [sheet] = model.sheets;
    const [first, ...rest] = sheet?.rows ?? [];
    if (sheet === undefined || first === undefined) throw new Error('no row');
    return { ...model, sheets: [{ ...sheet, rows: [{ ...first, cells: [{ value, style: 'text' }] }, ...rest] }] };
  };

  it('counts what it compared', async () => {
    const model = bookOf(['甲', null, 3, { day: day('2026-03-01') }, { formula: 'A3+1', result: 4 }]);
    expect(checkWorkbook(await writeWorkbook(model), model)).toEqual({ sheets: 1, rows: 5, checkedCells: 4 });
  });

  it.each([
    ['a text', '乙'],
    ['a number in place of a text', 5],
    ['a missing value', null],
    ['a formula', { formula: '1+1', result: 2 }],
  ])('finds %s that differs', async (_what, value) => {
    const model = bookOf(['甲', '丙']);
    const bytes = await writeWorkbook(model);
    expect(() => checkWorkbook(bytes, change(model, value))).toThrow(
      expect.objectContaining({ code: 'CHECK_FAILED', data: expect.objectContaining({ where: '表!A1' }) }),
    );
  });

  it('finds a formula where only its result was to be', async () => {
    const model = bookOf([{ formula: '1+1', result: 2 }, '丙']);
    const bytes = await writeWorkbook(model);
    expect(() => checkWorkbook(bytes, change(model, 2))).toThrow(expect.objectContaining({ code: 'CHECK_FAILED' }));
  });

  it('finds a missing merge and a missing sheet', async () => {
    const sheet = layOutResponsibilityTable(sampleTable(1), countyProfile);
    const bytes = await writeWorkbook(workbookOf('样本', styles, [sheet]));
    const unmerged = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, merges: [] })) };
    expect(() => checkWorkbook(bytes, workbookOf('样本', styles, [unmerged]))).toThrow('merges');
    expect(() => checkWorkbook(bytes, workbookOf('样本', styles, [sheet, sheet]))).toThrow('sheets');
  });
});
