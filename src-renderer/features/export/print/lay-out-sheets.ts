import type { ExportQuestion } from '../../../../src-main/contract/export-questions.ts';
import type { JobProgress } from '../../../../src-main/contract/shared.ts';
import type { TaizhangClient } from '../../../api/client.ts';
import { prepareSheet } from '../preview/prepared-sheet.ts';
import type { PreparedSheet } from '../preview/prepared-sheet.ts';

/** What is to be printed: a table in the look of a profile, or (null) of the one in force. */
export interface PrintedTable {
  readonly question: ExportQuestion;
  readonly profileId: string | null;
}

/** Lays out all sheets of a table one after the other, and breaks them into pages; begins anew where the table has changed meanwhile. */
export async function* layOutSheets(client: TaizhangClient, table: PrintedTable, signal: AbortSignal): AsyncGenerator<JobProgress, PreparedSheet[], undefined> {
  const prepared: PreparedSheet[] = [];
  let known = '';
  for (;;) {
    const { sheets, shown, styles } = await client.exports.preview({ ...table, sheet: prepared.length }, { signal });
    const all = JSON.stringify(sheets);
    if (prepared.length > 0 && all !== known) {
      prepared.length = 0;
      continue;
    }
    known = all;
    prepared.push(prepareSheet(shown, styles));
    if (prepared.length >= sheets.length) return prepared;
    yield { phase: 'typesetting', done: prepared.length, total: sheets.length };
  }
}
