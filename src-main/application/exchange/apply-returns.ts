import { eq, inArray } from 'drizzle-orm';
import type { RowChoiceInput } from '../../contract/collection.ts';
import type { RowChoice } from '../../domain/exchange/apply-choice.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { returnedFiles, returnedRows } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { writeReports } from '../progress/write-report.ts';
import { recordUseCase } from '../record-use-case.ts';
import { compareFiles, type ComparedReturn, keyOfPlace, requireReturns, type SettledRow, settledKey } from './compare-files.ts';
import { linkReturned } from './link-returned.ts';
import { type TakenPart, takeRows } from './take-rows.ts';

interface Choice {
  returnId: string;
  rowKey: string;
  choice: RowChoiceInput;
}

interface Applied {
  changeSetId: string | null;
  /** Reports that were written. */
  reports: number;
  /** Pieces of evidence that were linked. */
  evidence: number;
}

/**
 * Takes the waiting ones of the files over as one change: changes count, conflicts stay the ledger's unless a choice says
 * otherwise. Files that were taken over or set aside bring nothing. NOT_FOUND, REASON_NEEDED.
 */
export function applyReturns(context: ApplicationContext, { returnIds, choices }: { returnIds: string[]; choices: Choice[] }): Applied {
  const wanted = requireReturns(context.db, returnIds).filter(({ state }) => state === 'waiting');
  const ids = new Set(wanted.map(({ id }) => id));
  const [first] = wanted;
  const words = { count: ids.size, name: ids.size === 1 ? (first?.fileName ?? '') : '' };
  // Before the change begins, since within it what was compared for the preview counts as outdated.
  const years = [...new Set(wanted.map(({ year }) => year))].map((year) => compareFiles(context, year));
  const { changeSetId, value } = recordUseCase(context, 'exchange.applyReturns', words, (tx) => {
    const counts = { reports: 0, evidence: 0 };
    for (const compared of years) {
      const files = compared.files.filter(({ file }) => ids.has(file.id));
      const taken = takeRows(files, compared.settled, choicesOf(choices));
      writeReports(tx, taken.flatMap(({ report }) => report ?? []), context.now());
      counts.reports += taken.filter(({ report }) => report !== null).length;
      counts.evidence += linkReturned(tx, files, taken, context.now());
      settle(tx, taken, compared.settled);
    }
    if (ids.size > 0) tx.update(returnedFiles).set({ state: 'applied' }).where(inArray(returnedFiles.id, [...ids])).run();
    return counts;
  });
  return { changeSetId, ...value };
}

function choicesOf(choices: readonly Choice[]): (compared: ComparedReturn) => RowChoice | undefined {
  const byRow = new Map<string, RowChoice>(choices.map(({ returnId, rowKey, choice }) => [`${returnId} ${rowKey}`, choice]));
  return ({ file, rowKey }) => byRow.get(`${file.id} ${rowKey}`);
}

/** Keeps what the touched rows have said, taken over or not: the next return of the row is compared with it. */
function settle(tx: Database, taken: readonly TakenPart[], settled: readonly SettledRow[]): void {
  const before = new Map(settled.map((row) => [settledKey(row), row]));
  const fresh: (typeof returnedRows.$inferInsert)[] = [];
  for (const { row, after } of taken.flatMap(({ rows }) => rows).filter(({ row }) => row.isTouched)) {
    const { taskId, unitId, workbook } = row.place;
    const said = { fileId: row.file.id, savedAt: row.stamp.savedAt, fingerprint: row.stamp.fingerprint, values: after };
    const known = before.get(keyOfPlace(row.place));
    if (known === undefined) fresh.push({ id: newId(), workbookId: workbook?.workbookId ?? null, unitId, taskId, ...said });
    else tx.update(returnedRows).set(said).where(eq(returnedRows.id, known.id)).run();
  }
  insertMany(tx, returnedRows, fresh);
}
