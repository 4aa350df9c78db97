import { sql } from 'drizzle-orm';
import { findChangeSet } from './change-history.ts';
import type { Database } from './database.ts';
import { DatabaseError, sqliteCodeOf } from './database-error.ts';
import type { RecordedChange } from './record-change.ts';
import { recordStep } from './record-change.ts';
import type { TableShape } from './table-shapes.ts';
import { recordedTables, rowAsJson } from './table-shapes.ts';

function touchedTables(tx: Database, changeSetId: string): TableShape[] {
  const rows = tx.all<{ name: string }>(
    sql`select distinct table_name as name from changes where change_set_id = ${changeSetId}`,
  );
  const names = new Set(rows.map(({ name }) => name));
  const known = recordedTables.filter((table) => names.delete(table.name));
  const [gone] = names;
  if (gone !== undefined) throw new DatabaseError('CHANGED_SINCE', { table: gone, row: null });
  return known;
}

/** The content decides and not the version: undoing a later change set brings the content back under a newer version. */
function assertUnchanged(tx: Database, table: TableShape, changeSetId: string): void {
  const changed = tx.all<{ row: string }>(sql`
    select change.row_id as row from changes change
    left join ${sql.raw(table.name)} row on row.${sql.identifier(table.key)} = change.row_id
    where change.change_set_id = ${changeSetId} and change.table_name = ${table.name}
    and json_remove(change.after, '$.row_version') is not
      case when row.${sql.identifier(table.key)} is null then null
      else json_remove(${sql.raw(rowAsJson(table, 'row'))}, '$.row_version') end
    limit 1`);
  const [first] = changed;
  if (first !== undefined) throw new DatabaseError('CHANGED_SINCE', { table: table.name, row: first.row });
}

/** The rows to put back as a JSON array, each under a version higher than any that an editor may have read. */
function rowsToRestore(tx: Database, table: TableShape, changeSetId: string): string {
  const version = table.versioned
    ? sql.raw(`json_set(change.before, '$.row_version', 1 + max(change.before ->> '$.row_version', ` +
        `coalesce((select row_version from ${table.name} row where row."${table.key}" = change.row_id), 0)))`)
    : sql.raw('change.before');
  const { rows } = tx.get<{ rows: string }>(sql`
    select json_group_array(json(${version}) order by change.seq desc) as rows from changes change
    where change.change_set_id = ${changeSetId} and change.table_name = ${table.name} and change.before is not null`);
  return rows;
}

function removeRows(tx: Database, table: TableShape, changeSetId: string): void {
  tx.run(sql`
    delete from ${sql.raw(table.name)} where ${sql.identifier(table.key)} in
    (select row_id from changes where change_set_id = ${changeSetId} and table_name = ${table.name})`);
}

function insertRows(tx: Database, table: TableShape, rows: string): void {
  const names = table.columns.map((column) => `"${column}"`).join(', ');
  const values = table.columns.map((column) => `value ->> '$.${column}'`).join(', ');
  try {
    tx.run(sql`insert into ${sql.raw(table.name)} (${sql.raw(names)}) select ${sql.raw(values)} from json_each(${rows})`);
  } catch (error) {
    if (sqliteCodeOf(error) !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    throw new DatabaseError('CHANGED_SINCE', { table: table.name, row: null }, { cause: error });
  }
}

/** A row that was put back and misses its parent, null when there is none. */
function findOrphan(tx: Database, table: TableShape, changeSetId: string): string | null {
  for (const { column, parent, parentKey } of table.foreignKeys) {
    const [orphan] = tx.all<{ row: string }>(sql`
      select change.row_id as row from changes change
      join ${sql.raw(table.name)} child on child.${sql.identifier(table.key)} = change.row_id
      where change.change_set_id = ${changeSetId} and change.table_name = ${table.name}
      and child.${sql.identifier(column)} is not null and not exists
      (select 1 from ${sql.raw(parent)} parent where parent.${sql.identifier(parentKey)} = child.${sql.identifier(column)})
      limit 1`);
    if (orphan !== undefined) return orphan.row;
  }
  return null;
}

/** A row of `child` that points to a row which the undo has removed for good, null when there is none. */
function findDependent(tx: Database, child: TableShape, changeSetId: string): string | null {
  for (const { column, parent } of child.foreignKeys) {
    const [dependent] = tx.all<{ row: string }>(sql`
      select ${sql.identifier(child.key)} as row from ${sql.raw(child.name)} where ${sql.identifier(column)} in
      (select row_id from changes
       where change_set_id = ${changeSetId} and table_name = ${parent} and before is null) limit 1`);
    if (dependent !== undefined) return dependent.row;
  }
  return null;
}

/** The same as `foreign_key_check`, but only around the rows of the change set: a whole ledger takes too long. */
function assertReferences(tx: Database, touched: TableShape[], changeSetId: string): void {
  for (const table of touched) {
    const row = findOrphan(tx, table, changeSetId);
    if (row !== null) throw new DatabaseError('CHANGED_SINCE', { table: table.name, row });
  }
  for (const table of recordedTables) {
    const row = findDependent(tx, table, changeSetId);
    if (row !== null) throw new DatabaseError('CHANGED_SINCE', { table: table.name, row });
  }
}

function putBack(tx: Database, changeSetId: string): void {
  const tables = touchedTables(tx, changeSetId);
  for (const table of tables) assertUnchanged(tx, table, changeSetId);
  const restored = tables.map((table) => ({ table, rows: rowsToRestore(tx, table, changeSetId) }));
  for (const table of tables) removeRows(tx, table, changeSetId);
  for (const { table, rows } of restored) insertRows(tx, table, rows);
  assertReferences(tx, tables, changeSetId);
}

/**
 * Takes a change set back by a new one: every row becomes what it was before, under a newer version. Undoing an
 * undo is a redo. Throws CHANGE_SET_NOT_FOUND, ALREADY_UNDONE, and CHANGED_SINCE (with the first such row) when
 * somebody has changed one of the rows since, or built on it; nothing is changed then.
 *
 * Rows are removed and put back whole, so that swapped unique names and rows that refer to each other need no
 * order. Foreign keys are off meanwhile and checked at the end: `defer_foreign_keys` does not defer RESTRICT.
 */
export function undoChangeSet(
  db: Database,
  id: string,
  context: { actor: string; now: Date },
): RecordedChange<void> {
  const target = findChangeSet(db, id);
  if (target === null) throw new DatabaseError('CHANGE_SET_NOT_FOUND', { changeSetId: id });
  if (target.undoneById !== null) {
    throw new DatabaseError('ALREADY_UNDONE', { changeSetId: id, undoneById: target.undoneById });
  }
  const kind = target.kind === 'undo' ? 'redo' : 'undo';
  const step = { ...context, useCase: kind, summary: target.summary };
  db.run(sql`pragma foreign_keys = off`);
  try {
    return recordStep(db, step, { kind, undoesId: id }, (tx) => putBack(tx, id));
  } finally {
    db.run(sql`pragma foreign_keys = on`);
  }
}
