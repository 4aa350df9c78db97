import { superiorPlace } from '../../domain/adaptation/places.ts';
import { viewSheet } from '../../domain/templates/sheet-view.ts';
import { newId } from '../../database/new-id.ts';
import { superiorTables } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { writeFailure } from '../files/file-failure.ts';
import { keepFile, sha256Of } from '../files/kept-files.ts';
import { returnedFolder } from '../files/returned-folder.ts';
import { loadSource } from '../imports/import-source.ts';
import { requirePlanInUse } from '../plans/require-plan.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { carryChoices } from './carry-choices.ts';
import { openFile } from './open-file.ts';
import { holdParsed, type ParsedFile } from './parsed-file.ts';

interface Opening {
  fileToken: string;
  year: number;
  quarter: number | null;
  planId: string | null;
}

/**
 * Takes a superior's table: keeps the file (an old one as it was converted), with what the clerk said of the last table of
 * the same issuer and form. The errors of `openFile`, TEMPLATE_TABLE_NOT_FOUND, NOT_FOUND for an unknown plan; nothing is
 * stored then.
 */
export async function openTable(context: ApplicationContext, input: Opening, control: JobControl): Promise<{ changeSetId: string | null; tableId: string }> {
  const plan = input.planId === null ? null : requirePlanInUse(context.db, input.planId);
  const source = loadSource(context.files, { kind: 'file', fileToken: input.fileToken });
  const { bytes, fileName, file } = await openFile(context, source, control);
  const sha256 = sha256Of(bytes);
  const parsed = holdParsed(sha256, file);
  if (parsed.tables.every(({ rows }) => rows.length === 0)) throw new AppError('TEMPLATE_TABLE_NOT_FOUND', { fileName });
  const { year, quarter, planId } = input;
  const issuer = plan?.issuer ?? issuerNamed(parsed);
  const carried = await carryChoices(context, { issuer, sha256, year, quarter, planId, file: parsed });
  control.signal.throwIfAborted();
  control.onProgress({ phase: 'storing', done: 0, total: 1 });
  keep(context, bytes);
  const { changeSetId, value } = recordUseCase(context, 'templates.open', { name: fileName }, (tx) => {
    const id = newId();
    const createdAt = context.now().toISOString();
    tx.insert(superiorTables)
      .values({ id, year, quarter, planId, issuer, fileName, format: file.format, sha256, byteSize: bytes.length, ...carried, createdAt })
      .run();
    return id;
  });
  return { changeSetId, tableId: value };
}

function keep(context: ApplicationContext, bytes: Uint8Array): void {
  try {
    keepFile(returnedFolder(context), bytes);
  } catch (error) {
    throw writeFailure(error);
  }
}

/** The place that the words above the table name first (青河市2026年…); empty where they name none. */
function issuerNamed({ tables, sheets }: ParsedFile): string {
  const [table] = tables;
  const sheet = table === undefined ? undefined : sheets[table.sheet];
  if (table === undefined || sheet === undefined) return '';
  const view = viewSheet(sheet);
  const above = Array.from({ length: table.headerTop }, (_, row) => view.textAt(row, 0));
  return [...above, sheet.name].map((words) => superiorPlace(null, words)).find((place) => place !== null) ?? '';
}
