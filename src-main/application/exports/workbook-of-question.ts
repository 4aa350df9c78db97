import type { ExportQuestion } from '../../contract/export-questions.ts';
import type { WorkbookRequest } from '../../workbooks/layouts/lay-out-workbook.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { exportProfile } from '../profiles/profile-in-force.ts';
import { changeListOf } from './change-list.ts';
import { changesSinceOf } from './changes-since.ts';
import { leadingGroupOf } from './leading-group.ts';
import { ledgerTableOf } from './ledger-table.ts';
import { lookBackTableOf } from './look-back-table.ts';
import { rankingOf } from './ranking.ts';
import { responsibilityTableOf } from './responsibility-table.ts';
import { scoreSheetsOf } from './score-sheets.ts';
import { unitListOf } from './unit-list.ts';

/** A table that is asked for, in the look of a profile, or (null) of the one in force for its year. */
export interface AskedTable {
  question: ExportQuestion;
  profileId: string | null;
}

/** The workbook that answers a question; NOTHING_TO_EXPORT where it would be empty, NOT_FOUND for what it names, PRESET_INVALID. */
export function workbookOfQuestion(context: ApplicationContext, { question, profileId }: AskedTable): WorkbookRequest {
  const profile = exportProfile(context, profileId, yearOf(context, question));
  switch (question.table) {
    case 'responsibilityTable':
      return { table: question.table, profile, data: responsibilityTableOf(context, question.planId) };
    case 'progressTable':
    case 'fullLedger':
      return { table: question.table, profile, data: ledgerTableOf(context, question.scope) };
    case 'changesSince':
      return { table: question.table, profile, data: changesSinceOf(context, question) };
    case 'ranking':
      return { table: question.table, profile, data: rankingOf(context, question.query, question.classCode) };
    case 'scoreSheets':
      return scoreSheetsOf(context, { ...question.query, unitId: question.unitId }, profile);
    case 'changeList':
      return { table: question.table, profile, data: changeListOf(context, question, profile) };
    case 'leadingGroup':
      return { table: question.table, profile, data: leadingGroupOf(context, question) };
    case 'unitList':
      return { table: question.table, profile, data: unitListOf(context) };
    case 'lookBack':
      return { table: question.table, profile, data: lookBackTableOf(context, question.year) };
  }
}

/** The year by which the look of a table is chosen. */
function yearOf({ db, today }: ApplicationContext, question: ExportQuestion): number {
  switch (question.table) {
    case 'responsibilityTable':
    case 'changeList':
    case 'leadingGroup':
      return requirePlan(db, question.planId).year;
    case 'progressTable':
    case 'fullLedger':
      return question.scope.year;
    case 'ranking':
    case 'scoreSheets':
      return question.query.year;
    case 'changesSince':
    case 'lookBack':
      return question.year;
    case 'unitList':
      return Number(today().slice(0, 4));
  }
}
