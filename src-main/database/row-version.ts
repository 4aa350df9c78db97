import { eq, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';
import { DatabaseError } from './database-error.ts';

type VersionedTable = SQLiteTable & { id: SQLiteColumn; rowVersion: SQLiteColumn };

/**
 * Makes sure that a row is still as its editor read it; call it before the update, which then raises the version
 * by itself. Throws ROW_NOT_FOUND, or ROW_CHANGED when the row has another version than expected.
 */
export function requireRowVersion(tx: Database, table: VersionedTable, id: string, expectedVersion: number): void {
  const row = tx.select({ version: table.rowVersion }).from(table).where(eq(table.id, id)).get();
  const name = getTableName(table);
  if (row === undefined) throw new DatabaseError('ROW_NOT_FOUND', { table: name, row: id });
  const currentVersion = Number(row['version']);
  if (currentVersion !== expectedVersion) {
    throw new DatabaseError('ROW_CHANGED', { table: name, row: id, expectedVersion, currentVersion });
  }
}
