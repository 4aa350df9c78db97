import type { ExportProfile } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellModel, CellValue, SheetModel } from '../sheet-model.ts';
import { fillScoreLabel, pointsNumber } from './score-values.ts';
import type { Points, ScoreFrame } from './score-values.ts';
import { fillLabel, SheetRows } from './typeset.ts';

export interface RankedUnit {
  /** Equal scores share it. */
  readonly rank: number;
  readonly unitName: string;
  /** All that was taken, positive. */
  readonly deduction: Points;
  readonly total: Points;
  readonly forecastTotal: Points;
  /** What each rule took and how often, the costliest first. */
  readonly deductions: readonly { readonly item: string; readonly count: number; readonly points: Points }[];
}

/** What a ranking (排名表) shows, by class of unit. */
export interface RankingData extends ScoreFrame {
  readonly classes: readonly { readonly className: string; readonly units: readonly RankedUnit[] }[];
}

type Field = ExportProfile['ranking']['columns'][number]['field'];

/** Lays out the ranking, the units of each class in the order given under its name. */
export function layOutRanking(data: RankingData, profile: ExportProfile): SheetModel {
  const { ranking: table, typesetting } = profile;
  const sheet = new SheetRows(
    table.columns.map((column) => column.width),
    typesetting,
    table,
  );
  sheet.addHead(
    fillScoreLabel(table.title, data),
    [
      { text: fillScoreLabel(table.subtitle, data), style: 'subtitle' },
      { text: data.forecast ? fillScoreLabel(table.forecastNote, data) : '', style: 'note' },
    ],
    table.columns.map((column) => column.header),
  );
  for (const { className, units } of data.classes) {
    sheet.addFullWidth(fillLabel(table.classHeading, { className }), 'section1');
    for (const unit of units) {
      const values: Record<Field, CellValue> = {
        rank: unit.rank,
        unit: unit.unitName,
        base: pointsNumber(data.basePoints),
        deduction: pointsNumber(unit.deduction),
        score: pointsNumber(unit.total),
        forecastScore: pointsNumber(unit.forecastTotal),
        mainDeductions: mainDeductions(unit, table),
        note: '',
      };
      sheet.add(plainRow(table.columns.map(({ field, align }): CellModel => ({ value: values[field], style: align === 'center' ? 'centered' : 'text' }))));
    }
  }
  return sheet.toSheet(table.sheetName);
}

function mainDeductions({ deductions }: RankedUnit, table: ExportProfile['ranking']): string {
  return deductions
    .slice(0, table.mostDeductions)
    .map(({ item, count, points }) => fillLabel(table.deduction, { item, count: String(count), points: String(pointsNumber(points)) }))
    .join(table.deductionSeparator);
}
