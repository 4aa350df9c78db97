import { eq } from 'drizzle-orm';
import path from 'node:path';
import { planImports, sourceDocuments } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { copyNameOf } from '../files/file-name.ts';
import { readingCopy } from '../files/reading-copy.ts';

/**
 * A copy of the kept original for another program to open. The ending of its name follows the content, so that a file with a
 * lying name is opened by the program for what it is. FILE_NOT_READABLE when the original is gone or was changed.
 */
export async function showOriginal(
  context: ApplicationContext,
  { importId }: { importId: string },
): Promise<{ fileToken: string; fileName: string }> {
  const document = context.db
    .select({ sha256: sourceDocuments.sha256, fileName: sourceDocuments.fileName, format: sourceDocuments.format })
    .from(planImports)
    .innerJoin(sourceDocuments, eq(sourceDocuments.id, planImports.sourceDocumentId))
    .where(eq(planImports.id, importId))
    .get();
  if (!document) throw notFound('import', importId);
  const { sha256, fileName, format } = document;
  const copy = await readingCopy(context.folder, path.join(context.folder, 'originals'), { sha256, copyName: copyNameOf(fileName, format) });
  if (copy === null) throw new AppError('FILE_NOT_READABLE', { fileName });
  return { fileToken: context.files.offer(copy), fileName };
}
