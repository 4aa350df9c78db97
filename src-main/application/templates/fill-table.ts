import path from 'node:path';
import { eq } from 'drizzle-orm';
import { cellValueOf } from '../../domain/templates/cell-value.ts';
import { addressOf } from '../../domain/templates/plain-sheet.ts';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { superiorTables } from '../../database/schema/index.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import type { TemplatePatch } from '../../workbooks/template/patch-template.ts';
import type { TemplateCell } from '../../workbooks/template/template-cell.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { sha256OfFile } from '../files/kept-files.ts';
import { actorName, recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { rememberColumns } from './column-memory.ts';
import { bytesOfTable } from './parsed-file.ts';
import { proposeCells, type ProposedTable } from './propose-cells.ts';
import { requireTable, type SuperiorTableRow } from './table-rows.ts';

interface Filled {
  changeSetId: string | null;
  fileToken: string;
  fileName: string;
  filledCells: number;
  keptCells: number;
  cutCells: string[];
  changedParts: string[];
}

/**
 * Writes a superior's table with our cells filled in and everything else as it came, never over the file that came. Cells
 * that hold words are kept unless `overwrite` or the clerk wrote other ones; what the columns mean is kept for the issuer.
 * NOT_FOUND, KEPT_FILE_MISSING, NOTHING_TO_EXPORT, TEMPLATE_CELL_REFUSED, TEMPLATE_FORMAT_UNSUPPORTED for a target with
 * another ending, TARGET_LOCKED, TARGET_NOT_WRITABLE.
 */
export async function fillTable(context: ApplicationContext, input: { tableId: string; overwrite: boolean; saveToken: string }, control: JobControl): Promise<Filled> {
  const row = requireTable(context.db, input.tableId);
  const target = await targetOf(context, row, input.saveToken);
  const { signal, onProgress } = control;
  const proposed = await proposeCells(context, row);
  const { written, kept } = chosenCells(proposed, row.year, input.overwrite);
  if (written.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  onProgress({ phase: 'writing', done: 0, total: 1 });
  const { bytes, changedParts, cutCells } = await context.reader.patchTemplate(bytesOfTable(context, row), patchOf(proposed, written), { signal });
  onProgress({ phase: 'checking', done: 0, total: 1 });
  await placeWorkbook(target, bytes, { signal });
  const fileName = path.basename(target);
  const counts = { filledCells: written.length, keptCells: kept };
  const { changeSetId } = recordUseCase(context, 'templates.fill', { name: row.fileName, count: written.length }, (tx) => {
    tx.update(superiorTables).set({ filledOn: context.today() }).where(eq(superiorTables.id, row.id)).run();
    rememberColumns(tx, row.issuer, proposed.table.signature, proposed.columns.map(({ role }) => role), context.now());
  });
  appendAuditEntry(context.db, { actor: actorName(context.db), useCase: 'templates.fill', now: context.now(), details: { fileName, ...counts, changedParts: [...changedParts] }, changeSetId: null });
  return { changeSetId, fileToken: context.files.offer(target), fileName, ...counts, cutCells: cutCells.map(addressOf), changedParts: [...changedParts] };
}

/** The path to write: of the table's own form, and not the file that came. */
async function targetOf(context: ApplicationContext, { format, sha256 }: SuperiorTableRow, saveToken: string): Promise<string> {
  const target = context.files.writable(saveToken);
  const fileName = path.basename(target);
  if (path.extname(target).toLowerCase() !== `.${format}`) throw new AppError('TEMPLATE_FORMAT_UNSUPPORTED', { fileName, isOld: false });
  if ((await sha256OfFile(target)) === sha256) throw new AppError('TARGET_NOT_WRITABLE', { fileName });
  return target;
}

/** Cells with something to write; `kept` counts those that already hold words and stay. */
function chosenCells({ cells, columns }: ProposedTable, year: number, overwrite: boolean): { written: TemplateCell[]; kept: number } {
  const known = cells.flatMap((cell) => {
    const role = columns[cell.at]?.role;
    return cell.proposed === null || role === undefined || cell.proposed === cell.current ? [] : [{ ...cell, value: cellValueOf(role, cell.proposed, year) }];
  });
  const written = known.filter(({ edited, current }) => edited || overwrite || current === '');
  return { written: written.map(({ place, value }) => ({ ...place, value })), kept: known.length - written.length };
}

function patchOf({ file, sheet, table }: ProposedTable, cells: TemplateCell[]): TemplatePatch {
  return file.format === 'xlsx' ? { format: 'xlsx', sheet: sheet.name, cells } : { format: 'docx', table: table.sheet, cells };
}
