import type { EvidenceFields } from '../../contract/evidence.ts';
import type { EvidenceKind } from '../../domain/codes.ts';
import { newId } from '../../database/new-id.ts';
import { evidence } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { linkTo } from './link-rows.ts';
import type { Place } from './place.ts';
import { requireParts } from './require-parts.ts';

/** Adds a page on the web or a document by its number as evidence of parts; a page without address is INVALID_INPUT. */
export function addReference(
  context: ApplicationContext,
  { places, kind, ...fields }: EvidenceFields & { kind: 'link' | 'document'; places: Place[] },
): { changeSetId: string | null; evidenceId: string } {
  const { changeSetId, value } = recordUseCase(context, 'evidence.addReference', { title: fields.title, kind }, (tx) => {
    requireParts(tx, places);
    const id = newId();
    tx.insert(evidence)
      .values({ id, kind, ...storedFields(kind, fields), createdAt: context.now().toISOString() })
      .run();
    linkTo(tx, id, places);
    return id;
  });
  return { changeSetId, evidenceId: value };
}

/** What is stored of typed fields: blank texts are none. INVALID_INPUT for a page without address. */
export function storedFields(kind: EvidenceKind, { title, url, documentNumber, publishedOn, note }: EvidenceFields): EvidenceFields {
  if (kind === 'link' && url === null) throw new AppError('INVALID_INPUT', { fields: ['url'] });
  return { title, url, documentNumber: documentNumber || null, publishedOn, note: note?.trim() ? note : null };
}
