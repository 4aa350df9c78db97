import { inArray } from 'drizzle-orm';
import { evidenceLinks } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { linkTo, requireEvidenceRow, requireLinks } from './link-rows.ts';
import type { Place } from './place.ts';
import { requireParts } from './require-parts.ts';

/** Links a piece of evidence to further parts; a part that it is linked to stays as it is. NOT_FOUND, UNIT_NOT_IN_TASK. */
export function linkEvidence(
  context: ApplicationContext,
  { evidenceId, places }: { evidenceId: string; places: Place[] },
): { changeSetId: string | null } {
  const { title } = requireEvidenceRow(context.db, evidenceId);
  const { changeSetId } = recordUseCase(context, 'evidence.link', { title, count: places.length }, (tx) => {
    requireParts(tx, places);
    linkTo(tx, evidenceId, places);
  });
  return { changeSetId };
}

/** Takes links back; evidence and kept file stay. NOT_FOUND for a link that is not in use. */
export function unlinkEvidence(context: ApplicationContext, { linkIds }: { linkIds: string[] }): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'evidence.unlink', { count: linkIds.length }, (tx) => {
    requireLinks(tx, linkIds);
    tx.update(evidenceLinks).set({ archivedAt: context.now().toISOString() }).where(inArray(evidenceLinks.id, linkIds)).run();
  });
  return { changeSetId };
}
