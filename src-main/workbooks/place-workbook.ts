import { WorkbookError } from './workbook-error.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/**
 * Puts the bytes of a checked workbook in the place of `target`, having read from the disk what was written. Throws
 * `WorkbookError`: `TARGET_LOCKED`, `TARGET_NOT_WRITABLE`, `CHECK_FAILED` or `CANCELLED`; an older file stays then.
 */
export async function placeWorkbook(target: string, bytes: Uint8Array, options: { signal?: AbortSignal } = {}): Promise<void> {
  await writeFileAtomically(target, bytes, {
    verify: (written) => {
      if (Buffer.compare(written, bytes) === 0) return;
      throw new WorkbookError('CHECK_FAILED', {
        where: target,
        expected: `${bytes.length} bytes`,
        found: `${written.length} bytes that differ`,
      });
    },
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}
