import path from 'node:path';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { writeFileAtomically } from '../../workbooks/write-file-atomically.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';

/**
 * Puts a picture (PNG as base64) in the place that the token was given for and notes in the audit chain that it went out.
 * FILE_TOKEN_UNKNOWN; TARGET_LOCKED or TARGET_NOT_WRITABLE where the file can't be replaced.
 */
export async function savePicture(
  context: ApplicationContext,
  { png, saveToken }: { png: string; saveToken: string },
): Promise<{ fileToken: string; fileName: string }> {
  const target = context.files.writable(saveToken);
  const fileName = path.basename(target);
  const bytes = Buffer.from(png, 'base64');
  await writeFileAtomically(target, bytes);
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase: 'exports.picture',
    now: context.now(),
    details: { fileName, bytes: bytes.length },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName };
}
