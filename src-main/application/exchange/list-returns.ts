import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ReturnedFileView } from '../../contract/collection.ts';
import type { ReturnState } from '../../domain/codes.ts';
import { compareStamps } from '../../domain/exchange/merge-returns.ts';
import { returnedFiles } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import { compareFiles, type ComparedReturn, stampOf, type StoredReturn } from './compare-files.ts';
import { outcomeOf } from './compare-returns.ts';
import { givenWorkbooks } from './given-workbooks.ts';
import type { Recogniser } from './recognise-return.ts';

/** The returned files of a year, the newest first, those that wait with what they bring. */
export function listReturns(context: ApplicationContext, { year, states }: { year: number; states?: ReturnState[] | undefined }): ReturnedFileView[] {
  const { files: waiting, recogniser } = compareFiles(context, year);
  const rowsOf = new Map(waiting.map(({ file, rows }) => [file.id, rows]));
  const files = context.db
    .select()
    .from(returnedFiles)
    .where(and(eq(returnedFiles.year, year), states === undefined ? undefined : inArray(returnedFiles.state, states)))
    .orderBy(desc(returnedFiles.receivedOn), desc(returnedFiles.savedAt), sql`${returnedFiles}.rowid desc`)
    .all();
  const workbooks = new Map(givenWorkbooks(context.db, year).map((one) => [one.workbookId, one]));
  const ofWorkbook = grouped(files.filter(({ state }) => state !== 'setAside'), ({ workbookId }) => workbookId);
  return files.map((file) => {
    const rows = rowsOf.get(file.id) ?? [];
    const workbook = file.workbookId === null ? undefined : workbooks.get(file.workbookId);
    const siblings = file.workbookId === null ? [] : (ofWorkbook.get(file.workbookId) ?? []);
    return {
      returnId: file.id,
      fileName: file.fileName,
      unitId: file.unitId,
      unitName: file.unitId === null ? null : (recogniser.namesOf(file.unitId)[0] ?? null),
      packageId: workbook?.packageId ?? null,
      quarter: workbook?.quarter ?? null,
      recognisedBy: recognisedBy(file, workbook?.unitId ?? null, recogniser),
      savedAt: file.savedAt,
      receivedOn: file.receivedOn,
      state: file.state,
      rowCount: file.sheet.rows.length,
      outcomes: countOutcomes(rows),
      tamperedRows: rows.filter((row) => row.place !== null && row.comparison.tampered.length > 0).length,
      attachments: file.attachments.length,
      hasNewer: siblings.some((other) => compareStamps(stampOf(other), stampOf(file)) > 0),
      rowVersion: file.rowVersion,
    };
  });
}

/** The unit that a file is stored with is that of its marks or of its words, else the clerk's. */
function recognisedBy(file: StoredReturn, givenTo: string | null, { recognise }: Recogniser): ReturnedFileView['recognisedBy'] {
  if (file.unitId === null) return null;
  const { unitId, by } = recognise(file.sheet);
  if (file.unitId === givenTo && by === 'marks') return 'marks';
  return unitId === file.unitId ? by : 'clerk';
}

function countOutcomes(rows: readonly ComparedReturn[]): ReturnedFileView['outcomes'] {
  const counts: ReturnedFileView['outcomes'] = { new: 0, unchanged: 0, changed: 0, conflict: 0, unmatched: 0, invalid: 0 };
  for (const row of rows) counts[outcomeOf(row)] += 1;
  return counts;
}
