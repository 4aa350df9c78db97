import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { WorkbookError } from './workbook-error.ts';
import { systemCodeOf } from './write-file-atomically.ts';

/** An archive that is written while its files are made, one after the other; none of them stays in memory. */
export interface ZipFile {
  add: (name: string, bytes: Uint8Array, savedAt: Date) => Promise<void>;
  /** Ends the archive and reads from the disk what was written; throws `CHECK_FAILED`. */
  finish: () => Promise<void>;
  /** Lets go of the file; nothing happens to a finished one. */
  leave: () => Promise<void>;
}

/**
 * Begins an archive at a path where no file is. Names that are not ASCII are marked as UTF-8 (APPNOTE 4.4.4, bit 11), so that
 * Explorer and WPS show Chinese ones. All of it throws `WorkbookError` `TARGET_NOT_WRITABLE`, for a full disk for example.
 */
export async function createZipFile(target: string): Promise<ZipFile> {
  const written = createHash('sha256');
  const chunks: Uint8Array[] = [];
  const failures: Error[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) failures.push(error);
    else chunks.push(chunk);
  });
  const file = await guarded(target, () => open(target, 'wx'));
  const write = async (): Promise<void> => {
    const [failure] = failures;
    if (failure !== undefined) throw failure;
    const bytes = Buffer.concat(chunks.splice(0));
    written.update(bytes);
    await guarded(target, () => file.writeFile(bytes));
  };
  return {
    add: (name, bytes, savedAt) => {
      // Hardly anything is gained by packing packed files; but readers that go from front to back refuse stored ones of unknown size.
      const entry = Object.assign(new ZipDeflate(name, { level: 1 }), { mtime: savedAt });
      zip.add(entry);
      entry.push(bytes, true);
      return write();
    },
    finish: async () => {
      zip.end();
      await write();
      await guarded(target, () => file.sync());
      await file.close();
      await check(target, written.digest('hex'));
    },
    leave: () => file.close(),
  };
}

async function guarded<Result>(target: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new WorkbookError('TARGET_NOT_WRITABLE', { path: target, systemCode: systemCodeOf(error) });
  }
}

async function check(target: string, expected: string): Promise<void> {
  const read = createHash('sha256');
  for await (const chunk of createReadStream(target)) read.update(chunk as Uint8Array);
  const found = read.digest('hex');
  if (found !== expected) throw new WorkbookError('CHECK_FAILED', { where: target, expected, found });
}
