import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice, pdfPages, renderWorkbook } from '../../scripts/render-check.ts';
import { cutTexts } from './ink-at-borders.ts';
import { layOutChangeList } from '../../src-main/workbooks/layouts/change-list.ts';
import { layOutLeadingGroup } from '../../src-main/workbooks/layouts/leading-group.ts';
import { layOutResponsibilityTable } from '../../src-main/workbooks/layouts/responsibility-table.ts';
import { layOutScoreSheet } from '../../src-main/workbooks/layouts/score-sheet.ts';
import { layOutScoreSummary } from '../../src-main/workbooks/layouts/score-summary.ts';
import { styleTable } from '../../src-main/workbooks/layouts/typeset.ts';
import { layOutUnitList } from '../../src-main/workbooks/layouts/unit-list.ts';
import { placeWorkbook } from '../../src-main/workbooks/place-workbook.ts';
import { readWorkbookValues } from '../../src-main/workbooks/read-workbook-values.ts';
import { workbookOf } from '../../src-main/workbooks/sheet-model.ts';
import type { SheetModel } from '../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../src-main/workbooks/write-workbook.ts';
import {
  countyProfile,
  day,
  sampleChangedTask,
  sampleChangeList,
  sampleLeadingGroup,
  sampleScoreRow,
  sampleScoreSheet,
  sampleSummary,
  sampleTable,
  sampleUnitList,
  textOfLength,
  unitsOf,
} from '../unit/workbooks/sample-data.ts';

const rendering = await canRender();
if (!rendering) console.warn('LibreOffice (soffice) and pdftotext are not installed: the rendered tables are not checked.');

const styles = styleTable(countyProfile.typesetting);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-render-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(name: string, sheets: readonly SheetModel[]): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  await placeWorkbook(path, await writeWorkbook(workbookOf(name, styles, sheets)));
  return path;
}

/** The characters of a text in the order of the alphabet, without spaces: what is left when lines of columns interleave. */
function characterCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize('NFKC').replaceAll(/\s/g, '')) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

function rowText(sheet: SheetModel, from: number, to: number): string {
  return sheet.rows
    .slice(from, to)
    .flatMap((row) => row.cells)
    .map(({ value }) => (value === null || typeof value !== 'object' ? (value ?? '') : 'day' in value ? value.day : value.result))
    .join('');
}

/** Says which characters of the model do not appear on the pages. A line that is cut off loses its characters. */
function missingCharacters(sheet: SheetModel, pages: readonly string[]): string[] {
  const { titleRowCount, headerRowCount, rows } = sheet;
  const header = rowText(sheet, titleRowCount, titleRowCount + headerRowCount);
  const body = rowText(sheet, 0, titleRowCount) + rowText(sheet, titleRowCount + headerRowCount, rows.length);
  const footers = pages.map((_, index) => `第${index + 1}页共${pages.length}页`).join('');
  const expected = characterCounts(body + header.repeat(pages.length) + footers);
  const found = characterCounts(pages.join(''));
  return [...expected].filter(([character, count]) => (found.get(character) ?? 0) < count).map(([character, count]) => `${character} ${found.get(character) ?? 0}/${count}`);
}

async function expectAllVisible(name: string, sheet: SheetModel): Promise<string[]> {
  const pdf = await convertWithLibreOffice(await saved(name, [sheet]), 'pdf', folder);
  const pages = await pdfPages(pdf);
  expect(missingCharacters(sheet, pages)).toEqual([]);
  expect(await cutTexts(pdf)).toEqual([]);
  // Longer names are wrapped, and their lines interleave in the text of the page.
  const header = (sheet.rows[sheet.titleRowCount]?.cells ?? []).flatMap(({ value }) => (typeof value === 'string' && value.length <= 4 ? [value] : []));
  pages.forEach((page, index) => {
    const text = page.replaceAll(/\s/g, '');
    for (const columnName of header) expect(text).toContain(columnName);
    expect(text).toMatch(new RegExp(`第${index + 1}页共${pages.length}页$`));
    expect(text.length).toBeGreaterThan(header.join('').length + 20);
  });
  return pages;
}

