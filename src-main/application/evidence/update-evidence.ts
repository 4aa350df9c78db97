import { eq } from 'drizzle-orm';
import type { EvidenceFields } from '../../contract/evidence.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { evidence } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { storedFields } from './add-reference.ts';
import { requireEvidenceRow } from './link-rows.ts';

/** Changes what is said of a piece of evidence. NOT_FOUND, ROW_CHANGED; INVALID_INPUT for a page without address. */
export function updateEvidence(
  context: ApplicationContext,
  { evidenceId, rowVersion, ...fields }: EvidenceFields & { evidenceId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'evidence.update', { title: fields.title }, (tx) => {
    const { kind } = requireEvidenceRow(tx, evidenceId);
    requireRowVersion(tx, evidence, evidenceId, rowVersion);
    tx.update(evidence).set(storedFields(kind, fields)).where(eq(evidence.id, evidenceId)).run();
  });
  return { changeSetId };
}
