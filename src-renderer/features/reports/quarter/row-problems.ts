import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { Drafts, RowDraft } from './report-drafts.ts';
import type { SheetRow } from './sheet-row.ts';

/** Why a filled-in row can't be saved; `row` is null when the sheet has it no more. */
export interface RowProblem {
  key: string;
  draft: RowDraft;
  row: SheetRow | null;
  sentence: string;
  /** The row has moved on: it can be saved once it was seen as it is now. */
  moved: boolean;
}

function movedSentence({ state, lastText, lastReportedOn }: SheetRow): string {
  const last = lastReportedOn === null ? '' : `，${lastReportedOn} 报过${lastText ? `“${lastText}”` : '进展'}`;
  return `填写以后这一行在别处改过：现在是“${unitStateLabels[state]}”${last}`;
}

/** What keeps filled-in rows from being saved, in the order in which they were filled in. `rows` are all rows of the quarter by key. */
export function problemsOf(drafts: Drafts, rows: ReadonlyMap<string, SheetRow>): RowProblem[] {
  return Object.entries(drafts).flatMap(([key, draft]): RowProblem[] => {
    const row = rows.get(key) ?? null;
    if (row === null) return [{ key, draft, row, moved: false, sentence: '这项任务在该单位已经办结、归档或调整，不用再填报' }];
    if (row.rowVersion !== draft.rowVersion) return [{ key, draft, row, moved: true, sentence: movedSentence(row) }];
    if (draft.cells.state === 'postponed' && !draft.cells.text) {
      return [{ key, draft, row, moved: false, sentence: '暂缓调整要在完成情况里写明依据' }];
    }
    return [];
  });
}
