import { count, inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { ChangeSetView } from '../../contract/history.ts';
import { type ChangeSetEntry, lastRedoable, lastUndoable, listChangeSets } from '../../database/change-history.ts';
import { changes } from '../../database/schema/index.ts';
import { undoChangeSet } from '../../database/undo-change-set.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { actorName } from '../record-use-case.ts';

/** What the use cases store as the summary of a change set. */
const summarySchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** The newest change sets, newest first, each with the number of rows that it changed. */
export function listHistory({ db }: ApplicationContext, { limit }: { limit: number }): ChangeSetView[] {
  return viewsOf(db, listChangeSets(db, { limit }));
}

/** Takes one change set back. */
export function undo(context: ApplicationContext, { changeSetId }: { changeSetId: string }): { changeSetId: string | null } {
  const undone = undoChangeSet(context.db, changeSetId, { actor: actorName(context.db), now: context.now() });
  return { changeSetId: undone.changeSetId };
}

/** Takes back the newest change in force; NOTHING_TO_UNDO when there is none. */
export function undoLast(context: ApplicationContext): { changeSetId: string | null; undone: ChangeSetView } {
  const entry = requireEntry(lastUndoable(context.db));
  return { ...undo(context, { changeSetId: entry.id }), undone: viewOf(context.db, entry) };
}

/** Does again what the newest undo took back; NOTHING_TO_UNDO when there is none. */
export function redoLast(context: ApplicationContext): { changeSetId: string | null; redone: ChangeSetView } {
  const entry = requireEntry(lastRedoable(context.db));
  return { ...undo(context, { changeSetId: entry.id }), redone: viewOf(context.db, entry) };
}

function requireEntry(entry: ChangeSetEntry | null): ChangeSetEntry {
  if (entry === null) throw new AppError('NOTHING_TO_UNDO', {});
  return entry;
}

function viewOf(db: ApplicationContext['db'], entry: ChangeSetEntry): ChangeSetView {
  const [view] = viewsOf(db, [entry]);
  if (!view) throw new AppError('NOTHING_TO_UNDO', {});
  return view;
}

function viewsOf(db: ApplicationContext['db'], entries: readonly ChangeSetEntry[]): ChangeSetView[] {
  const counts = new Map(
    db
      .select({ id: changes.changeSetId, rows: count() })
      .from(changes)
      .where(inArray(changes.changeSetId, entries.map((entry) => entry.id)))
      .groupBy(changes.changeSetId)
      .all()
      .map((row) => [row.id, row.rows]),
  );
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    actor: entry.actor,
    useCase: entry.useCase,
    values: summarySchema.catch({}).parse(entry.summary),
    changes: counts.get(entry.id) ?? 0,
    undoes: entry.undoesId,
    undone: entry.undoneById !== null,
  }));
}
