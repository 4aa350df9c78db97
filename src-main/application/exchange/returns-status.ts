import { asc, eq } from 'drizzle-orm';
import type { ReturnStanding, UnitReturnView } from '../../contract/collection.ts';
import type { FillInRow } from '../../domain/exchange/fill-in-row.ts';
import type { Database } from '../../database/database.ts';
import { fillInPackages, fillInWorkbooks, returnedFiles, unitClasses, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { placeKey } from '../evidence/place.ts';
import { grouped } from '../grouped.ts';
import { openUnitStates } from '../open-unit-states.ts';
import { compareFiles, type ComparedReturn, readSettled } from './compare-files.ts';
import { outcomeOf } from './compare-returns.ts';
import { partStates } from './part-states.ts';

/** Who has returned what of a distribution and what is missing from whom, in the order of the register. NOT_FOUND. */
export function returnsStatus(context: ApplicationContext, { packageId, asOf }: { packageId: string; asOf?: string | undefined }): UnitReturnView[] {
  const { db } = context;
  const found = db.select().from(fillInPackages).where(eq(fillInPackages.id, packageId)).get();
  if (found === undefined) throw notFound('fillInPackage', packageId);
  const workbooks = readWorkbooks(db, packageId);
  const workbookIds = new Set(workbooks.map(({ workbookId }) => workbookId));
  const waiting = compareFiles(context, found.year).files.flatMap(({ rows }) => rows);
  const waitingOf = grouped(waiting, (row) => row.place?.workbook?.workbookId ?? row.file.workbookId);
  const settled = readSettled(db, workbooks.map(({ unitId }) => unitId)).filter(({ workbookId }) => workbookId !== null && workbookIds.has(workbookId));
  const settledOf = grouped(settled, ({ workbookId }) => workbookId);
  const files = db.select({ id: returnedFiles.id, workbookId: returnedFiles.workbookId, receivedOn: returnedFiles.receivedOn, state: returnedFiles.state }).from(returnedFiles).where(eq(returnedFiles.year, found.year)).all();
  const filesById = new Map(files.map((file) => [file.id, file]));
  const filesOf = grouped(files.filter(({ state }) => state !== 'setAside'), ({ workbookId }) => workbookId);
  const states = partStates(db, found.year);
  const day = asOf ?? context.today();
  return workbooks.map(({ rows, ...workbook }) => {
    const { workbookId, unitId } = workbook;
    const ofRows = waitingOf.get(workbookId) ?? [];
    const settledRows = settledOf.get(workbookId) ?? [];
    const said = new Set([...settledRows.map(({ taskId }) => taskId), ...ofRows.flatMap((row) => (row.place !== null && row.isTouched ? [row.place.taskId] : []))]);
    const own = [...new Set([...(filesOf.get(workbookId) ?? []).map(({ id }) => id), ...ofRows.map(({ file }) => file.id), ...settledRows.map(({ fileId }) => fileId)])].flatMap((id) => filesById.get(id) ?? []);
    const missing = rows.filter(({ taskId }) => !said.has(taskId) && openUnitStates.includes(states.get(placeKey({ taskId, unitId })) ?? 'checkedOff'));
    return {
      ...workbook,
      rows: rows.length,
      returnedRows: rows.filter(({ taskId }) => said.has(taskId)).length,
      standing: standingOf({ waiting: ofRows, returned: own.length > 0, missing: missing.length }),
      lastReturnOn: own.map(({ receivedOn }) => receivedOn).toSorted().at(-1) ?? null,
      overdue: found.replyBy !== null && found.replyBy < day && missing.length > 0,
      returnIds: own.map(({ id }) => id),
      missing: missing.map(({ taskId, facts }) => ({ taskId, outlineNumber: facts.outlineNumber, title: facts.title })),
    };
  });
}

const doubtful: ReadonlySet<string> = new Set(['conflict', 'unmatched', 'invalid']);

function standingOf({ waiting, returned, missing }: { waiting: readonly ComparedReturn[]; returned: boolean; missing: number }): ReturnStanding {
  if (waiting.length > 0) return waiting.some((row) => doubtful.has(outcomeOf(row))) ? 'conflict' : 'waiting';
  if (missing === 0) return 'complete';
  return returned ? 'partly' : 'given';
}

interface StatusWorkbook {
  workbookId: string;
  unitId: string;
  unitName: string;
  classCode: string;
  className: string;
  rows: FillInRow[];
}

function readWorkbooks(db: Database, packageId: string): StatusWorkbook[] {
  return db
    .select({ workbookId: fillInWorkbooks.id, unitId: units.id, unitName: units.name, classCode: unitClasses.code, className: unitClasses.name, rows: fillInWorkbooks.rows })
    .from(fillInWorkbooks)
    .innerJoin(units, eq(units.id, fillInWorkbooks.unitId))
    .innerJoin(unitClasses, eq(unitClasses.code, units.classCode))
    .where(eq(fillInWorkbooks.packageId, packageId))
    .orderBy(asc(unitClasses.position), asc(units.position))
    .all();
}
