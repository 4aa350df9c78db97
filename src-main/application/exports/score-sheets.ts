import type { ScoreLineView, UnitScoreView } from '../../contract/scoring.ts';
import { unitStateLabels } from '../../contract/text/labels.ts';
import { scoreSentence } from '../../contract/text/score-sentences.ts';
import { type UnitState, unitStates } from '../../domain/codes.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import type { WorkbookRequest } from '../../workbooks/layouts/lay-out-workbook.ts';
import type { ScoreSheetData, ScoreSheetRow } from '../../workbooks/layouts/score-sheet.ts';
import type { ScoreSummaryData } from '../../workbooks/layouts/score-summary.ts';
import type { ScoreFrame } from '../../workbooks/layouts/score-values.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { type ComputedScores, computeUnitScores } from '../scoring/compute-unit-scores.ts';
import { frameOf, type ScoreQuery } from './score-frame.ts';

/** What scores are asked for; of a unit, or (null) of all behind the summary with ranking. */
interface ScoreSheetsQuestion extends ScoreQuery {
  unitId: string | null;
}

/** The self-assessment score sheet (自查评分表) of one unit, or of all units behind the summary with ranking; NOTHING_TO_EXPORT, NOT_FOUND. */
export function scoreSheetsOf(context: ApplicationContext, { unitId, ...query }: ScoreSheetsQuestion, profile: ExportProfile): WorkbookRequest {
  const scores = computeUnitScores(context, query);
  const frame = frameOf(scores, query);
  const chosen = unitId === null ? scores.units : scores.units.filter((unit) => unit.unitId === unitId);
  if (unitId !== null && chosen.length === 0) throw notFound('unit', unitId);
  if (chosen.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  return {
    table: 'scoreSheets',
    profile,
    title: scores.scheme.name,
    summary: unitId === null ? summaryData(frame, scores) : null,
    sheets: chosen.map((unit) => sheetData(frame, unit)),
  };
}

function sheetData(frame: ScoreFrame, unit: UnitScoreView): ScoreSheetData {
  const rowsOf = (part: ScoreLineView['part']): ScoreSheetRow[] => unit.lines.filter((line) => line.part === part).map(sheetRow);
  return {
    ...frame,
    unitName: unit.unitName,
    className: unit.className,
    taskRows: rowsOf('A'),
    ruleRows: rowsOf('B'),
    total: unit.total,
    forecastTotal: unit.forecastTotal,
  };
}

function sheetRow(line: ScoreLineView): ScoreSheetRow {
  const state = line.part === 'A' ? line.reason.values['state'] : undefined;
  return {
    item: line.item,
    points: null,
    criterion: line.criterion,
    deduction: line.deduction,
    forecastDeduction: line.forecastDeduction,
    basis: scoreSentence(line.reason),
    state: unitStates.includes(state as UnitState) ? unitStateLabels[state as UnitState] : null,
    evidence: '',
    note: '',
  };
}

function summaryData(frame: ScoreFrame, { scheme, units }: ComputedScores): ScoreSummaryData {
  const classCodes = [...new Set(units.map((unit) => unit.classCode))];
  return {
    ...frame,
    rules: scheme.rules.map((rule) => ({ name: rule.name })),
    ties: 'skip',
    classes: classCodes.map((classCode) => {
      const members = units.filter((unit) => unit.classCode === classCode);
      return {
        className: members[0]?.className ?? '',
        units: members.map((unit) => ({
          unitName: unit.unitName,
          deductions: scheme.rules.map((rule) =>
            unit.lines.filter((line) => line.ruleCode === rule.code).reduce((sum, line) => sum + line.deduction, 0),
          ),
          total: unit.total,
          forecastTotal: unit.forecastTotal,
          rank: unit.rank,
          note: '',
        })),
      };
    }),
  };
}
