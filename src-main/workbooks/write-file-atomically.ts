import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { throwIfCancelled, WorkbookError } from './workbook-error.ts';

export interface AtomicWriteOptions {
  /** Gets what is really on the disk before it takes the target's place; throws to keep the old file. */
  readonly verify?: (written: Uint8Array) => void;
  readonly signal?: AbortSignal;
  /** Pauses (milliseconds) between attempts to replace a file that another program holds. */
  readonly retryPauses?: readonly number[];
  /** Puts the temporary file in the target's place; tests play a locked file with it. */
  readonly replace?: (temporary: string, target: string) => Promise<void>;
}

/** About three seconds: longer than a virus scanner needs, shorter than a clerk's patience. */
const defaultPauses = [50, 100, 200, 400, 800, 1500];
/** What Windows says while WPS, Excel or a scanner has the file open. */
const lockedCodes = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** The code of a failed call of the system: ENOENT, EBUSY. */
export function systemCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

async function writeAndSync(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file where none is, flushes it to the disk and has `verify` look at what is really there. Throws
 * `TARGET_NOT_WRITABLE`, which names `blamed`, and what `verify` throws.
 */
export async function writeVerified(path: string, bytes: Uint8Array, verify: AtomicWriteOptions['verify'], blamed = path): Promise<void> {
  try {
    await writeAndSync(path, bytes);
  } catch (error) {
    throw new WorkbookError('TARGET_NOT_WRITABLE', { path: blamed, systemCode: systemCodeOf(error) });
  }
  verify?.(await readFile(path));
}

/**
 * Gives a file another name, again and again while another program holds one of them, then throws `TARGET_LOCKED`; throws
 * `TARGET_NOT_WRITABLE` for what does not pass by waiting, and `CANCELLED`. Errors name `blamed`, else the new name.
 */
export async function moveWithRetries(from: string, to: string, options: Omit<AtomicWriteOptions, 'verify'>, blamed = to): Promise<void> {
  const move = options.replace ?? rename;
  const pauses = options.retryPauses ?? defaultPauses;
  for (let attempt = 0; ; attempt += 1) {
    throwIfCancelled(options.signal, 'save');
    try {
      await move(from, to);
      return;
    } catch (error) {
      const systemCode = systemCodeOf(error);
      if (!lockedCodes.has(systemCode)) throw new WorkbookError('TARGET_NOT_WRITABLE', { path: blamed, systemCode });
      const pause = pauses[attempt];
      if (pause === undefined) throw new WorkbookError('TARGET_LOCKED', { path: blamed, systemCode });
      await sleep(pause);
    }
  }
}

/**
 * Writes a file so that the target is either its old self or complete: temporary file in the same folder, fsync,
 * `verify`, rename. Retries while another program holds the target, then throws `TARGET_LOCKED`; throws
 * `TARGET_NOT_WRITABLE` for a missing, read-only or full folder and for a target that is a folder. Leaves no
 * temporary file behind.
 */
export async function writeFileAtomically(target: string, bytes: Uint8Array, options: AtomicWriteOptions = {}): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeVerified(temporary, bytes, options.verify, target);
    await moveWithRetries(temporary, target, options);
  } finally {
    await rm(temporary, { force: true });
  }
}
