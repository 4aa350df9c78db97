import type { ExportProfile } from '../export-profile.ts';
import { type WorkbookModel, workbookOf } from '../sheet-model.ts';
import { layOutResponsibilityTable, type ResponsibilityTableData } from './responsibility-table.ts';
import { layOutScoreSheet, type ScoreSheetData } from './score-sheet.ts';
import { layOutScoreSummary, type ScoreSummaryData } from './score-summary.ts';
import { styleTable } from './typeset.ts';

/** A workbook to be made: which table, its data, its look. Plain data, so that it can travel to a worker. */
export type WorkbookRequest =
  | { table: 'responsibilityTable'; profile: ExportProfile; data: ResponsibilityTableData }
  | {
      table: 'scoreSheets';
      profile: ExportProfile;
      title: string;
      /** Stands before the sheets of the units; null for the sheet of one unit alone. */
      summary: ScoreSummaryData | null;
      sheets: readonly ScoreSheetData[];
    };

/** Lays out all sheets of a workbook; throws `CHECK_FAILED` when a live formula would differ from the engine's score. */
export function layOutWorkbook(request: WorkbookRequest): WorkbookModel {
  const { profile } = request;
  const styles = styleTable(profile.typesetting);
  if (request.table === 'responsibilityTable') {
    return workbookOf(request.data.title, styles, [layOutResponsibilityTable(request.data, profile)]);
  }
  const summary = request.summary === null ? [] : [layOutScoreSummary(request.summary, profile)];
  return workbookOf(request.title, styles, [...summary, ...request.sheets.map((sheet) => layOutScoreSheet(sheet, profile))]);
}
