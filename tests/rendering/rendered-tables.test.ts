import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRender, convertWithLibreOffice, renderWorkbook } from '../../scripts/render-check.ts';
import { cutTexts } from './ink-at-borders.ts';
import { fittedByLibreOffice, heightRatios } from './optimal-heights.ts';
import { layOutResponsibilityTable } from '../../src-main/workbooks/layouts/responsibility-table.ts';
import { layOutScoreSheet } from '../../src-main/workbooks/layouts/score-sheet.ts';
import { layOutScoreSummary } from '../../src-main/workbooks/layouts/score-summary.ts';
import { styleTable } from '../../src-main/workbooks/layouts/typeset.ts';
import { placeWorkbook } from '../../src-main/workbooks/place-workbook.ts';
import { readWorkbookValues } from '../../src-main/workbooks/read-workbook-values.ts';
import { workbookOf } from '../../src-main/workbooks/sheet-model.ts';
import type { SheetModel } from '../../src-main/workbooks/sheet-model.ts';
import { writeWorkbook } from '../../src-main/workbooks/write-workbook.ts';
import {
  countyProfile,
  sampleScoreRow,
  sampleScoreSheet,
  sampleSummary,
  sampleTable,
  textOfLength,
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

describe.runIf(rendering)('rendered by LibreOffice', { timeout: 120_000 }, () => {
  it('draws the pages of a workbook as pictures', async () => {
    const [picture] = await renderWorkbook(await saved('score-summary', [layOutScoreSummary(sampleSummary(), countyProfile)]), folder);
    expect((await readFile(picture ?? '')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('gives rows at least the height that LibreOffice wants, and not much more', async () => {
    const sheet = layOutResponsibilityTable(
      sampleTable(60, (sequence) => ({ requirement: textOfLength(30 + sequence * 6, sequence), deadlineText: '年内', title: '推进信息公开', leadUnits: ['县教育局'], responsibleUnits: ['县教育局'], supportingUnits: [] })),
      countyProfile,
    );
    const [fitted] = await fittedByLibreOffice([await saved('heights', [sheet])], folder);
    const [worksheet] = fitted?.worksheets ?? [];
    if (worksheet === undefined) throw new Error('no sheet');
    const ratios = heightRatios(sheet, worksheet).map(({ ratio }) => ratio);
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
