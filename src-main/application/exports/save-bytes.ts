import path from 'node:path';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { writeFileAtomically } from '../../workbooks/write-file-atomically.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';

/**
 * Puts a whole file in the place that the token was given for and notes in the audit chain that it went out.
 * FILE_TOKEN_UNKNOWN; TARGET_LOCKED or TARGET_NOT_WRITABLE where the file can't be replaced.
 */
export async function saveBytes(
  context: ApplicationContext,
  { useCase, saveToken, bytes }: { useCase: string; saveToken: string; bytes: Uint8Array },
): Promise<{ fileToken: string; fileName: string }> {
  const target = context.files.writable(saveToken);
  const fileName = path.basename(target);
  await writeFileAtomically(target, bytes);
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase,
    now: context.now(),
    details: { fileName, bytes: bytes.length },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName };
}
