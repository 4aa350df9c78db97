import type { Connection } from './connection.ts';
import { DatabaseError } from './database-error.ts';
import type { Migration } from './migration-files.ts';

const createTable = `CREATE TABLE IF NOT EXISTS applied_migrations (
  position integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL
) STRICT`;

/** True when the file holds no table at all. */
export function isEmptyDatabase(connection: Connection): boolean {
  return connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function appliedMigrations(connection: Connection, file: string): { name: string; hash: string }[] {
  if (isEmptyDatabase(connection)) return [];
  const known = connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'applied_migrations'`).get();
  if (known === undefined) throw new DatabaseError('DATABASE_DAMAGED', { file, detail: 'no migration history' });
  return connection.prepare('SELECT name, hash FROM applied_migrations ORDER BY position').all() as {
    name: string;
    hash: string;
  }[];
}

/**
 * The migrations that the database still needs. Throws DATABASE_HISTORY_EDITED when one that it went through
 * differs from the program's, DATABASE_NEWER when it went through more than the program knows.
 */
export function pendingMigrations(connection: Connection, file: string, migrations: Migration[]): Migration[] {
  const applied = appliedMigrations(connection, file);
  for (const [position, { name, hash }] of applied.entries()) {
    const known = migrations[position];
    if (known === undefined) throw new DatabaseError('DATABASE_NEWER', { file, migration: name });
    if (known.name !== name || known.hash !== hash) {
      throw new DatabaseError('DATABASE_HISTORY_EDITED', { file, migration: name });
    }
  }
  return migrations.slice(applied.length);
}

/** Notes in the database that it went through a migration; inside the transaction of that migration. */
export function noteApplied(connection: Connection, migration: Migration, appliedAt: string): void {
  connection.exec(createTable);
  connection
    .prepare('INSERT INTO applied_migrations (name, hash, applied_at) VALUES (?, ?, ?)')
    .run(migration.name, migration.hash, appliedAt);
}
