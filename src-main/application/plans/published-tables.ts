import path from 'node:path';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { keepFile, readKeptFile } from '../files/kept-files.ts';

/** Where the responsibility tables of published versions lie, under their sha256. */
function tablesFolder(context: Pick<ApplicationContext, 'folder'>): string {
  return path.join(context.folder, 'published');
}

/** Keeps the table of a version as it goes out and returns its sha256. */
export function keepPublishedTable(context: Pick<ApplicationContext, 'folder'>, bytes: Uint8Array): string {
  return keepFile(tablesFolder(context), bytes);
}

/** The bytes of a version's table; KEPT_FILE_MISSING when they are gone or are not what was published. */
export function readPublishedTable(
  context: Pick<ApplicationContext, 'folder'>,
  version: { tableSha256: string; tableFileName: string },
): Uint8Array {
  const bytes = readKeptFile(tablesFolder(context), version.tableSha256);
  if (bytes === null) throw new AppError('KEPT_FILE_MISSING', { fileName: version.tableFileName });
  return bytes;
}
