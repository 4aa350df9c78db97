import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMilliseconds = 250;

/**
 * Makes `folder` by `make(draftFolder)` unless it is there, once even when several processes ask at the same time.
 * The draft is renamed into place when it is complete, so a half-made folder is never taken for a whole one.
 */
export async function makeFolderOnce(folder: string, make: (draftFolder: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const lock = `${folder}.lock`;
  while (!(await takeLock(lock))) await sleep(pollMilliseconds);
  const draft = `${folder}.draft`;
  try {
    if (existsSync(folder)) return;
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft);
    await make(draft);
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(lock, { force: true });
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
