import path from 'node:path';
import { fillInTableName } from '../../contract/text/exchange-words.ts';
import { checkSumOf } from '../../domain/exchange/check-sum.ts';
import type { FillInSheet } from '../../domain/exchange/fill-in-row.ts';
import { newId } from '../../database/new-id.ts';
import { fillInPackages, fillInWorkbooks } from '../../database/schema/index.ts';
import { placeTogether } from '../../workbooks/place-together.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDayOrNull } from '../day.ts';
import { folderOf } from '../exports/save-folder.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { JobControl } from '../stream-job.ts';
import { unitsInOrder } from '../supervision/units-in-order.ts';
import { fillInRows } from './fill-in-rows.ts';
import { fillInPlaces, writeFillInFiles } from './write-fill-in-files.ts';

interface Distribution {
  year: number;
  quarter: number | null;
  planId: string | null;
  unitIds: string[] | null;
  replyBy: string | null;
  contact: string | null;
  note: string | null;
  saveToken: string;
  /** One archive a class of units in place of single workbooks. */
  zips: boolean;
}

interface Distributed {
  changeSetId: string | null;
  packageId: string;
  files: { fileToken: string; fileName: string }[];
  rows: number;
}

/**
 * Writes one fill-in workbook a unit with its open rows into the folder of the token, or with `zips` one archive a class of
 * units, and keeps what was given, so that a return can be compared with it. The files take their places together; when one
 * cannot be made or kept, the folder is as it was. NOTHING_TO_EXPORT, DAYS_REVERSED, NOT_FOUND for an unknown plan.
 */
export async function distribute(context: ApplicationContext, input: Distribution, control: JobControl): Promise<Distributed> {
  const folder = folderOf(context.files.writable(input.saveToken));
  const sheets = sheetsOf(context, input);
  const [first] = sheets;
  if (first === undefined) throw new AppError('NOTHING_TO_EXPORT', {});
  const places = fillInPlaces(context.db, sheets, input.zips);
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  let given: GivenWorkbook[] = [];
  const { changeSetId } = await placeTogether(folder, {
    fill: (staging) => {
      const written = writeFillInFiles(context, { staging, sheets, places }, control);
      // Computed while the workers write.
      given = sheets.map((sheet, index) => ({ sheet, fileName: places[index]?.fileName ?? '', checkSum: checkSumOf(sheet) }));
      return written;
    },
    keep: () => keepPackage(context, input, { packageId: first.packageId, given, rows }),
    signal: control.signal,
  });
  const fileNames = [...new Set(places.map(({ archive, fileName }) => archive ?? fileName))];
  return { changeSetId, packageId: first.packageId, rows, files: fileNames.map((fileName) => ({ fileToken: context.files.offer(path.join(folder, fileName)), fileName })) };
}

interface GivenWorkbook {
  sheet: FillInSheet;
  fileName: string;
  checkSum: string;
}

interface Package {
  packageId: string;
  given: readonly GivenWorkbook[];
  rows: number;
}

function keepPackage(context: ApplicationContext, input: Distribution, { packageId, given, rows }: Package): { changeSetId: string | null } {
  return recordUseCase(context, 'exchange.distribute', { year: input.year, count: given.length, rows }, (tx) => {
    const createdAt = context.now().toISOString();
    const { year, quarter, planId, replyBy, contact, note } = input;
    tx.insert(fillInPackages).values({ id: packageId, year, quarter, planId, distributedOn: context.today(), replyBy, contact, note, createdAt }).run();
    for (const { sheet, fileName, checkSum } of given) {
      tx.insert(fillInWorkbooks).values({ id: sheet.workbookId, packageId, unitId: sheet.unitId, fileName, checkSum, rows: [...sheet.rows], createdAt }).run();
    }
  });
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
