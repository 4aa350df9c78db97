import { DocumentError } from '../../documents/document-error.ts';
import { documentLimits } from '../../documents/limits.ts';
import type { ReturnedSheet } from '../../domain/exchange/returned-sheet.ts';
import type { CollectProblem } from '../../contract/collection.ts';
import type { ApplicationContext } from '../context.ts';
import { sha256Of } from '../files/kept-files.ts';
import { problemOf } from './collected-file.ts';
import type { FoundFile } from './find-files.ts';

/** A file that was read; `bytes` is what is to be kept of it, null where its content was collected before. */
export interface ReadReturn {
  fileName: string;
  sha256: string;
  byteSize: number;
  /** When it says that it was saved; null where it does not say so. */
  savedAt: string | null;
  /** When its folder says that it was written. */
  writtenAt: string;
  sheet: ReturnedSheet;
  bytes: Uint8Array | null;
}

/** What reading needs to know of what was collected already. */
export interface KnownReturns {
  /** The sheet of a content that was collected before; null for a new one. */
  sheetOf: (sha256: string) => ReturnedSheet | null;
}

/** Reads a file as a return in the worker; else why it is none. */
export async function readReturn(context: ApplicationContext, file: FoundFile, known: KnownReturns, signal: AbortSignal): Promise<ReadReturn | { problem: CollectProblem }> {
  signal.throwIfAborted();
  try {
    if ((file.byteSize ?? 0) > documentLimits.bytes) throw new DocumentError('FILE_TOO_LARGE');
    const bytes = await file.read();
    const { byteLength: byteSize } = bytes;
    const sha256 = sha256Of(bytes);
    const facts = { fileName: file.name, sha256, byteSize, writtenAt: file.writtenAt };
    const before = known.sheetOf(sha256);
    if (before !== null) return { ...facts, savedAt: null, sheet: before, bytes: null };
    // A copy for the worker, so that what was read can be kept afterwards.
    const { reading, savedAt } = await context.reader.readReturned(new Uint8Array(bytes), { signal });
    if (reading.kind !== 'read') return { problem: reading.kind };
    return { ...facts, savedAt, sheet: reading.sheet, bytes };
  } catch (error) {
    signal.throwIfAborted();
    return { problem: problemOf(error) };
  }
}
