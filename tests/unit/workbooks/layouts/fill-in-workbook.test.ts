import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { quarterNames } from '../../../../src-main/contract/text/quarter-names.ts';
import { checkSumOf } from '../../../../src-main/domain/exchange/check-sum.ts';
import type { FillInSheet } from '../../../../src-main/domain/exchange/fill-in-row.ts';
import { readReturnedSheets } from '../../../../src-main/documents/workbook/read-returned-sheets.ts';
import { readFillInSheet } from '../../../../src-main/domain/exchange/read-fill-in-sheet.ts';
import { readRow } from '../../../../src-main/domain/exchange/read-row.ts';
import { tamperedFacts } from '../../../../src-main/domain/exchange/tampered-facts.ts';
import { exportProfileSchema } from '../../../../src-main/workbooks/export-profile.ts';
import { layOutWorkbook } from '../../../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { readWorkbookValues } from '../../../../src-main/workbooks/read-workbook-values.ts';
import { renderWorkbook } from '../../../../src-main/workbooks/render-workbook.ts';
import { countyProfile, textOfLength } from '../sample-data.ts';
import { fillInRequest, sampleFillInRow, sampleFillInSheet } from '../sample-fill-in.ts';

const [instructionSheet, taskSheet, optionsSheet, markSheet] = ['填报说明', '任务填报', '选项', '_taizhang'];

interface WrittenSheet extends ExcelJS.Worksheet {
  readonly sheetProtection: Partial<ExcelJS.WorksheetProtection> & { sheet?: boolean };
  readonly dataValidations: { model: Record<string, ExcelJS.DataValidation> };
}

