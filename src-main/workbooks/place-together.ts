import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { WorkbookError } from './workbook-error.ts';
import { moveWithRetries, systemCodeOf } from './write-file-atomically.ts';

/** Files that take their places together. */
export interface FilesTogether<Result> {
  /** Writes the files into a folder beside their places, under the names that they will have, and gives these names. */
  readonly fill: (staging: string) => Promise<readonly string[]>;
  /** Called when all are in their places; when it throws, they are taken away again. */
  readonly keep: () => Result;
  readonly signal: AbortSignal;
}

interface PlacedFile {
  readonly target: string;
  /** Where the file is that stood there before; null where none did. */
  readonly older: string | null;
}

/**
 * Puts files into a folder, all of them or none: they are written into a folder within it first, so that taking their places is
 * only a change of names. When something fails, the new ones are taken away and older files of their names come back.
 * Throws `WorkbookError`: `TARGET_LOCKED`, `TARGET_NOT_WRITABLE`, `CANCELLED`; and what `fill` and `keep` throw.
 */
export async function placeTogether<Result>(folder: string, { fill, keep, signal }: FilesTogether<Result>): Promise<Result> {
  const staging = await stagingIn(folder);
  const placed: PlacedFile[] = [];
  let nothingLost = true;
  try {
    for (const name of await fill(staging)) {
      const target = path.join(folder, name);
      const older = isThere(target) ? path.join(staging, `${placed.length}.older`) : null;
      if (older !== null) await moveWithRetries(target, older, { signal }, target);
      placed.push({ target, older });
      await moveWithRetries(path.join(staging, name), target, { signal });
    }
    return keep();
  } catch (error) {
    for (const file of placed.toReversed()) nothingLost = (await takeBack(file)) && nothingLost;
    throw error;
  } finally {
    if (nothingLost) await rm(staging, { recursive: true, force: true });
  }
}

async function stagingIn(folder: string): Promise<string> {
  try {
    return await mkdtemp(path.join(folder, '.taizhang-'));
  } catch (error) {
    throw new WorkbookError('TARGET_NOT_WRITABLE', { path: folder, systemCode: systemCodeOf(error) });
  }
}

function isThere(target: string): boolean {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw new WorkbookError('TARGET_NOT_WRITABLE', { path: target, systemCode: 'EISDIR' });
  return found !== undefined;
}

/** Whether all is as before; an older file that cannot come back stays where it is. */
async function takeBack({ target, older }: PlacedFile): Promise<boolean> {
  try {
    await rm(target, { force: true });
    if (older !== null) await moveWithRetries(older, target, {});
    return true;
  } catch {
    return older === null;
  }
}
