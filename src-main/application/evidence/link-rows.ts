import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { evidence, evidenceLinks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import { type Place, placeKey } from './place.ts';

type LinkRow = typeof evidenceLinks.$inferSelect;

/** A link that the office has yet to look at. */
const unchecked = { state: 'pending', reason: null, checkedOn: null, archivedAt: null } as const;

/** A piece of evidence; NOT_FOUND when there is none. */
export function requireEvidenceRow(db: Database, evidenceId: string): typeof evidence.$inferSelect {
  const row = db.select().from(evidence).where(and(eq(evidence.id, evidenceId), isNull(evidence.archivedAt))).get();
  if (!row) throw notFound('evidence', evidenceId);
  return row;
}

/** Links in use; NOT_FOUND when one of them does not exist or was taken back. */
export function requireLinks(db: Database, linkIds: readonly string[]): LinkRow[] {
  const rows = db.select().from(evidenceLinks).where(and(inArray(evidenceLinks.id, [...linkIds]), isNull(evidenceLinks.archivedAt))).all();
  const known = new Set(rows.map(({ id }) => id));
  const missing = linkIds.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('evidenceLink', missing);
  return rows;
}

/**
 * Links evidence to places inside an open change set. A link that stands is left as it is; one that was taken back comes
 * again, unchecked.
 */
export function linkTo(tx: Database, evidenceId: string, places: readonly Place[]): void {
  const known = tx.select().from(evidenceLinks).where(eq(evidenceLinks.evidenceId, evidenceId)).all();
  const linked = new Set(known.map(placeKey));
  const wanted = new Map(places.map((place) => [placeKey(place), place]));
  const again = known.filter((link) => link.archivedAt !== null && wanted.has(placeKey(link))).map(({ id }) => id);
  if (again.length > 0) tx.update(evidenceLinks).set(unchecked).where(inArray(evidenceLinks.id, again)).run();
  const fresh = [...wanted].filter(([key]) => !linked.has(key)).map(([, place]) => place);
  insertMany(tx, evidenceLinks, fresh.map(({ taskId, unitId }) => ({ id: newId(), evidenceId, taskId, unitId, ...unchecked })));
}