async function written(data: FillInSheet): Promise<{ bytes: Uint8Array; sheet: (name: string) => WrittenSheet }> {
  const { bytes } = await renderWorkbook(fillInRequest(data));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  const sheet = (name: string): WrittenSheet => {
    const found = workbook.getWorksheet(name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found as WrittenSheet;
  };
  return { bytes, sheet };
}

/** Texts of the first sheet, one a row. */
async function instructionsOf(change: Partial<FillInSheet>): Promise<string[]> {
  const { bytes } = await renderWorkbook(fillInRequest(sampleFillInSheet(4, change)));
  return readReturnedSheets(bytes)[0]?.rows.map((row) => row.join('|')) ?? [];
}

describe('fill-in workbook', () => {
  it('shows two sheets and hides the choices and what it is recognised by', async () => {
    const { sheet } = await written(sampleFillInSheet(5));
    expect([instructionSheet, taskSheet, optionsSheet, markSheet].map((name) => sheet(name).state)).toEqual(['visible', 'visible', 'hidden', 'veryHidden']);
    expect(sheet(instructionSheet).pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet(taskSheet).pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' });
    expect(sheet(taskSheet).views).toMatchObject([{ state: 'frozen', xSplit: 3, ySplit: 3 }]);
    expect(sheet(taskSheet).autoFilter).toBe('A3:O8');
  });

  it('is protected without a password, but for the cells that are filled in and the sizes of rows and columns', async () => {
    const { bytes, sheet } = await written(sampleFillInSheet(3));
    const tasks = sheet(taskSheet);
    const flags = { sheet: true, formatColumns: true, formatRows: true };
    expect(tasks.sheetProtection).toMatchObject({ ...flags, sort: true, autoFilter: true, deleteRows: undefined, insertColumns: undefined });
    expect(tasks.sheetProtection).not.toHaveProperty('hashValue');
    expect(sheet(instructionSheet).sheetProtection).toMatchObject(flags);
    for (let column = 1; column <= 16; column += 1) {
      const isFillIn = column >= 8 && column <= 15;
      for (const row of [4, 6]) expect(tasks.getCell(row, column).protection?.locked ?? true, `column ${column}`).toBe(!isFillIn);
      expect(tasks.getCell(3, column).protection?.locked ?? true).toBe(true);
    }
    // Excel repairs a file whose parts stand in another order.
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const parts = Array.from(xml.matchAll(/<(sheetData|sheetProtection|autoFilter|mergeCells|dataValidations|pageMargins)[ >]/g), ([, name]) => name);
    expect(parts).toEqual(['sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'dataValidations', 'pageMargins']);
  });

  it('checks what is typed, one range a column, with words of its own', async () => {
    const { bytes, sheet } = await written(sampleFillInSheet(3));
    const checks = sheet(taskSheet).dataValidations.model;
    expect(checks['H4']).toMatchObject({ type: 'list', formulae: ["'选项'!$A$1:$A$7"], allowBlank: true, errorStyle: 'stop', showErrorMessage: true, showInputMessage: true });
    expect(checks['J6']).toMatchObject({ type: 'date', operator: 'between', formulae: [new Date('2025-01-01T00:00:00Z'), new Date('2027-12-31T00:00:00Z')] });
    expect(checks['J6']?.error).toContain('2025年1月1日至2027年12月31日');
    expect(checks['K5']).toMatchObject({ type: 'whole', operator: 'between', formulae: [0, 100], promptTitle: '完成比例' });
    for (const cell of ['I4', 'L4', 'M4', 'N4']) expect(checks[cell]).toMatchObject({ type: 'textLength', operator: 'lessThanOrEqual', formulae: [2_000] });
    expect(checks['O4']).toMatchObject({ formulae: [50], error: '本格不超过50字。' });
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(Array.from(xml.matchAll(/sqref="([^"]*)"/g), ([, range]) => range)).toEqual('HIJKLMNO'.split('').map((column) => `${column}4:${column}6`));
  });

  it('has a list of the states that a unit may use', async () => {
    const { bytes } = await written(sampleFillInSheet(1));
    const choices = readReturnedSheets(bytes)[2]?.rows.map(([choice]) => choice);
    expect(choices).toEqual(['未启动', '未完成', '推进中', '持续推进', '已完成（待核）', '暂缓调整', '不涉及']);
  });

  it('marks overdue rows by a word and by colour, and the cells to fill in by colour', async () => {
    const { sheet } = await written(sampleFillInSheet(3));
    const fill = (address: string): unknown => {
      const { fill } = sheet(taskSheet).getCell(address);
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
    };
    expect(sheet(taskSheet).getCell('G6').value).toBe('超期43天');
    expect(sheet(taskSheet).getCell('G6').font.color).toEqual({ argb: 'FFC00000' });
    expect([fill('A6'), fill('D6'), fill('F6'), fill('G6')]).toEqual(Array.from({ length: 4 }, () => 'FFFDE7E4'));
    expect([fill('A4'), fill('G4')]).toEqual([undefined, undefined]);
    expect([fill('H4'), fill('O6'), fill('H3')]).toEqual(['FFFFF9E3', 'FFFFF9E3', 'FFFFE699']);
  });

  it('hides the ids of the rows', async () => {
    const { bytes, sheet } = await written(sampleFillInSheet(2));
    expect(sheet(taskSheet).getColumn(16).hidden).toBe(true);
    expect(sheet(taskSheet).getColumn(15).hidden).toBe(false);
    expect(readReturnedSheets(bytes)[1]?.rows.slice(2).map((row) => row[15])).toEqual(['任务标识', sampleFillInRow(1).taskId, sampleFillInRow(2).taskId]);
  });

  it('says on its first sheet who is asked for what by when', async () => {
    const asked = await instructionsOf({ note: '请按时报送' });
    expect(asked.slice(0, 8)).toEqual([
      '县文化广电和旅游局2026年第三季度政务公开任务填报表',
      '填报单位|县文化广电和旅游局',
      '填报期间|2026年第三季度',
      '填报任务|4项，其中已超期1项',
      '下发日期|2026年9月1日',
      '报送期限|2026年9月25日',
      '联系人及电话|县政务公开办 李明 0123-4567890',
      '备注|请按时报送',
    ]);
    expect(asked.join('\n')).toContain('佐证材料');
    const bare = await instructionsOf({ quarter: null, replyBy: null, contact: null, rows: [sampleFillInRow(1)] });
    expect(bare.slice(0, 6)).toEqual(['县文化广电和旅游局2026年政务公开任务填报表', '填报单位|县文化广电和旅游局', '填报期间|2026年', '填报任务|1项', '下发日期|2026年9月1日', '']);
  });

  it('keeps words that look like formulas as text', async () => {
    const words = '=HYPERLINK("http://example.org")';
    const row = sampleFillInRow(1, { title: '+1', requirement: words, outlineNumber: null }, { text: '@SUM(A1)', problems: '-5', evidence: words });
    const { bytes, sheet } = await written(sampleFillInSheet(0, { rows: [row] }));
    for (const [address, text] of [['C4', '+1'], ['D4', words], ['I4', '@SUM(A1)'], ['L4', '-5'], ['N4', words]] as const) {
      expect(sheet(taskSheet).getCell(address).value).toBe(text);
      expect(sheet(taskSheet).getCell(address).numFmt).toBe('@');
    }
    expect(sheet(taskSheet).getCell('N4').protection.locked).toBe(false);
    expect(readWorkbookValues(bytes).flatMap((read) => read.rows.flatMap((cells) => cells ?? [])).every((cell) => (cell?.formula ?? null) === null)).toBe(true);
  });

  it('prints a requirement that is too long for its cell below the row, and keeps it in the cell', async () => {
    const requirement = textOfLength(2_000);
    const data = sampleFillInSheet(0, { rows: [sampleFillInRow(1, { requirement }), sampleFillInRow(2)] });
    const { bytes, sheet } = await written(data);
    const tasks = sheet(taskSheet);
    expect(tasks.getCell('D4').value).toBe(requirement);
    expect(tasks.getCell('D4').numFmt).toBe(';;;"（全文见下行）"');
    expect(tasks.getRow(4).height).toBeLessThan(120);
    expect(readReturnedSheets(bytes)[1]?.rows.slice(4, -1).map(([text]) => text).join('')).toBe(`第1项工作要求：${requirement}`);
    expect(tasks.getCell('A5').isMerged && tasks.getCell('O5').master.address).toBe('A5');
    expect(tasks.getCell('A5').protection?.locked ?? true).toBe(true);
  });

  it('makes rows tall enough for what was answered before, in one cell however long it is', async () => {
    // exceljs reads sizes as whole numbers: 10 is 10.5.
    const heightFor = async (length: number): Promise<{ height: number; size: number | undefined; merged: string }> => {
      const { sheet } = await written(sampleFillInSheet(0, { rows: [sampleFillInRow(1, {}, { text: textOfLength(length) })] }));
      const cell = sheet(taskSheet).getCell('I4');
      const last = sheet(taskSheet).rowCount;
      return { height: sheet(taskSheet).getRow(4).height, size: cell.font.size, merged: sheet(taskSheet).getCell(last, 9).master.address };
    };
    expect((await heightFor(300)).height).toBeGreaterThan((await heightFor(100)).height);
    expect(await heightFor(300)).toMatchObject({ size: 10, merged: 'I4' });
    expect(await heightFor(600)).toMatchObject({ size: 8 });
    // Excel has no taller rows: the cell goes on over the row below.
    const longest = await heightFor(2_000);
    expect(longest).toMatchObject({ size: 8, merged: 'I4' });
    expect(longest.height).toBeLessThanOrEqual(409);
  });

  it('has neither checks nor a filter where there are no rows', async () => {
    const { sheet } = await written(sampleFillInSheet(0));
    expect(sheet(taskSheet).dataValidations.model).toEqual({});
    expect(sheet(taskSheet).autoFilter).toBeFalsy();
  });

  it('is read back as it was given', async () => {
    const text = fc.oneof(fc.constant(''), fc.nat({ max: 1_600 }).map((length) => textOfLength(length, length)), fc.string({ unit: 'grapheme', maxLength: 40 }).map((words) => words.trim()));
    const row = fc.record({ requirement: text, title: fc.constantFrom('公布权责清单', '=1+1', '更新办事指南'), said: text, problems: text, percent: fc.option(fc.integer({ min: 2, max: 100 })) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const data = sampleFillInSheet(0, {
          rows: rows.map(({ requirement, title, said, problems, percent }, index) => sampleFillInRow(index + 1, { title, requirement }, { text: said, problems: problems || null, percent })),
        });
        const reading = readFillInSheet(readReturnedSheets((await renderWorkbook(fillInRequest(data))).bytes));
        if (reading.kind !== 'read') throw new Error(reading.kind);
        expect(reading.sheet.marks).toMatchObject({ packageId: data.packageId, workbookId: data.workbookId, unitId: data.unitId, year: 2026, quarter: 3, rowCount: rows.length, checkSum: checkSumOf(data) });
        expect(reading.sheet.rows.map(({ rowId }) => rowId)).toEqual(data.rows.map(({ taskId }) => taskId));
        expect(reading.sheet.leftOut).toEqual([]);
        reading.sheet.rows.forEach((returned, index) => {
          const given = data.rows[index];
          if (given === undefined) throw new Error('a row too many');
          expect(tamperedFacts(returned, given, data.year)).toEqual([]);
          const read = readRow(returned, given.given, data.year);
          for (const [field, value] of Object.entries(given.given)) expect(read[field as keyof typeof read], field).toEqual({ kind: 'value', value });
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('labels of the fill-in workbook', () => {
  it('are those of the windows', () => {
    expect(countyProfile.fillIn.states).toEqual(unitStateLabels);
    expect(countyProfile.fillIn.roles).toEqual(roleLabels);
    expect(countyProfile.fillIn.periods.quarters).toEqual(quarterNames.map((name) => `{year}年${name}`));
  });

  it('may name another order and further columns', () => {
    const columns = [{ field: 'section', header: '章节', width: 20, align: 'left' }, { field: 'units', header: '其他单位', width: 20, align: 'left' }, ...countyProfile.fillIn.columns.toReversed()];
    const profile = exportProfileSchema.parse({ ...countyProfile, fillIn: { ...countyProfile.fillIn, columns } });
    const sheet = layOutWorkbook({ table: 'fillIn', profile, data: { sheet: sampleFillInSheet(1) } }).sheets[1];
    expect(sheet?.rows[3]?.cells.slice(0, 2).map(({ value }) => value)).toEqual(['一、以公开促落实 / (一)提升公开的质量', '县教育局、县财政局']);
    expect(sheet?.form?.frozenColumns).toBe(15);
  });

  it.each(['title', 'number', 'reportedOn'])('must have a column for %s', (missing) => {
    const columns = countyProfile.fillIn.columns.filter(({ field }) => field !== missing);
    expect(() => exportProfileSchema.parse({ ...countyProfile, fillIn: { ...countyProfile.fillIn, columns } })).toThrow('needed');
  });
});
