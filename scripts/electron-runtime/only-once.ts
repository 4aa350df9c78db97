import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMilliseconds = 250;
const draftMark = '.draft-';

/**
 * Makes `folder` by `make(draftFolder)` unless it is there, once even when several processes ask at the same time.
 * The draft is renamed into place when it is complete, so a half-made folder is never taken for a whole one.
 */
export async function makeFolderOnce(folder: string, make: (draftFolder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  while (!(await takeLock(lock))) await sleep(pollMilliseconds);
  // Of its own name: should two processes ever take over the lock of a dead one, they do not meet in one draft.
  const draft = `${folder}${draftMark}${process.pid}`;
  try {
    if (existsSync(folder)) return;
    await removeDeadDrafts(folder);
    await mkdir(draft);
    await make(draft);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(lock, { force: true });
  }
}

/** Drafts of processes that were killed are large and of no use. */
async function removeDeadDrafts(folder: string): Promise<void> {
  const start = basename(folder) + draftMark;
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(start) || isOtherProcess(Number(name.slice(start.length)))) continue;
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/** Writes this process's id into a new lock file; the lock of a process that has died is removed first. */
async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isErrorWithCode(error, 'EEXIST')) throw error;
  }
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (holder > 0 && !isAlive(holder)) await rm(lock, { force: true });
  return false;
}

function isOtherProcess(pid: number): boolean {
  return pid !== process.pid && isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrorWithCode(error, 'EPERM');
  }
}

function isErrorWithCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
