import { sql, type SQL } from 'drizzle-orm';
import type { Database } from './database.ts';
import { recordedTables, type TableShape } from './table-shapes.ts';
import type { StoredRow } from './schema/index.ts';

/** Rows of `table` belong to the rows of another table that their column names. */
export interface Belonging {
  table: string;
  column: string;
  parent: string;
  /** Nothing but an undo ever removes such a row: then the search for removed ones can leave out most of a long history. */
  removedByUndoOnly: boolean;
}

/** A row that a change set touched, before and after, with the change set. */
export interface RowChangeEntry {
  changeSetId: string;
  at: string;
  actor: string;
  useCase: string;
  undone: boolean;
  tableName: string;
  rowId: string;
  before: StoredRow | null;
  after: StoredRow | null;
}

type RowIds = Map<string, Set<string>>;

/** JSON columns that hold whole documents; the history of a row leaves them out. */
const documentColumns = ['source', 'snapshot', 'body'];

/**
 * The changes of one row and of all that belongs to it, also of what has been removed since, newest first. `belongings`
 * are in an order in which each parent comes before its children.
 */
export function changesOfRow(
  db: Database,
  root: { table: string; id: string },
  belongings: readonly Belonging[],
  limit: number,
): RowChangeEntry[] {
  const known: RowIds = new Map([[root.table, new Set([root.id])]]);
  for (const { table, column, parent, removedByUndoOnly } of belongings) {
    const ids = known.get(table) ?? new Set<string>();
    known.set(table, ids);
    const parentIds = JSON.stringify([...(known.get(parent) ?? [])]);
    const removed = removedRows(db, table, removedByUndoOnly, sql`before ->> ${`$.${column}`} in (select value from json_each(${parentIds}))`);
    for (const id of [...presentRows(db, shapeOf(table), column, parentIds), ...removed]) ids.add(id);
  }
  return readChanges(db, known, limit);
}

function presentRows(db: Database, table: TableShape, column: string, parentIds: string): string[] {
  return db
    .all<{ id: string }>(sql`
      select ${sql.identifier(table.key)} as id from ${sql.identifier(table.name)}
      where ${sql.identifier(column)} in (select value from json_each(${parentIds}))`)
    .map(({ id }) => id);
}

function removedRows(db: Database, table: string, byUndoOnly: boolean, belongs: SQL): string[] {
  // The cross join holds SQLite to begin with the few steps that are no plain changes.
  const rows = byUndoOnly
    ? sql`change_sets step cross join changes change on change.change_set_id = step.id where step.kind <> 'change' and`
    : sql`changes change where`;
  return db
    .all<{ id: string }>(sql`select change.row_id as id from ${rows} change.table_name = ${table} and change.after is null and ${belongs}`)
    .map(({ id }) => id);
}

function readChanges(db: Database, known: RowIds, limit: number): RowChangeEntry[] {
  const rows = JSON.stringify([...known].flatMap(([table, ids]) => [...ids].map((id) => [table, id])));
  const withoutDocuments = (row: 'before' | 'after') =>
    sql`json_remove(change.${sql.identifier(row)}, ${sql.join(documentColumns.map((column) => sql`${`$.${column}`}`), sql`, `)})`;
  return db
    .all<Omit<RowChangeEntry, 'undone' | 'before' | 'after'> & { undone: 0 | 1; before: string | null; after: string | null }>(sql`
      with newest as (
        select change.seq as seq from json_each(${rows}) wanted
        join changes change on change.table_name = wanted.value ->> 0 and change.row_id = wanted.value ->> 1
        order by change.seq desc limit ${limit}
      )
      select change.change_set_id as changeSetId, step.at as at, step.actor as actor, step.use_case as useCase,
        exists (select 1 from change_sets later where later.undoes_id = step.id) as undone,
        change.table_name as tableName, change.row_id as rowId,
        ${withoutDocuments('before')} as before, ${withoutDocuments('after')} as after
      from newest join changes change on change.seq = newest.seq join change_sets step on step.id = change.change_set_id
      order by step.seq desc, change.seq`)
    .map((row) => ({ ...row, undone: row.undone === 1, before: parseRow(row.before), after: parseRow(row.after) }));
}

function parseRow(text: string | null): StoredRow | null {
  return text === null ? null : (JSON.parse(text) as StoredRow);
}

function shapeOf(name: string): TableShape {
  const table = recordedTables.find((one) => one.name === name);
  if (table === undefined) throw new TypeError(`no recorded table ${name}`);
  return table;
}
