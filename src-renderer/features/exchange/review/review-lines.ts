import type { ReturnedFieldView, ReturnedFileView, ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { matterWords } from '../../../api/matter-words.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import { outcomeChip, shownOutcomes } from '../returns/return-words.ts';
import type { Outcome } from '../returns/return-words.ts';

/** A line of the table: a file, one of its rows, or a cell of the row in which something is told. */
export type ReviewLine =
  | { kind: 'file'; key: string; file: ReturnedFileView; rows: number }
  | { kind: 'row'; key: string; row: ReturnedRowView }
  | { kind: 'field'; key: string; row: ReturnedRowView; field: ReturnedFieldView };

/** What a row is about; a row without a task may name none. */
export function rowName(row: Pick<ReturnedRowView, 'outlineNumber' | 'title'>): string {
  return matterWords(row).trim() || '（没有写任务名称）';
}

/** Names a row among those of all files. */
function lineKeyOf({ returnId, rowKey }: Pick<ReturnedRowView, 'returnId' | 'rowKey'>): string {
  return `${returnId}/${rowKey}`;
}

/** Which rows the table shows. */
export interface ReviewChoice {
  /** Empty for all rows that bring something or are in doubt. */
  outcomes: readonly Outcome[];
  search: string;
}

export const tellingRows: ReviewChoice = { outcomes: [], search: '' };

function isFound({ title, unitName, outlineNumber }: ReturnedRowView, search: string): boolean {
  const wanted = search.trim();
  return wanted === '' || [title, unitName ?? '', outlineNumber ?? ''].some((words) => words.includes(wanted));
}

/** What a row is counted as; one that a newer return has overtaken brings nothing. */
function outcomeOf({ outcome, superseded }: Pick<ReturnedRowView, 'outcome' | 'superseded'>): Outcome {
  return superseded ? 'unchanged' : outcome;
}

function hasTampered({ tampered }: ReturnedRowView): boolean {
  return tampered.length > 0;
}

function isShown(row: ReturnedRowView, { outcomes, search }: ReviewChoice): boolean {
  const outcome = outcomeOf(row);
  const fits = outcomes.length === 0 ? outcome !== 'unchanged' || hasTampered(row) || row.attachments.length > 0 : outcomes.includes(outcome);
  return fits && isFound(row, search);
}

/** Fields that a line of their own tells of: what the unit changed, what both did, what can't be read. */
function toldFields(row: ReturnedRowView): ReturnedFieldView[] {
  return row.fields.filter(({ verdict }) => verdict === 'change' || verdict === 'conflict' || verdict === 'invalid');
}

/** Files with those of their rows that fit, each row with the cells that tell something. */
export function reviewLines(files: readonly ReturnedFileView[], rows: readonly ReturnedRowView[], choice: ReviewChoice): ReviewLine[] {
  const byFile = new Map<string, ReturnedRowView[]>();
  for (const row of rows) {
    if (!isShown(row, choice)) continue;
    const shown = byFile.get(row.returnId);
    if (shown) shown.push(row);
    else byFile.set(row.returnId, [row]);
  }
  return files.flatMap((file): ReviewLine[] => {
    const shown = byFile.get(file.returnId);
    if (shown === undefined) return [];
    const lines: ReviewLine[] = [{ kind: 'file', key: `file:${file.returnId}`, file, rows: shown.length }];
    for (const row of shown) {
      const key = lineKeyOf(row);
      lines.push({ kind: 'row', key, row });
      if (row.superseded) continue;
      for (const field of toldFields(row)) lines.push({ kind: 'field', key: `${key}#${field.field}`, row, field });
    }
    return lines;
  });
}

/** A chip for each outcome that some row fitting the text has, or that is pressed, with their number. */
export function reviewChips(rows: readonly ReturnedRowView[], { outcomes, search }: ReviewChoice): CountChip<Outcome>[] {
  const counts = new Map<Outcome, number>();
  for (const row of rows) {
    if (isFound(row, search)) counts.set(outcomeOf(row), (counts.get(outcomeOf(row)) ?? 0) + 1);
  }
  const shown = shownOutcomes.filter((outcome) => counts.has(outcome) || outcomes.includes(outcome));
  return shown.map((outcome) => ({ key: outcome, ...outcomeChip(outcome), count: counts.get(outcome) ?? 0 }));
}
