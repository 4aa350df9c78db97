import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import { draftTasks, importEnclosures, planImportTexts, planImports } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';

export type PlanImportRow = typeof planImports.$inferSelect;
export type DraftTaskRow = typeof draftTasks.$inferSelect;

/** The import; NOT_FOUND when there is none, IMPORT_NOT_OPEN when it is committed or discarded. */
export function requireOpenImport(db: Database, importId: string): PlanImportRow {
  const row = db.select().from(planImports).where(eq(planImports.id, importId)).get();
  if (!row) throw notFound('import', importId);
  if (row.state !== 'open') throw new AppError('IMPORT_NOT_OPEN', {});
  return row;
}

/** A draft of an open import; ROW_CHANGED when `rowVersion` is given and the row has moved on. */
export function requireDraftTask(db: Database, draftTaskId: string, rowVersion?: number): DraftTaskRow {
  const row = db.select().from(draftTasks).where(eq(draftTasks.id, draftTaskId)).get();
  if (!row) throw notFound('draftTask', draftTaskId);
  if (rowVersion !== undefined) requireRowVersion(db, draftTasks, draftTaskId, rowVersion);
  requireOpenImport(db, row.planImportId);
  return row;
}

/** All drafts of an import in document order. */
export function readDraftTasks(db: Database, importId: string): DraftTaskRow[] {
  return db
    .select()
    .from(draftTasks)
    .where(eq(draftTasks.planImportId, importId))
    .orderBy(asc(draftTasks.position))
    .all();
}

/** The text of an import's document, in reading order. */
export function readBlocks(db: Database, importId: string): TextBlock[] {
  return db.select().from(planImportTexts).where(eq(planImportTexts.planImportId, importId)).get()?.blocks ?? [];
}

/** What else an import found, in order of kind and place. */
export function readEnclosures(db: Database, importId: string): (typeof importEnclosures.$inferSelect)[] {
  return db
    .select()
    .from(importEnclosures)
    .where(eq(importEnclosures.planImportId, importId))
    .orderBy(asc(importEnclosures.position))
    .all();
}

/** A position between a draft and the one that follows it, so that a new draft goes there. */
export function positionAfter(db: Database, importId: string, after: number): number {
  const following = readDraftTasks(db, importId).find((row) => row.position > after);
  return following === undefined ? after + 1 : (after + following.position) / 2;
}

/** Stores a changed draft inside an open change set, remembering which fields the clerk has changed. */
export function writeDraftTask(tx: Database, row: DraftTaskRow, body: DraftTaskRow['body']): void {
  tx.update(draftTasks)
    .set({ body })
    .where(eq(draftTasks.id, row.id))
    .run();
}
