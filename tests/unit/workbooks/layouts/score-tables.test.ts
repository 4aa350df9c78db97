import { describe, expect, it } from 'vitest';
import { layOutScoreSheet } from '../../../../src-main/workbooks/layouts/score-sheet.ts';
import { layOutScoreSummary } from '../../../../src-main/workbooks/layouts/score-summary.ts';
import type { CellValue, SheetModel } from '../../../../src-main/workbooks/sheet-model.ts';
import { countyProfile, day, sampleScoreRow, sampleScoreSheet, sampleSummary } from '../sample-data.ts';

function rowOf(sheet: SheetModel, label: string, column: number): readonly CellValue[] {
  const row = sheet.rows.find(({ cells }) => cells[column]?.value === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return row.cells.map((cell) => cell.value);
}

const texts = (sheet: SheetModel): string => JSON.stringify(sheet.rows.map((row) => row.cells.map((cell) => cell.value)));

describe('layOutScoreSheet', () => {
  it('adds up parts A and B by live formulas with their results', () => {
    const sheet = layOutScoreSheet(sampleScoreSheet(), countyProfile);
    expect(sheet.name).toBe('县市场监管局');
    expect(rowOf(sheet, '合计', 1)).toEqual([
      null,
      '合计',
      100,
      null,
      { formula: 'ROUND(E8+E13,4)', result: 30 },
      { formula: 'MAX(0,ROUND(C14-E14,4))', result: 70 },
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(sheet.rows[7]?.cells[4]?.value).toEqual({ formula: 'ROUND(SUM(E5:E7),4)', result: 10 });
    expect(sheet.rows[12]?.cells[4]?.value).toEqual({ formula: 'ROUND(SUM(E10:E12),4)', result: 20 });
  });

  it('leaves reviewed and final scores blank and ends with the signatures', () => {
    const sheet = layOutScoreSheet(sampleScoreSheet(), countyProfile);
    for (const row of sheet.rows.slice(3, -1)) {
      expect(row.cells.slice(7, 9).map((cell) => cell.value)).toEqual([null, null]);
    }
    const last = sheet.rows.at(-1);
    expect(last?.cells[0]?.value).toMatch(/填报人.*审核人.*盖章.*日期/);
    expect(last?.merges).toEqual([{ from: 0, to: 10 }]);
  });

  it('shows the score of a line that has points of its own', () => {
    const rows = [sampleScoreRow({ points: 150_000, deduction: 25_000 })];
    const sheet = layOutScoreSheet(sampleScoreSheet({ taskRows: rows, ruleRows: [], total: 975_000 }), countyProfile);
    expect(sheet.rows[4]?.cells[5]?.value).toEqual({ formula: 'ROUND(C5-E5,4)', result: 12.5 });
  });

  it('sums over continued rows, whose numbers shift the formulas', () => {
    const taskRows = [sampleScoreRow({ deduction: 50_000, basis: '未按时公布。'.repeat(120) }), sampleScoreRow({ deduction: 10_000 })];
    const sheet = layOutScoreSheet(sampleScoreSheet({ taskRows, ruleRows: [], total: 940_000 }), countyProfile);
    const subtotal = sheet.rows.findIndex(({ cells }) => cells[1]?.value === '小计');
    expect(subtotal).toBeGreaterThan(6);
    expect(sheet.rows[subtotal]?.cells[4]?.value).toEqual({ formula: `ROUND(SUM(E5:E${subtotal}),4)`, result: 6 });
    expect(texts(sheet)).toContain('1(续)');
  });

  it('marks a forecast and what threatens, and counts no loss before the year ends', () => {
    const taskRows = [sampleScoreRow({ state: '推进中', forecastDeduction: 50_000 })];
    const forecast = layOutScoreSheet(
      sampleScoreSheet({ asOf: day('2026-06-30'), forecast: true, taskRows, ruleRows: [], total: 1_000_000, forecastTotal: 950_000 }),
      countyProfile,
    );
    expect(texts(forecast)).toContain('截至2026年6月30日尚未完成的任务暂不扣分');
    expect(texts(forecast)).toContain('年底前仍未完成将扣5分');
    expect(rowOf(forecast, '年底预测得分', 1)[5]).toBe(95);
    const final = layOutScoreSheet(sampleScoreSheet(), countyProfile);
    expect(texts(final)).not.toContain('预测');
  });

  it('refuses rows that do not add up to the score of the engine', () => {
    expect(() => layOutScoreSheet(sampleScoreSheet({ total: 690_000 }), countyProfile)).toThrow(
      expect.objectContaining({ code: 'CHECK_FAILED', data: { where: '县市场监管局', expected: '690000', found: '700000' } }),
    );
  });

  it('stops at the floor', () => {
    const taskRows = [sampleScoreRow({ deduction: 1_200_000 })];
    const sheet = layOutScoreSheet(sampleScoreSheet({ taskRows, ruleRows: [], total: 0 }), countyProfile);
    expect(rowOf(sheet, '合计', 1)[5]).toMatchObject({ result: 0 });
  });
});

describe('layOutScoreSummary', () => {
  it('has a row for each unit under its class, with live sum, score and rank', () => {
    const sheet = layOutScoreSummary(sampleSummary(), countyProfile);
    expect(rowOf(sheet, '县市场监管局', 1)).toEqual([
      3,
      '县市场监管局',
      100,
      10,
      10,
      5,
      5,
      { formula: 'ROUND(SUM(D7:G7),4)', result: 30 },
      { formula: 'MAX(0,ROUND(C7-H7,4))', result: 70 },
      { formula: 'RANK(I7,$I$5:$I$7,0)', result: 3 },
      null,
    ]);
    expect(rowOf(sheet, '河口街道办事处', 1)[9]).toEqual({ formula: 'RANK(I10,$I$9:$I$10,0)', result: 2 });
  });

  it('counts ties densely where the clerk wants it', () => {
    const [departments] = sampleSummary().classes;
    if (departments === undefined) throw new Error('sample without classes');
    const units = departments.units.map((unit) => (unit.rank === 3 ? { ...unit, rank: 2 } : unit));
    const sheet = layOutScoreSummary(sampleSummary({ ties: 'dense', classes: [{ ...departments, units }] }), countyProfile);
    expect(rowOf(sheet, '县市场监管局', 1)[9]).toMatchObject({ result: 2 });
  });

  it('shows the forecast in a column of its own before the year ends', () => {
    const columnNames = (sheet: SheetModel): unknown[] => sheet.rows[sheet.titleRowCount]?.cells.map((cell) => cell.value) ?? [];
    expect(columnNames(layOutScoreSummary(sampleSummary({ forecast: true, asOf: day('2026-06-30') }), countyProfile))).toContain('年底预测');
    expect(columnNames(layOutScoreSummary(sampleSummary(), countyProfile))).not.toContain('年底预测');
  });

  it('refuses a rank that its formula would not give', () => {
    expect(() => layOutScoreSummary(sampleSummary({ ties: 'dense' }), countyProfile)).toThrow(expect.objectContaining({ code: 'CHECK_FAILED' }));
  });
});
