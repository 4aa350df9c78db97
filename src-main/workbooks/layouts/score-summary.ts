import type { ExportProfile } from '../export-profile.ts';
import { columnLetters, plainRow } from '../sheet-model.ts';
import type { CellModel, CellValue, SheetModel } from '../sheet-model.ts';
import { assertSame, fillScoreLabel, pointsNumber, scoreAfter, scoreFormula } from './score-values.ts';
import type { Points, ScoreFrame } from './score-values.ts';
import { fillLabel, SheetRows } from './typeset.ts';

export interface ScoreSummaryUnit {
  readonly unitName: string;
  /** What each rule took, in the order of `rules`; positive. */
  readonly deductions: readonly Points[];
  readonly total: Points;
  readonly forecastTotal: Points;
  readonly rank: number;
  readonly note: string;
}

/** What the summary (汇总表) with ranking (排名) shows: one row a unit, by class of unit. */
export interface ScoreSummaryData extends ScoreFrame {
  readonly rules: readonly { readonly name: string }[];
  /** After two units on rank 1 comes 3 (`skip`) or 2 (`dense`). */
  readonly ties: 'skip' | 'dense';
  readonly classes: readonly { readonly className: string; readonly units: readonly ScoreSummaryUnit[] }[];
}

type Field = keyof ExportProfile['scoreSummary']['columns'];
type Column = { readonly header: string; readonly width: number; readonly field: Field | number };

/** The fixed columns with the rules' columns (field: index of the rule) after the base. */
function columnsOf(data: ScoreSummaryData, profile: ExportProfile): Column[] {
  const { columns, totalWidth, minimumRuleWidth } = profile.scoreSummary;
  const after: Field[] = ['deduction', 'score', ...(data.forecast ? (['forecastScore'] as const) : []), 'rank', 'note'];
  const fixed = (field: Field): Column => ({ ...columns[field], field });
  const left = (['sequence', 'unit', 'base'] as const).map(fixed);
  const right = after.map(fixed);
  const taken = [...left, ...right].reduce((sum, column) => sum + column.width, 0);
  const width = Math.max(minimumRuleWidth, Math.floor((totalWidth - taken) / Math.max(1, data.rules.length)));
  return [...left, ...data.rules.map(({ name }, index): Column => ({ header: name, width, field: index })), ...right];
}

/** Rank of a score among all, as the formula of `rankFormula` gives it. */
function rankOf(score: Points, scores: readonly Points[], ties: ScoreSummaryData['ties']): number {
  const better = scores.filter((other) => other > score);
  return (ties === 'skip' ? better.length : new Set(better).size) + 1;
}

function rankFormula(cell: string, range: string, ties: ScoreSummaryData['ties']): string {
  return ties === 'skip' ? `RANK(${cell},${range},0)` : `SUMPRODUCT((${range}>${cell})/COUNTIF(${range},${range}))+1`;
}

/**
 * Lays out the summary of scores (汇总表) with ranking by class. Deductions are numbers; sum, score and rank are live
 * formulas. Throws `CHECK_FAILED` when they would show something else than the engine computed.
 */
export function layOutScoreSummary(data: ScoreSummaryData, profile: ExportProfile): SheetModel {
  const labels = profile.scoreSummary;
  const columns = columnsOf(data, profile);
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    profile.typesetting,
    labels,
  );
  const letters = (field: Field | number): string => columnLetters(columns.findIndex((column) => column.field === field));
  sheet.addHead(
    fillScoreLabel(labels.title, data),
    [
      { text: fillScoreLabel(labels.subtitle, data), style: 'subtitle' },
      { text: data.forecast ? fillScoreLabel(labels.forecastNote, data) : '', style: 'note' },
    ],
    columns.map((column) => column.header),
  );

  const unitCells = (unit: ScoreSummaryUnit, sequence: number, scores: readonly Points[], range: string): CellModel[] => {
    const row = sheet.nextRowNumber;
    const deduction = unit.deductions.reduce((sum, points) => sum + points, 0);
    assertSame(unit.unitName, unit.total, scoreAfter(data, deduction));
    assertSame(unit.unitName, unit.rank, rankOf(unit.total, scores, data.ties));
    const lastRule = data.rules.length - 1;
    const values: Record<Field, CellValue> = {
      sequence,
      unit: unit.unitName,
      base: pointsNumber(data.basePoints),
      deduction:
        lastRule < 0
          ? 0
          : { formula: `ROUND(SUM(${letters(0)}${row}:${letters(lastRule)}${row}),4)`, result: pointsNumber(deduction) },
      score: {
        formula: scoreFormula(data, letters('base') + row, letters('deduction') + row),
        result: pointsNumber(unit.total),
      },
      forecastScore: pointsNumber(unit.forecastTotal),
      rank: { formula: rankFormula(letters('score') + row, range, data.ties), result: unit.rank },
      note: unit.note,
    };
    return columns.map(({ field }) => ({
      value: typeof field === 'number' ? pointsNumber(unit.deductions[field] ?? 0) : values[field],
      style: field === 'unit' || field === 'note' ? 'text' : 'centered',
    }));
  };

  for (const { className, units } of data.classes) {
    sheet.addFullWidth(fillLabel(labels.classHeading, { className }), 'section1');
    const score = letters('score');
    const first = sheet.nextRowNumber;
    const range = `$${score}$${first}:$${score}$${first + units.length - 1}`;
    const scores = units.map((unit) => unit.total);
    units.forEach((unit, index) => sheet.add(plainRow(unitCells(unit, index + 1, scores, range))));
  }
  return sheet.toSheet(labels.sheetName);
}
