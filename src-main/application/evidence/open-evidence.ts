import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { copyNameOf } from '../files/file-name.ts';
import { readingCopy } from '../files/reading-copy.ts';
import { evidenceFolder } from './evidence-folder.ts';
import { requireEvidenceRow } from './link-rows.ts';

/**
 * A copy of a kept file under its own name, for another program to open. KEPT_FILE_MISSING when the kept file is gone or its
 * content has changed; NOT_FOUND for evidence that is no file.
 */
export async function openEvidence(
  context: ApplicationContext,
  { evidenceId }: { evidenceId: string },
): Promise<{ fileToken: string; fileName: string }> {
  const { sha256, fileName } = requireEvidenceRow(context.db, evidenceId);
  if (sha256 === null || fileName === null) throw notFound('evidenceFile', evidenceId);
  const copy = await readingCopy(context.folder, evidenceFolder(context), { sha256, copyName: copyNameOf(fileName) });
  if (copy === null) throw new AppError('KEPT_FILE_MISSING', { fileName });
  return { fileToken: context.files.offer(copy), fileName };
}
