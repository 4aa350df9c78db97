import type { ReturnedFieldView, ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { chosenSide, countingSide, openFields } from './review-choices.ts';
import type { Choices } from './review-choices.ts';

/** A row that the program has found by its words with less than this (0 to 1) is shown as a doubt. */
const surely = 0.8;

/** True for a row that can be taken over: it has a task and no newer return of it counts. */
function counts({ taskId, unitId, superseded }: ReturnedRowView): boolean {
  return taskId !== null && unitId !== null && !superseded;
}

/** True for a row whose task is not known, or not surely. */
export function isDoubtfulRow({ superseded, taskId, matchedBy, confidence }: ReturnedRowView): boolean {
  return !superseded && (taskId === null || (matchedBy === 'words' && confidence < surely));
}

/** True for a cell that can't be read, or in which both sides changed something and the clerk has not chosen. */
export function isDoubtfulField(choices: Choices, row: ReturnedRowView, { field, verdict }: Pick<ReturnedFieldView, 'field' | 'verdict'>): boolean {
  return verdict === 'invalid' || (verdict === 'conflict' && chosenSide(choices, row, field) === null);
}

/** What taking over would do, and what it would leave. */
export interface ReviewSummary {
  /** Rows that bring something into the ledger. */
  reports: number;
  /** Files of evidence that come along. */
  evidence: number;
  /** Rows with a conflict in which the ledger stays, and in which the unit's word is taken. */
  conflictsKept: number;
  conflictsTaken: number;
  unmatched: number;
  /** Cells that can't be read. */
  invalid: number;
}

/** Sums up rows under the clerk's choices. */
export function summaryOf(choices: Choices, rows: readonly ReturnedRowView[]): ReviewSummary {
  const summary: ReviewSummary = { reports: 0, evidence: 0, conflictsKept: 0, conflictsTaken: 0, unmatched: 0, invalid: 0 };
  for (const row of rows) {
    if (row.taskId === null && !row.superseded) summary.unmatched += 1;
    if (!counts(row)) continue;
    const isTaken = (field: ReturnedFieldView): boolean => countingSide(choices, row, field) === 'theirs';
    const conflicts = row.fields.filter(({ verdict }) => verdict === 'conflict');
    if (openFields(row).some(isTaken)) summary.reports += 1;
    if (conflicts.length > 0) summary[conflicts.every(isTaken) ? 'conflictsTaken' : 'conflictsKept'] += 1;
    summary.evidence += row.attachments.length;
    summary.invalid += row.fields.filter(({ verdict }) => verdict === 'invalid').length;
  }
  return summary;
}

/** What the button will do: 12 项进展、3 份佐证; null where it changes nothing. */
export function broughtWords({ reports, evidence }: Pick<ReviewSummary, 'reports' | 'evidence'>): string | null {
  const parts = [...(reports > 0 ? [`${reports} 项进展`] : []), ...(evidence > 0 ? [`${evidence} 份佐证`] : [])];
  return parts.length === 0 ? null : parts.join('、');
}

/** The whole in a sentence: 将并入 12 项进展、3 份佐证；2 项冲突按台账保留；1 行未对上、1 处无法识别，不并入。 */
export function summarySentence(summary: ReviewSummary): string {
  const { conflictsKept, conflictsTaken, unmatched, invalid } = summary;
  const brought = broughtWords(summary);
  const left = [...(unmatched > 0 ? [`${unmatched} 行未对上`] : []), ...(invalid > 0 ? [`${invalid} 处无法识别`] : [])];
  return `${[
    brought === null ? '台账不会改动，文件记为已并入' : `将并入 ${brought}`,
    ...(conflictsKept > 0 ? [`${conflictsKept} 项冲突按台账保留`] : []),
    ...(conflictsTaken > 0 ? [`${conflictsTaken} 项冲突采用报送`] : []),
    ...(left.length > 0 ? [`${left.join('、')}，不并入`] : []),
  ].join('；')}。`;
}
