import type { ExportProfile, ScoreSheetColumn } from '../export-profile.ts';
import { columnLetters, plainRow } from '../sheet-model.ts';
import type { CellModel, CellValue, SheetModel, StyleKey } from '../sheet-model.ts';
import { assertSame, fillScoreLabel, pointsNumber, scoreAfter, scoreFormula } from './score-values.ts';
import type { Points, ScoreFrame } from './score-values.ts';
import { fillLabel, SheetRows } from './typeset.ts';

/** One line of a 自查评分表. */
export interface ScoreSheetRow {
  readonly item: string;
  /** 分值 of this line, null where the scheme only deducts from the base. */
  readonly points: Points | null;
  readonly criterion: string;
  /** What is deducted now, positive. */
  readonly deduction: Points;
  /** What will be deducted if the task is still open at the year's end; 0 for nothing. */
  readonly forecastDeduction: Points;
  /** 扣分依据: task, date, event. */
  readonly basis: string;
  /** Label of the task's state in the unit, null for a rule. */
  readonly state: string | null;
  readonly evidence: string;
  readonly note: string;
}

/** What the score sheet (自查评分表) of one unit shows. */
export interface ScoreSheetData extends ScoreFrame {
  readonly unitName: string;
  readonly className: string;
  /** Part A: a row for each task of the unit. */
  readonly taskRows: readonly ScoreSheetRow[];
  /** Part B: a row for each further rule or event. */
  readonly ruleRows: readonly ScoreSheetRow[];
  /** The engine's score; the sheet's formulas must give the same. */
  readonly total: Points;
  /** The engine's score if all open tasks stay open; shown in a forecast. */
  readonly forecastTotal: Points;
}

type SheetProfile = ExportProfile['scoreSheet'];
type Field = ScoreSheetColumn['field'];

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

function deductionOf(rows: readonly ScoreSheetRow[]): Points {
  return rows.reduce((sum, row) => sum + row.deduction, 0);
}

class ScoreSheetWriter {
  readonly #data: ScoreSheetData;
  readonly #profile: ExportProfile;
  readonly #labels: SheetProfile;
  readonly #sheet: SheetRows;

  constructor(data: ScoreSheetData, profile: ExportProfile) {
    this.#data = data;
    this.#profile = profile;
    this.#labels = profile.scoreSheet;
    this.#sheet = new SheetRows(
      this.#labels.columns.map((column) => column.width),
      profile.typesetting,
      this.#labels,
    );
  }

  layOut(): SheetModel {
    const { unitName: unit, className, forecast, taskRows, ruleRows } = this.#data;
    const places = { unit, className };
    this.#sheet.addHead(
      fillScoreLabel(this.#labels.title, this.#data, places),
      [
        { text: fillScoreLabel(this.#labels.subtitle, this.#data, places), style: 'subtitle' },
        { text: forecast ? fillScoreLabel(this.#labels.forecastNote, this.#data, places) : '', style: 'note' },
      ],
      this.#labels.columns.map((column) => column.header),
    );
    const subtotals = [this.#addPart(this.#labels.partA, taskRows, 1), this.#addPart(this.#labels.partB, ruleRows, taskRows.length + 1)];
    this.#addTotal(subtotals);
    return this.#sheet.toSheet(unit);
  }

  #address(field: Field, row: number): string {
    return columnLetters(this.#labels.columns.findIndex((column) => column.field === field)) + row;
  }

  /** Heading, rows and subtotal of a part; gives the address of the subtotal of its deductions. */
  #addPart(heading: string, rows: readonly ScoreSheetRow[], firstSequence: number): string {
    this.#sheet.addFullWidth(heading, 'section1');
    const firstRow = this.#sheet.nextRowNumber;
    rows.forEach((row, index) => this.#addRow(row, firstSequence + index));
    if (rows.length === 0) this.#addLine({ item: this.#labels.noTasks }, null);
    const subtotalRow = this.#sheet.nextRowNumber;
    const range = `${this.#address('deduction', firstRow)}:${this.#address('deduction', subtotalRow - 1)}`;
    this.#addLine(
      {
        item: this.#labels.subtotal,
        deduction: { formula: `ROUND(SUM(${range}),4)`, result: pointsNumber(deductionOf(rows)) },
      },
      'total',
    );
    return this.#address('deduction', subtotalRow);
  }

  #addRow(row: ScoreSheetRow, sequence: number): void {
    const number = this.#sheet.nextRowNumber;
    const threat =
      row.forecastDeduction > 0
        ? fillLabel(this.#labels.forecastDeduction, { points: String(pointsNumber(row.forecastDeduction)) })
        : '';
    const state = row.state === null ? '' : fillLabel(this.#labels.stateNote, { state: row.state });
    const values: Partial<Record<Field, CellValue>> = {
      sequence,
      item: row.item,
      criterion: row.criterion,
      deduction: pointsNumber(row.deduction),
      basis: joined(row.basis, this.#data.forecast ? threat : ''),
      evidence: row.evidence,
      note: joined(state, row.note),
    };
    if (row.points !== null) {
      values.points = pointsNumber(row.points);
      values.score = {
        formula: `ROUND(${this.#address('points', number)}-${this.#address('deduction', number)},4)`,
        result: pointsNumber(row.points - row.deduction),
      };
    }
    this.#addLine(values, null, sequence);
  }

  #addTotal(subtotals: readonly string[]): void {
    const { taskRows, ruleRows, basePoints, total, forecast, forecastTotal, unitName } = this.#data;
    const deduction = deductionOf(taskRows) + deductionOf(ruleRows);
    assertSame(unitName, total, scoreAfter(this.#data, deduction));
    const row = this.#sheet.nextRowNumber;
    this.#addLine(
      {
        item: this.#labels.total,
        points: pointsNumber(basePoints),
        deduction: { formula: `ROUND(${subtotals.join('+')},4)`, result: pointsNumber(deduction) },
        score: {
          formula: scoreFormula(this.#data, this.#address('points', row), this.#address('deduction', row)),
          result: pointsNumber(total),
        },
      },
      'total',
    );
    if (forecast) this.#addLine({ item: this.#labels.forecastTotal, score: pointsNumber(forecastTotal) }, 'total');
  }

  /** A row of the table; columns without a value stay blank, as 初核 and 核定 do until then. */
  #addLine(values: Partial<Record<Field, CellValue>>, style: StyleKey | null, sequence?: number): void {
    const { columns } = this.#labels;
    const cells = columns.map(
      ({ field, align }): CellModel => ({
        value: values[field] ?? null,
        style: style ?? (align === 'center' ? 'centered' : 'text'),
      }),
    );
    const column = columns.findIndex(({ field }) => field === 'sequence');
    const mark = fillLabel(this.#profile.typesetting.continuation, { sequence: String(sequence ?? '') });
    this.#sheet.add(plainRow(cells), { column, cell: { value: mark, style: 'centered' } });
  }
}

/**
 * Lays out the score sheet (自查评分表) of one unit: part A its tasks, part B further rules, totals as live formulas,
 * signatures. Throws `CHECK_FAILED` when the rows do not add up to the engine's total.
 */
export function layOutScoreSheet(data: ScoreSheetData, profile: ExportProfile): SheetModel {
  return new ScoreSheetWriter(data, profile).layOut();
}