/** Row heights that LibreOffice itself gives, in points: the flat format lets every row be fitted when it is opened. */
async function optimalHeights(path: string, name: string): Promise<number[]> {
  const flat = await convertWithLibreOffice(path, 'fods', folder);
  const xml = await readFile(flat, 'utf8');
  const fitted = join(folder, `${name}-fitted.fods`);
  await writeFile(fitted, xml.replaceAll(/style:row-height="[^"]*" /g, '').replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await convertWithLibreOffice(fitted, 'xlsx:Calc MS Excel 2007 XML', folder));
  const [worksheet] = workbook.worksheets;
  if (worksheet === undefined) throw new Error('no sheet');
  return Array.from({ length: worksheet.rowCount }, (_, index) => worksheet.getRow(index + 1).height);
}

describe.runIf(rendering)('rendered by LibreOffice', { timeout: 120_000 }, () => {
  it.each([1, 35, 150])('shows all text of a responsibility table of %i tasks on every page', async (count) => {
    const sheet = layOutResponsibilityTable(sampleTable(count), countyProfile);
    const pages = await expectAllVisible(`tasks-${count}`, sheet);
    expect(pages.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / 3)));
  });

  it('shows requirements of 2,000 characters and cells of 60 units', async () => {
    const change = (sequence: number) => ({
      requirement: textOfLength([2_000, 900, 460, 300][sequence % 4] ?? 0, sequence),
      leadUnits: unitsOf((sequence % 3) + 1),
      responsibleUnits: unitsOf([60, 25, 10, 40][sequence % 4] ?? 1, sequence),
      title: textOfLength(20 + sequence * 10, sequence),
    });
    await expectAllVisible('long-texts', layOutResponsibilityTable(sampleTable(8, change), countyProfile));
  });

  it('shows Latin words, addresses, numbers and many short lines', async () => {
    const samples = [
      'WWW.EXAMPLE.GOV.CN/OPEN/MMWW/INDEX.HTML?ID=2026&KEY=ABCDEFGHIJKLMNOPQRSTUVWXYZ '.repeat(4),
      'https://www.example.gov.cn/zwgk/zdlyxxgk/2026/04/20/content_1234567890.shtml 与网站目录保持一致 '.repeat(5),
      '2026年1月至12月完成率100%、95.5%、80%;'.repeat(12),
      '一是\n二是\n三是\n四是\n五是\n六是\n七是\n八是\n九是',
      'All departments shall publish their lists within 20 working days; open government data. '.repeat(6),
    ];
    const sheet = layOutResponsibilityTable(sampleTable(samples.length, (sequence) => ({ requirement: samples[sequence - 1] ?? '' })), countyProfile);
    await expectAllVisible('latin', sheet);
  });

  it('shows all of the score sheet and the summary', async () => {
    const long = sampleScoreRow({ item: textOfLength(180), basis: textOfLength(90), deduction: 50_000, criterion: textOfLength(60) });
    const data = sampleScoreSheet({ taskRows: Array.from({ length: 14 }, () => long), total: 100_000, forecast: true, asOf: day('2026-06-30') });
    await expectAllVisible('score-sheet', layOutScoreSheet(data, countyProfile));
    await expectAllVisible('score-summary', layOutScoreSummary(sampleSummary(), countyProfile));
    const [picture] = await renderWorkbook(join(folder, 'score-summary.xlsx'), folder);
    expect((await readFile(picture ?? '')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('shows all of a list of changes, also where a page ends between the rows of a task', async () => {
    const changes = ['工作要求', '牵头单位', '完成时限', '备注'].map((field, index) => ({
      field,
      before: textOfLength(30 + index * 40, index),
      after: index === 3 ? '' : textOfLength(50 + index * 30, index + 1),
    }));
    const tasks = Array.from({ length: 30 }, (_, index) =>
      sampleChangedTask({ title: textOfLength(15 + index * 6, index), changes: changes.slice(index % 4), reason: textOfLength(10 + index * 5, index + 2) }),
    );
    await expectAllVisible('changes', layOutChangeList(sampleChangeList(tasks), countyProfile));
  });

  it('shows all of the leading groups and of the register of units', async () => {
    await expectAllVisible('leading-group', layOutLeadingGroup(sampleLeadingGroup(12), countyProfile));
    await expectAllVisible('units', layOutUnitList(sampleUnitList(60), countyProfile));
  });

  it('gives rows at least the height that LibreOffice wants, and not much more', async () => {
    const sheet = layOutResponsibilityTable(
      sampleTable(60, (sequence) => ({ requirement: textOfLength(30 + sequence * 6, sequence), deadlineText: '年内', title: '推进信息公开', leadUnits: ['县教育局'], responsibleUnits: ['县教育局'], supportingUnits: [] })),
      countyProfile,
    );
    const path = await saved('heights', [sheet]);
    const optimal = await optimalHeights(path, 'heights');
    const ratios = sheet.rows.flatMap((row, index) => (row.merges.length > 0 ? [] : [(row.height ?? 0) / (optimal[index] ?? Number.NaN)]));
    console.info(`row height ours / LibreOffice: least ${Math.min(...ratios).toFixed(3)}, mean ${(ratios.reduce((a, b) => a + b) / ratios.length).toFixed(3)}, most ${Math.max(...ratios).toFixed(3)}`);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(1);
    // One line more than LibreOffice makes a low row much taller: most rows, not all.
    expect(ratios.filter((ratio) => ratio > 1.35).length).toBeLessThan(ratios.length * 0.1);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1.5);
  });

  it('would notice a row that is too low', async () => {
    const sheet = layOutResponsibilityTable(sampleTable(12), countyProfile);
    const low = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, height: (row.height ?? 0) - 20 })) };
    const pdf = await convertWithLibreOffice(await saved('too-low', [{ ...low, rows: low.rows.filter((row) => row.merges.length === 0) }]), 'pdf', folder);
    expect(await cutTexts(pdf)).not.toEqual([]);
  });

  it('calculates the live formulas to the stored results', async () => {
    const dense = sampleSummary({ ties: 'dense' });
    const classes = dense.classes.map((group) => ({ ...group, units: group.units.map((unit) => ({ ...unit, rank: unit.rank === 3 ? 2 : unit.rank })) }));
    const model = workbookOf('公式', styles, [
      layOutScoreSheet(sampleScoreSheet({ taskRows: [sampleScoreRow({ points: 33_333, deduction: 11_111 }), ...sampleScoreSheet().taskRows], total: 688_889 }), countyProfile),
      layOutScoreSummary(sampleSummary(), countyProfile),
      layOutScoreSummary({ ...dense, classes }, countyProfile),
    ]);
    const files = unzipSync(await writeWorkbook(model));
    const withoutResults = Object.entries(files).map(([name, bytes]) => [name, name.includes('worksheets/') ? strToU8(strFromU8(bytes).replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1')) : bytes] as const);
    const path = join(folder, 'formulas.xlsx');
    await writeFile(path, zipSync(Object.fromEntries(withoutResults)));
    const outputFolder = await mkdtemp(join(folder, 'calculated-'));
    const calculated = readWorkbookValues(await readFile(await convertWithLibreOffice(path, 'xlsx:Calc MS Excel 2007 XML', outputFolder)));
    let formulas = 0;
    model.sheets.forEach((sheet, sheetIndex) =>
      sheet.rows.forEach((row, rowIndex) =>
        row.cells.forEach(({ value }, column) => {
          if (value === null || typeof value !== 'object' || !('formula' in value)) return;
          formulas += 1;
          expect(calculated[sheetIndex]?.rows[rowIndex]?.[column]?.value, value.formula).toBe(value.result);
        }),
      ),
    );
    expect(formulas).toBeGreaterThan(30);
  });
});
