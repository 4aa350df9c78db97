import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { ChangeSetKind, StoredRow } from './schema/index.ts';
import { changes, changeSets } from './schema/index.ts';

export interface ChangeSetEntry {
  seq: number;
  id: string;
  at: string;
  actor: string;
  useCase: string;
  summary: unknown;
  kind: ChangeSetKind;
  undoesId: string | null;
  /** The change set that took this one back, null while it is in force. */
  undoneById: string | null;
}

export interface ChangedRow {
  tableName: string;
  rowId: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

/** As plain SQL: drizzle would leave the table names off inside the subquery. */
const undoneById = sql<string | null>`(select later.id from change_sets later where later.undoes_id = change_sets.id)`;

function selectChangeSets(db: Database) {
  return db
    .select({
      seq: changeSets.seq,
      id: changeSets.id,
      at: changeSets.at,
      actor: changeSets.actor,
      useCase: changeSets.useCase,
      summary: changeSets.summary,
      kind: changeSets.kind,
      undoesId: changeSets.undoesId,
      undoneById: undoneById.as('undone_by_id'),
    })
    .from(changeSets)
    .$dynamic();
}

const inForce = sql`not exists (select 1 from change_sets later where later.undoes_id = change_sets.id)`;

/** Change sets, newest first; `before` is the `seq` of the last one of the page before. */
export function listChangeSets(db: Database, page: { limit: number; before?: number }): ChangeSetEntry[] {
  const older = page.before === undefined ? undefined : lt(changeSets.seq, page.before);
  return selectChangeSets(db).where(older).orderBy(desc(changeSets.seq)).limit(page.limit).all();
}

/** A change set by its id, null when there is none. */
export function findChangeSet(db: Database, id: string): ChangeSetEntry | null {
  return selectChangeSets(db).where(eq(changeSets.id, id)).get() ?? null;
}

/** The rows of a change set before and after, in the order in which they were first touched. */
export function changedRows(db: Database, changeSetId: string): ChangedRow[] {
  return db
    .select({ tableName: changes.tableName, rowId: changes.rowId, before: changes.before, after: changes.after })
    .from(changes)
    .where(eq(changes.changeSetId, changeSetId))
    .orderBy(changes.seq)
    .all();
}

/** What 撤销 would take back: the newest change or redo that is in force; null when there is none. */
export function lastUndoable(db: Database): ChangeSetEntry | null {
  const isForward = sql`${changeSets.kind} <> 'undo'`;
  return selectChangeSets(db).where(and(isForward, inForce)).orderBy(desc(changeSets.seq)).limit(1).get() ?? null;
}

/** What 重做 would bring back: the newest undo that is in force, unless something new was done after it. */
export function lastRedoable(db: Database): ChangeSetEntry | null {
  const nothingNewer = sql`not exists (select 1 from change_sets newer where newer.kind = 'change' and newer.seq > change_sets.seq)`;
  return (
    selectChangeSets(db)
      .where(and(eq(changeSets.kind, 'undo'), inForce, nothingNewer))
      .orderBy(desc(changeSets.seq))
      .limit(1)
      .get() ?? null
  );
}
