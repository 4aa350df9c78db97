import type { Connection } from './connection.ts';
import { isDamage } from './database-error.ts';

/** What SQLite says about the file; an empty list when it is sound. `quick` leaves out the comparison with the indexes. */
export function structureProblems(connection: Connection, depth: 'quick' | 'full'): string[] {
  try {
    const rows = connection.pragma(depth === 'quick' ? 'quick_check' : 'integrity_check') as Record<string, string>[];
    return rows.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');
  } catch (error) {
    if (isDamage(error) && error instanceof Error) return [error.message];
    throw error;
  }
}

/** Rows whose foreign key points to nothing, as `table → parent`; an empty list when there are none. */
export function foreignKeyProblems(connection: Connection): string[] {
  const rows = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  return rows.map((row) => `${row.table} → ${row.parent}`);
}

/** Number of rows of each table. */
export function rowCounts(connection: Connection): Map<string, number> {
  const names = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'`)
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]),
  );
}
