import { eq, inArray } from 'drizzle-orm';
import { returnedFiles } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import type { Place } from '../evidence/place.ts';
import { copyNameOf } from '../files/file-name.ts';
import { readingCopy } from '../files/reading-copy.ts';
import { requirePart } from '../progress/write-report.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireUnit } from '../units/unit-register.ts';
import { requireReturns, type StoredReturn } from './compare-files.ts';
import { createRecogniser } from './recognise-return.ts';
import { returnedFolder } from '../files/returned-folder.ts';

interface Changed {
  changeSetId: string | null;
}

function requireReturn(context: ApplicationContext, returnId: string): StoredReturn {
  const [file] = requireReturns(context.db, [returnId]);
  if (file === undefined) throw new TypeError('no id was asked for');
  return file;
}

/** A file that was taken over waits again when something of it is placed anew: what it has brought already changes nothing. */
function waitingAgain({ state }: StoredReturn): Pick<StoredReturn, 'state'> {
  return { state: state === 'applied' ? 'waiting' : state };
}

/** Names the part of a row of a returned file; null leaves the row to the comparison. NOT_FOUND, UNIT_NOT_IN_TASK. */
export function placeReturnedRow(context: ApplicationContext, { returnId, rowKey, place }: { returnId: string; rowKey: string; place: Place | null }): Changed {
  const { changeSetId } = recordUseCase(context, 'exchange.placeReturnedRow', { name: requireReturn(context, returnId).fileName }, (tx) => {
    const file = requireReturn(context, returnId);
    if (place !== null) requirePart(tx, place.taskId, place.unitId);
    const { [rowKey]: _before, ...others } = file.placements;
    const placements = place === null ? others : { ...others, [rowKey]: { taskId: place.taskId, unitId: place.unitId } };
    tx.update(returnedFiles).set({ placements, ...waitingAgain(file) }).where(eq(returnedFiles.id, returnId)).run();
  });
  return { changeSetId };
}

/** Says which unit a returned file speaks for; null leaves it to its marks and words. NOT_FOUND. */
export function nameReturningUnit(context: ApplicationContext, { returnId, unitId }: { returnId: string; unitId: string | null }): Changed {
  const { fileName } = requireReturn(context, returnId);
  const unitName = unitId === null ? '' : requireUnit(context.db, unitId).name;
  const { changeSetId } = recordUseCase(context, 'exchange.nameReturningUnit', { name: fileName, unit: unitName }, (tx) => {
    const file = requireReturn(context, returnId);
    const named = unitId ?? createRecogniser(context).recognise(file.sheet).unitId;
    if (named !== file.unitId) tx.update(returnedFiles).set({ unitId: named, ...waitingAgain(file) }).where(eq(returnedFiles.id, returnId)).run();
  });
  return { changeSetId };
}

/** Sets waiting files aside, or takes set-aside ones back; others stay as they are. NOT_FOUND. */
export function setReturnsAside(context: ApplicationContext, { returnIds, aside }: { returnIds: string[]; aside: boolean }): Changed {
  const [from, to] = aside ? (['waiting', 'setAside'] as const) : (['setAside', 'waiting'] as const);
  const moved = requireReturns(context.db, returnIds).filter(({ state }) => state === from);
  const useCase = aside ? 'exchange.setReturnsAside' : 'exchange.takeReturnsBack';
  const { changeSetId } = recordUseCase(context, useCase, { count: moved.length }, (tx) => {
    if (moved.length > 0) tx.update(returnedFiles).set({ state: to }).where(inArray(returnedFiles.id, moved.map(({ id }) => id))).run();
  });
  return { changeSetId };
}

/** A copy of a kept return for another program to open. NOT_FOUND, KEPT_FILE_MISSING. */
export async function openReturn(context: ApplicationContext, { returnId }: { returnId: string }): Promise<{ fileToken: string; fileName: string }> {
  const { sha256, fileName } = requireReturn(context, returnId);
  const copy = await readingCopy(context.folder, returnedFolder(context), { sha256, copyName: copyNameOf(fileName) });
  if (copy === null) throw new AppError('KEPT_FILE_MISSING', { fileName });
  return { fileToken: context.files.offer(copy), fileName };
}
