import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertAllWithLibreOffice, pdfPages } from '../../scripts/render-check.ts';
import { excelText } from '../../src-main/workbooks/excel-text.ts';
import { layOutWorkbook, type WorkbookRequest } from '../../src-main/workbooks/layouts/lay-out-workbook.ts';
import { previewOf } from '../../src-main/workbooks/preview.ts';
import type { SheetModel, WorkbookModel } from '../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../src-main/workbooks/write-workbook.ts';
import { countyProfile } from '../unit/workbooks/sample-data.ts';
import { sampleRanking } from '../unit/workbooks/sample-ledger.ts';
import { largeTables, smallerTables } from './hard-tables.ts';
import { cutTexts } from './ink-at-borders.ts';
import { fittedByLibreOffice, heightRatios } from './optimal-heights.ts';
import { faultsOfPages } from './visible-text.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) and pdftotext are not installed: the typesetting is not checked.');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-typesetting-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The workbook as it is seen: without hidden sheets and columns. */
function seen(model: WorkbookModel): WorkbookModel {
  const sheets = model.sheets.flatMap((sheet): SheetModel[] => {
    if (sheet.visibility !== undefined) return [];
    const shows = (_: unknown, column: number): boolean => !(sheet.form?.hiddenColumns.includes(column) ?? false);
    return [{ ...sheet, columnWidths: sheet.columnWidths.filter(shows), rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(shows) })) }];
  });
  return { ...model, sheets };
}

/** What is wrong with the pages of a workbook; a page that begins with the title of a sheet is its first one. */
function faultsOfWorkbook(model: WorkbookModel, pages: readonly string[]): string[] {
  const sheets = model.sheets.flatMap((_, index) => previewOf(model, index).shown ?? []);
  const plain = pages.map((page) => page.normalize('NFKC').replaceAll(/\s/gu, ''));
  let from = 0;
  return sheets.flatMap((sheet, index) => {
    const nextTitle = sheets[index + 1]?.rows[0]?.cells[0]?.text.normalize('NFKC').replaceAll(/\s/gu, '').slice(0, 12);
    const found = nextTitle === undefined ? -1 : plain.findIndex((page, at) => at > from && page.startsWith(nextTitle));
    const to = found < 0 ? pages.length : found;
    const faults = faultsOfPages(sheet, pages.slice(from, to), from, pages.length);
    from = to;
    return faults.map((fault) => `${sheet.name}: ${fault}`);
  });
}

/** Texts that LibreOffice reads otherwise than they were given: as a formula, as a number, with a line less. It drops tabs of its flat format. */
function changedTexts({ rows }: SheetModel, read: ExcelJS.Worksheet): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ value }, column) => {
      if (typeof value !== 'string' || value === '') return [];
      const { text: found, formula } = read.getCell(row + 1, column + 1);
      return found === excelText(value).replaceAll('\t', '') && formula === undefined ? [] : [`${row + 1}:${column + 1} ${formula ?? JSON.stringify(found)} for ${JSON.stringify(value)}`];
    }),
  );
}

interface Measured {
  pages: number;
  ratios: number[];
}

/** Writes the tables, has LibreOffice print and fit them all, and finds all text in its place. */
async function expectTypeset(name: string, requests: readonly WorkbookRequest[], each = 1): Promise<Measured[]> {
  const place = await mkdtemp(join(folder, `${name}-`));
  const models = requests.map(layOutWorkbook);
  const files = requests.map(({ table }) => join(place, `${table}.xlsx`));
  for (const [index, model] of models.entries()) await writeFile(files[index] ?? '', await writeWorkbook(model));
  const printed = await convertAllWithLibreOffice(files, 'pdf', place);
  const fitted = await fittedByLibreOffice(files, place);
  const measured: Measured[] = [];
  for (const [index, model] of models.entries()) {
    const table = `${requests[index]?.table} ${name}`;
    const pdf = printed[index] ?? '';
    const shown = seen(model);
    const pages = await pdfPages(pdf);
    expect.soft(faultsOfWorkbook(shown, pages), table).toEqual([]);
    expect.soft(await cutTexts(pdf, { each }), table).toEqual([]);
    const ratios = shown.sheets.flatMap((sheet) => {
      const worksheet = fitted[index]?.getWorksheet(sheet.name);
      if (worksheet === undefined) throw new Error(`no sheet ${sheet.name}`);
      expect.soft(changedTexts(sheet, worksheet), table).toEqual([]);
      const rows = heightRatios(sheet, worksheet);
      expect.soft(rows.filter(({ ratio }) => ratio < 1), `${table}: rows that are too low`).toEqual([]);
      return rows.map(({ ratio }) => ratio);
    });
    measured.push({ pages: pages.length, ratios });
  }
  return measured;
}

function tell(measured: readonly Measured[]): void {
  const ratios = measured.flatMap((one) => one.ratios);
  const pages = measured.reduce((sum, one) => sum + one.pages, 0);
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  console.info(`${measured.length} tables, ${pages} pages, ${ratios.length} rows; height ours / LibreOffice: least ${Math.min(...ratios).toFixed(3)}, mean ${mean.toFixed(3)}, most ${Math.max(...ratios).toFixed(3)}`);
}

describe('the check of pages', () => {
  const sheet = previewOf(layOutWorkbook({ table: 'ranking', profile: countyProfile, data: sampleRanking({ classes: [] }) }), 0).shown;
  if (sheet === null) throw new Error('no sheet');
  const textOf = (from: number, to: number): string => sheet.rows.slice(from, to).flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ');
  const [head, header] = [textOf(0, sheet.titleRowCount), textOf(sheet.titleRowCount, sheet.rows.length)];

  it('finds what is missing on a page', () => {
    expect(faultsOfPages(sheet, [`${head} ${header} 第 1 页 共 1 页`])).toEqual([]);
    expect(faultsOfPages(sheet, [`${head} ${header} 第 1 页 共 2 页`, `${header.slice(1)} 甲乙 第 2 页 共 2 页`])).toContainEqual('page 2: header without 名 0/1');
    expect(faultsOfPages(sheet, [`${head.slice(1)} ${header} 第 1 页 共 1 页`])).toHaveLength(1);
    expect(faultsOfPages(sheet, [`${head} ${header} 第 2 页 共 1 页`])).toContainEqual('page 1: no 第1页共1页');
    expect(faultsOfPages(sheet, [`${head} ${header} 第 1 页 共 2 页`, `${header} 第 2 页 共 2 页`])).toEqual(['page 2: empty']);
  });
});

describe.runIf(rendering)('every table that goes out, printed by LibreOffice', { timeout: 170_000 }, () => {
  it.each([1, 35, 150])('shows all of %i rows with texts that are hard to set', async (rowCount) => {
    tell(await expectTypeset(`${rowCount}`, [...largeTables(countyProfile, rowCount), ...smallerTables(countyProfile, rowCount)]));
  });

  it('shows all of 1,000 tasks', async () => {
    tell(await expectTypeset('1000', largeTables(countyProfile, 1_000), 8));
  });
});
