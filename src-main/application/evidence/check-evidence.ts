import { inArray } from 'drizzle-orm';
import type { EvidenceCheck } from '../../domain/codes.ts';
import { evidenceLinks } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireLinks } from './link-rows.ts';

interface CheckInput {
  linkIds: string[];
  state: EvidenceCheck;
  reason: string | null;
  checkedOn: string;
}

/** Accepts evidence for its parts, returns it, or takes the check back. REASON_NEEDED to return it; NOT_FOUND. */
export function checkEvidence(context: ApplicationContext, { linkIds, state, reason, checkedOn }: CheckInput): { changeSetId: string | null } {
  if (state === 'returned' && !reason?.trim()) throw new AppError('REASON_NEEDED', { to: state });
  const { changeSetId } = recordUseCase(context, 'evidence.check', { count: linkIds.length, state }, (tx) => {
    requireLinks(tx, linkIds);
    tx.update(evidenceLinks)
      .set({ state, reason: state === 'returned' ? reason : null, checkedOn: state === 'pending' ? null : checkedOn })
      .where(inArray(evidenceLinks.id, linkIds))
      .run();
  });
  return { changeSetId };
}
