import { WorkbookError } from './workbook-error.ts';
import { writeFileAtomically, writeVerified } from './write-file-atomically.ts';

/**
 * Puts the bytes of a checked workbook in the place of `target`, having read from the disk what was written. Throws
 * `WorkbookError`: `TARGET_LOCKED`, `TARGET_NOT_WRITABLE`, `CHECK_FAILED` or `CANCELLED`; an older file stays then.
 */
export async function placeWorkbook(target: string, bytes: Uint8Array, options: { signal?: AbortSignal } = {}): Promise<void> {
  await writeFileAtomically(target, bytes, {
    verify: isThatOf(target, bytes),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

/**
 * Writes the bytes of a checked workbook into a folder where files wait to take their places, and reads from the disk what was
 * written. Throws `WorkbookError`: `TARGET_NOT_WRITABLE`, `CHECK_FAILED`; a part of the file may be left then.
 */
export async function stageWorkbook(staged: string, bytes: Uint8Array): Promise<void> {
  await writeVerified(staged, bytes, isThatOf(staged, bytes));
}

function isThatOf(where: string, bytes: Uint8Array): (written: Uint8Array) => void {
  return (written) => {
    if (Buffer.compare(written, bytes) === 0) return;
    throw new WorkbookError('CHECK_FAILED', { where, expected: `${bytes.length} bytes`, found: `${written.length} bytes that differ` });
  };
}
