import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fillInFileName, fillInTableName } from '../../contract/text/exchange-words.ts';
import { checkSumOf } from '../../domain/exchange/check-sum.ts';
import type { FillInSheet } from '../../domain/exchange/fill-in-row.ts';
import { newId } from '../../database/new-id.ts';
import { fillInPackages, fillInWorkbooks } from '../../database/schema/index.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { folderOf, targetsIn } from '../exports/save-folder.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { loadExportProfile } from '../presets/load-presets.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { unitsInOrder } from '../supervision/units-in-order.ts';
import { fillInRows } from './fill-in-rows.ts';

interface Distribution {
  year: number;
  quarter: number | null;
  planId: string | null;
  unitIds: string[] | null;
  replyBy: string | null;
  contact: string | null;
  note: string | null;
  saveToken: string;
}

interface Distributed {
  changeSetId: string | null;
  packageId: string;
  files: { fileToken: string; fileName: string }[];
  rows: number;
}

/**
 * Writes one fill-in workbook a unit with its open rows into the folder of the token, and keeps what was given, so that a
 * return can be compared with it. All workbooks are made before the first is put in its place; when one cannot be, those
 * before it are taken away again and nothing is kept. NOTHING_TO_EXPORT, DAYS_REVERSED, NOT_FOUND for an unknown plan.
 */
export async function distribute(context: ApplicationContext, input: Distribution, control: JobControl): Promise<Distributed> {
  const folder = folderOf(context.files.writable(input.saveToken));
  const sheets = sheetsOf(context, input);
  if (sheets.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  const targets = targetsIn(folder, sheets.map((sheet) => fillInFileName(sheet)), '.xlsx');
  const workbooks = await render(context, sheets, control);
  await place(targets, workbooks, control);
  const [first] = sheets;
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const packageId = first?.packageId ?? '';
  const { changeSetId } = recordUseCase(context, 'exchange.distribute', { year: input.year, count: sheets.length, rows }, (tx) => {
    const createdAt = context.now().toISOString();
    const { year, quarter, planId, replyBy, contact, note } = input;
    tx.insert(fillInPackages).values({ id: packageId, year, quarter, planId, distributedOn: context.today(), replyBy, contact, note, createdAt }).run();
    for (const [index, sheet] of sheets.entries()) {
      const fileName = path.basename(targets[index] ?? '');
      tx.insert(fillInWorkbooks)
        .values({ id: sheet.workbookId, packageId, unitId: sheet.unitId, fileName, checkSum: checkSumOf(sheet), rows: [...sheet.rows], createdAt })
        .run();
    }
  });
  return { changeSetId, packageId, rows, files: targets.map((target) => ({ fileToken: context.files.offer(target), fileName: path.basename(target) })) };
}

/** The workbooks of the units, in the order of the register. */
function sheetsOf(context: ApplicationContext, { year, quarter, planId, unitIds, replyBy, contact, note }: Distribution): FillInSheet[] {
  const distributedOn = context.today();
  if (planId !== null) requirePlan(context.db, planId);
  if (replyBy !== null && replyBy < distributedOn) throw new AppError('DAYS_REVERSED', { name: fillInTableName });
  const wanted = unitIds === null ? null : new Set(unitIds);
  const rowsOf = fillInRows(context, { year, planId });
  const packageId = newId();
  return unitsInOrder(context.db).flatMap(({ unitId, unitName }) => {
    const rows = rowsOf.get(unitId) ?? [];
    if (rows.length === 0 || wanted?.has(unitId) === false) return [];
    return [{ packageId, workbookId: newId(), unitId, unitName, year, quarter, distributedOn, replyBy: checkedDayOrNull(replyBy), contact, note, rows }];
  });
}

async function render(context: ApplicationContext, sheets: readonly FillInSheet[], { onProgress, signal }: JobControl): Promise<Uint8Array[]> {
  const profile: ExportProfile = loadExportProfile(context.resourcesFolder);
  const files: Uint8Array[] = [];
  for (const sheet of sheets) {
    onProgress({ phase: 'writing', done: files.length, total: sheets.length });
    const { bytes } = await context.renderer.render({ table: 'fillIn', profile, data: { sheet } }, { signal });
    files.push(bytes);
  }
  return files;
}

async function place(targets: readonly string[], files: readonly Uint8Array[], { onProgress, signal }: JobControl): Promise<void> {
  const placed: string[] = [];
  try {
    for (const [index, bytes] of files.entries()) {
      const target = targets[index];
      if (target === undefined) break;
      onProgress({ phase: 'checking', done: index, total: files.length });
      const isNew = !existsSync(target);
      await placeWorkbook(target, bytes, { signal });
      if (isNew) placed.push(target);
    }
  } catch (error) {
    for (const target of placed) rmSync(target, { force: true });
    throw error;
  }
}
