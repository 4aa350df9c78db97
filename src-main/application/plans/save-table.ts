import path from 'node:path';
import { eq } from 'drizzle-orm';
import { appendAuditEntry } from '../../database/audit-chain.ts';
import { planVersions } from '../../database/schema/index.ts';
import { placeWorkbook } from '../../workbooks/place-workbook.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';
import { readPublishedTable } from './published-tables.ts';

/**
 * Puts the responsibility table that went out with a version in the place that the token was given for, byte for byte,
 * and notes it in the audit chain. KEPT_FILE_MISSING when the kept file is gone or was changed.
 */
export async function saveTable(
  context: ApplicationContext,
  { versionId, saveToken }: { versionId: string; saveToken: string },
): Promise<{ fileToken: string; fileName: string }> {
  const version = context.db
    .select({ number: planVersions.number, tableSha256: planVersions.tableSha256, tableFileName: planVersions.tableFileName })
    .from(planVersions)
    .where(eq(planVersions.id, versionId))
    .get();
  if (!version) throw notFound('planVersion', versionId);
  const target = context.files.writable(saveToken);
  const fileName = path.basename(target);
  await placeWorkbook(target, readPublishedTable(context, version));
  appendAuditEntry(context.db, {
    actor: actorName(context.db),
    useCase: 'plans.saveTable',
    now: context.now(),
    details: { fileName, versionId, number: version.number, sha256: version.tableSha256 },
    changeSetId: null,
  });
  return { fileToken: context.files.offer(target), fileName };
}
