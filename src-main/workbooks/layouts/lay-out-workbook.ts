import type { ExportProfile } from '../export-profile.ts';
import { type WorkbookModel, workbookOf } from '../sheet-model.ts';
import { type ChangeListData, layOutChangeList } from './change-list.ts';
import { changesTitle, type ChangesSinceData, layOutChangesSince } from './changes-since.ts';
import { fillInTitle } from './fill-in-instructions.ts';
import { fillInSheets, type FillInWorkbookData } from './fill-in-workbook.ts';
import { layOutLeadingGroup, type LeadingGroupData } from './leading-group.ts';
import { layOutLedgerTable, type LedgerTableData, ledgerTitle } from './ledger-table.ts';
import { layOutLookBack, type LookBackData } from './look-back-table.ts';
import { layOutRanking, type RankingData } from './ranking.ts';
import { layOutResponsibilityTable, type ResponsibilityTableData } from './responsibility-table.ts';
import { layOutScoreSheet, type ScoreSheetData } from './score-sheet.ts';
import { layOutScoreSummary, type ScoreSummaryData } from './score-summary.ts';
import { styleTable } from './typeset.ts';
import { layOutUnitList, type UnitListData } from './unit-list.ts';

/** A workbook to be made: which table, its data, its look. Plain data, so that it can travel to a worker. */
export type WorkbookRequest =
  | { table: 'responsibilityTable'; profile: ExportProfile; data: ResponsibilityTableData }
  | { table: 'progressTable' | 'fullLedger'; profile: ExportProfile; data: LedgerTableData }
  | { table: 'changesSince'; profile: ExportProfile; data: ChangesSinceData }
  | { table: 'ranking'; profile: ExportProfile; data: RankingData }
  | { table: 'changeList'; profile: ExportProfile; data: ChangeListData }
  | { table: 'leadingGroup'; profile: ExportProfile; data: LeadingGroupData }
  | { table: 'unitList'; profile: ExportProfile; data: UnitListData }
  | { table: 'lookBack'; profile: ExportProfile; data: LookBackData }
  | { table: 'fillIn'; profile: ExportProfile; data: FillInWorkbookData }
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
  switch (request.table) {
    case 'responsibilityTable':
      return workbookOf(request.data.title, styles, [layOutResponsibilityTable(request.data, profile)]);
    case 'progressTable':
    case 'fullLedger':
      return workbookOf(ledgerTitle(request.data, profile[request.table]), styles, layOutLedgerTable(request.data, profile, request.table));
    case 'changesSince':
      return workbookOf(changesTitle(request.data, profile), styles, [layOutChangesSince(request.data, profile)]);
    case 'ranking':
      return workbookOf(profile.ranking.sheetName, styles, [layOutRanking(request.data, profile)]);
    case 'changeList':
      return workbookOf(request.data.planTitle, styles, [layOutChangeList(request.data, profile)]);
    case 'leadingGroup':
      return workbookOf(request.data.planTitle, styles, [layOutLeadingGroup(request.data, profile)]);
    case 'unitList':
      return workbookOf(profile.unitList.sheetName, styles, [layOutUnitList(request.data, profile)]);
    case 'lookBack':
      return workbookOf(profile.lookBack.sheetName, styles, [layOutLookBack(request.data, profile)]);
    case 'fillIn':
      return workbookOf(fillInTitle(request.data.sheet, profile), styles, fillInSheets(request.data, profile));
    case 'scoreSheets': {
      const summary = request.summary === null ? [] : [layOutScoreSummary(request.summary, profile)];
      return workbookOf(request.title, styles, [...summary, ...request.sheets.map((sheet) => layOutScoreSheet(sheet, profile))]);
    }
  }
}
