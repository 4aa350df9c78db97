import path from 'node:path';
import { WorkbookError } from '../../workbooks/workbook-error.ts';
import type { ReadTemplate } from '../../workbooks/template/read-template.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import type { LoadedSource } from '../imports/import-source.ts';
import type { JobControl } from '../stream-job.ts';
import { failureOf } from '../translate-error.ts';
import { convertOldFile } from './convert-old-file.ts';

/** A superior's file in a form that can be filled. */
export interface OpenedFile {
  bytes: Uint8Array;
  /** With the ending of the form. */
  fileName: string;
  file: ReadTemplate;
}

type Source = Pick<LoadedSource, 'bytes' | 'fileName'>;

/**
 * Reads a superior's file in the worker, an old one after its conversion. TEMPLATE_FORMAT_UNSUPPORTED (`isOld` where only a
 * conversion is missing), FILE_DAMAGED, FILE_ENCRYPTED, FILE_LIMIT_EXCEEDED, FILE_READ_TIMEOUT.
 */
export async function openFile(context: ApplicationContext, source: Source, { signal, onProgress }: JobControl): Promise<OpenedFile> {
  try {
    onProgress({ phase: 'reading', done: 0, total: 1 });
    const current = await readCurrent(context, source.bytes, signal);
    if (current !== null) return { bytes: source.bytes, fileName: source.fileName, file: current };
    const { bytes, ending } = await convertOldFile(source, signal);
    const file = await context.reader.readTemplate(bytes, { signal });
    return { bytes, fileName: `${path.parse(source.fileName).name}.${ending}`, file };
  } catch (error) {
    throw namingFile(error, source.fileName);
  }
}

/** Null for a file of an old form. */
async function readCurrent(context: ApplicationContext, bytes: Uint8Array, signal: AbortSignal): Promise<ReadTemplate | null> {
  try {
    return await context.reader.readTemplate(bytes, { signal });
  } catch (error) {
    if (error instanceof WorkbookError && 'reason' in error.data && error.data.reason === 'oldFormat') return null;
    throw error;
  }
}

/** The failure with the name of the file that it is about. */
function namingFile(error: unknown, fileName: string): unknown {
  const failure = failureOf(error);
  if (failure === null || failure.code === 'CANCELLED') return error;
  return new AppError(failure.code, { ...failure.data, fileName });
}
