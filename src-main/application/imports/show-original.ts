import { mkdirSync, writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import path from 'node:path';
import { planImports, sourceDocuments } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { readKeptFile } from '../files/kept-files.ts';

/**
 * A copy of the kept original under a name of its kind, for another program to open: the kept file itself must not be
 * written to. FILE_NOT_READABLE when the original is gone or was changed.
 */
export function showOriginal(context: ApplicationContext, { importId }: { importId: string }): { fileToken: string; fileName: string } {
  const document = context.db
    .select({ sha256: sourceDocuments.sha256, fileName: sourceDocuments.fileName, format: sourceDocuments.format })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .where(eq(planImports.id, importId))
    .get();
  if (!document) throw notFound('import', importId);
  const bytes = readKeptFile(path.join(context.folder, 'originals'), document.sha256);
  if (bytes === null) throw new AppError('FILE_NOT_READABLE', { fileName: document.fileName });
  const folder = path.join(context.folder, 'temporary', document.sha256.slice(0, 12));
  mkdirSync(folder, { recursive: true });
  const copy = path.join(folder, copyName(document.fileName, document.format));
  writeFileSync(copy, bytes);
  return { fileToken: context.files.offer(copy), fileName: document.fileName };
}

/** The ending follows the content, so that a file with a lying name is opened by the program for what it is. */
function copyName(fileName: string, format: string): string {
  const stem = path.parse(fileName).name.replaceAll(/[<>:"/\\|?*\u0000-\u001f]/gu, '_').slice(0, 80);
  return `${stem || 'original'}.${format}`;
}
