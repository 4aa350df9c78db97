import { asc, eq, max } from 'drizzle-orm';
import type { SavedView } from '../../contract/workbench.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { savedViews } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';

interface ViewFields {
  viewId: string | null;
  screen: string;
  name: string;
  query: Record<string, unknown>;
}

/** The saved views of a screen, in the order in which they were made. */
export function listViews({ db }: Pick<ApplicationContext, 'db'>, { screen }: { screen: string }): SavedView[] {
  return db
    .select({ viewId: savedViews.id, screen: savedViews.screen, name: savedViews.name, query: savedViews.query, rowVersion: savedViews.rowVersion })
    .from(savedViews)
    .where(eq(savedViews.screen, screen))
    .orderBy(asc(savedViews.position), asc(savedViews.createdAt))
    .all();
}

/** Saves a view at the end of its screen's list (`viewId` null), or gives a saved one another name or query; NOT_FOUND. */
export function saveView(context: ApplicationContext, input: ViewFields): { changeSetId: string | null; viewId: string } {
  const { viewId, ...fields } = input;
  const { changeSetId, value } = recordUseCase(context, 'workbench.saveView', { name: fields.name }, (tx) => {
    if (viewId === null) return insertView(tx, fields, context.now());
    const { screen } = requireView(tx, viewId);
    const position = screen === fields.screen ? {} : { position: endOfList(tx, fields.screen) };
    tx.update(savedViews).set({ ...fields, ...position }).where(eq(savedViews.id, viewId)).run();
    return viewId;
  });
  return { changeSetId, viewId: value };
}

/** Removes a saved view; NOT_FOUND. */
export function removeView(context: ApplicationContext, { viewId }: { viewId: string }): { changeSetId: string | null } {
  const { name } = requireView(context.db, viewId);
  const { changeSetId } = recordUseCase(context, 'workbench.removeView', { name }, (tx) => {
    tx.delete(savedViews).where(eq(savedViews.id, viewId)).run();
  });
  return { changeSetId };
}

function insertView(tx: Database, fields: Omit<ViewFields, 'viewId'>, now: Date): string {
  const id = newId();
  tx.insert(savedViews).values({ ...fields, id, position: endOfList(tx, fields.screen), createdAt: now.toISOString() }).run();
  return id;
}

function endOfList(tx: Database, screen: string): number {
  const last = tx.select({ position: max(savedViews.position) }).from(savedViews).where(eq(savedViews.screen, screen)).get();
  return (last?.position ?? 0) + 1;
}

function requireView(db: Database, viewId: string): typeof savedViews.$inferSelect {
  const view = db.select().from(savedViews).where(eq(savedViews.id, viewId)).get();
  if (!view) throw notFound('savedView', viewId);
  return view;
}
