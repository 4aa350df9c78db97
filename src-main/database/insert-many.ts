import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from './database.ts';

/**
 * Inserts any number of rows with one statement: all values travel as one JSON array, because preparing a
 * statement a row costs drizzle 20 times as much. A key that no row has gets the column's default; one that only
 * some rows have is null in the others, so the rows should have the same keys.
 */
export function insertMany<Table extends SQLiteTable>(tx: Database, table: Table, rows: Table['$inferInsert'][]): void {
  const given = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => given.has(key));
  if (columns.length === 0) return;
  const values = rows.map((row: Record<string, unknown>) =>
    columns.map(([key, column]) => {
      const value = row[key];
      return value === null || value === undefined ? null : column.mapToDriverValue(value);
    }),
  );
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const fields = columns.map((_, position) => `value ->> ${position}`).join(', ');
  tx.run(
    sql`insert into ${table} (${sql.raw(names)}) select ${sql.raw(fields)} from json_each(${JSON.stringify(values)})`,
  );
}
