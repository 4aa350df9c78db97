import { and, count, eq, isNull } from 'drizzle-orm';
import { type EvidenceReference, evidenceReferences } from '../../domain/exchange/evidence-references.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { evidence, evidenceLinks } from '../../database/schema/index.ts';
import { storeCopy } from '../evidence/add-files.ts';
import { storedFields } from '../evidence/add-reference.ts';
import { linkTo } from '../evidence/link-rows.ts';
import type { Place } from '../evidence/place.ts';
import { attachmentsByRow } from './attachments-by-row.ts';
import type { ComparedFile, ComparedReturn } from './compare-files.ts';
import type { TakenPart } from './take-rows.ts';

/**
 * Links the evidence that came with files to the parts of their rows inside an open change set: files that lay beside the
 * workbooks, pages and documents that were typed. Gives how many links are new.
 */
export function linkReturned(tx: Database, files: readonly ComparedFile[], taken: readonly TakenPart[], now: Date): number {
  const createdAt = now.toISOString();
  const before = countLinks(tx);
  for (const { file, rows } of files) {
    for (const [compared, attachments] of attachmentsByRow(file.attachments, rows)) {
      if (compared.place === null) continue;
      const { taskId, unitId } = compared.place;
      for (const attachment of attachments) storeCopy(tx, attachment, { places: [{ taskId, unitId }], publishedOn: null, createdAt });
    }
  }
  const typed = [...taken.map(({ place, evidence: words }) => ({ place, words })), ...files.flatMap(({ rows }) => rows.flatMap(earlierWords))];
  for (const { place, words } of typed) {
    for (const reference of words.flatMap(evidenceReferences)) linkReference(tx, reference, { taskId: place.taskId, unitId: place.unitId }, createdAt);
  }
  return countLinks(tx) - before;
}

/** What an older return of a row names as evidence comes along as its files do, whichever of the returns is taken over first. */
function earlierWords(compared: ComparedReturn): { place: Place; words: (string | null)[] }[] {
  if (compared.place === null || !compared.superseded) return [];
  const words = compared.comparison.fields.flatMap((field) => (field.field === 'evidence' && field.verdict === 'change' ? [field.returned] : []));
  return words.length === 0 ? [] : [{ place: compared.place, words }];
}

function countLinks(tx: Database): number {
  return tx.select({ links: count() }).from(evidenceLinks).where(isNull(evidenceLinks.archivedAt)).get()?.links ?? 0;
}

/** A page or document that is known already is linked, not stored again. */
function linkReference(tx: Database, reference: EvidenceReference, place: Place, createdAt: string): void {
  const { kind, title } = reference;
  const same = kind === 'link' ? eq(evidence.url, reference.url) : eq(evidence.documentNumber, reference.documentNumber);
  const known = tx.select({ id: evidence.id }).from(evidence).where(and(eq(evidence.kind, kind), same, isNull(evidence.archivedAt))).get();
  const id = known?.id ?? newId();
  if (known === undefined) {
    const fields = { title, url: kind === 'link' ? reference.url : null, documentNumber: kind === 'document' ? reference.documentNumber : null, publishedOn: null, note: null };
    tx.insert(evidence).values({ id, kind, ...storedFields(kind, fields), createdAt }).run();
  }
  linkTo(tx, id, [place]);
}
