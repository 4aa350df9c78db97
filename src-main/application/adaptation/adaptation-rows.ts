import { asc, eq, inArray } from 'drizzle-orm';
import type { AdaptationDraftBody, AdaptationField } from '../../domain/adaptation/adaptation-draft.ts';
import { isNumberedThrough, withOwnNumbers } from '../../domain/adaptation/own-numbers.ts';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { adaptationDrafts, planAdaptations } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

export type AdaptationRow = typeof planAdaptations.$inferSelect;
export type AdaptationDraftRow = typeof adaptationDrafts.$inferSelect;

/** The adaptation in any state; NOT_FOUND when there is none. */
export function requireAdaptation(db: Database, adaptationId: string): AdaptationRow {
  const row = db.select().from(planAdaptations).where(eq(planAdaptations.id, adaptationId)).get();
  if (!row) throw notFound('adaptation', adaptationId);
  return row;
}

/** The adaptation while it can be changed; ADAPTATION_NOT_OPEN afterwards, ROW_CHANGED when an older row was seen. */
export function requireOpenAdaptation(db: Database, adaptationId: string, rowVersion?: number): AdaptationRow {
  const row = requireAdaptation(db, adaptationId);
  if (row.state !== 'open') throw new AppError('ADAPTATION_NOT_OPEN', {});
  if (rowVersion !== undefined) requireRowVersion(db, planAdaptations, adaptationId, rowVersion);
  return row;
}

/** A draft of an open adaptation; ROW_CHANGED when `rowVersion` is given and the row has moved on. */
export function requireDraft(db: Database, draftId: string, rowVersion?: number): AdaptationDraftRow {
  const [row] = requireDrafts(db, [draftId]);
  if (!row) throw notFound('adaptationDraft', draftId);
  if (rowVersion !== undefined) requireRowVersion(db, adaptationDrafts, draftId, rowVersion);
  return row;
}

/** All drafts with these ids in their order, each of an open adaptation; NOT_FOUND for the first that does not exist. */
export function requireDrafts(db: Database, draftIds: readonly string[]): AdaptationDraftRow[] {
  const rows = db
    .select()
    .from(adaptationDrafts)
    .where(inArray(adaptationDrafts.id, [...draftIds]))
    .orderBy(asc(adaptationDrafts.position))
    .all();
  const known = new Set(rows.map((row) => row.id));
  const missing = draftIds.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound('adaptationDraft', missing);
  for (const adaptationId of new Set(rows.map((row) => row.adaptationId))) requireOpenAdaptation(db, adaptationId);
  return rows;
}

/** All drafts of an adaptation in their order. */
export function readDrafts(db: Database, adaptationId: string): AdaptationDraftRow[] {
  return db
    .select()
    .from(adaptationDrafts)
    .where(eq(adaptationDrafts.adaptationId, adaptationId))
    .orderBy(asc(adaptationDrafts.position))
    .all();
}

/**
 * The drafts as they go into the own plan: the included ones with headings and numbers of their own, unless they join a plan
 * that has its own already.
 */
export function draftsAsOwn({ ownPlanId }: Pick<AdaptationRow, 'ownPlanId'>, drafts: readonly AdaptationDraftRow[]): AdaptationDraftRow[] {
  if (ownPlanId !== null) return [...drafts];
  const included = drafts.filter((draft) => draft.included);
  const through = isNumberedThrough(drafts.map(({ body }) => body));
  const bodies = withOwnNumbers(included.map(({ body }) => body), through);
  const own = new Map(included.map(({ id }, index) => [id, bodies[index]]));
  return drafts.map((draft) => ({ ...draft, body: own.get(draft.id) ?? draft.body }));
}

/** Stores a changed draft inside an open change set. */
export function writeDraft(tx: Database, draftId: string, body: AdaptationDraftBody): void {
  tx.update(adaptationDrafts).set({ body }).where(eq(adaptationDrafts.id, draftId)).run();
}

/** The body with fields marked as the clerk's own. */
export function markEdited(body: AdaptationDraftBody, fields: readonly AdaptationField[]): AdaptationDraftBody {
  return { ...body, edited: [...new Set([...body.edited, ...fields])] };
}
