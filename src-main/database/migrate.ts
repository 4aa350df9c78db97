import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFile, writeBackup } from './backup.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import { DatabaseError } from './database-error.ts';
import { foreignKeyProblems, rowCounts, structureProblems } from './integrity.ts';
import type { Migration } from './migration-files.ts';
import { isEmptyDatabase, noteApplied, pendingMigrations } from './migration-history.ts';

export interface MigrationOptions {
  file: string;
  migrations: Migration[];
  now: Date;
  nativeBinding?: string | undefined;
}

/** What was migrated; `backup` is the file that holds the ledger as it was before. */
export interface MigrationResult {
  applied: string[];
  backup: string | null;
}

function assertNothingLost(connection: Connection, before: Map<string, number>): void {
  const after = rowCounts(connection);
  for (const [table, count] of before) {
    const remaining = after.get(table);
    if (remaining !== undefined && remaining < count) {
      throw new Error(`rows lost in ${table}: ${count} before, ${remaining} after`);
    }
  }
  const [orphan] = foreignKeyProblems(connection);
  if (orphan !== undefined) throw new Error(`foreign key broken: ${orphan}`);
}

/** One migration in one transaction. Foreign keys are off by now: inside a transaction the switch has no effect. */
function applyMigration(connection: Connection, migration: Migration, now: Date): void {
  const before = rowCounts(connection);
  connection.exec('BEGIN IMMEDIATE');
  connection.exec(migration.sql);
  if (!connection.inTransaction) throw new Error('the migration ended its transaction');
  assertNothingLost(connection, before);
  noteApplied(connection, migration, now.toISOString());
  connection.exec('COMMIT');
}

function restore(file: string, backup: string | null): void {
  for (const rest of [`${file}-wal`, `${file}-shm`]) rmSync(rest, { force: true });
  if (backup === null) {
    rmSync(file, { force: true });
    return;
  }
  const copy = `${file}.restoring`;
  copyFileSync(backup, copy);
  syncFile(copy);
  renameSync(copy, file);
}

function backupBefore(connection: Connection, options: MigrationOptions): string | null {
  if (isEmptyDatabase(connection)) return null;
  const stamp = options.now.toISOString().replaceAll(/[:.]/g, '-');
  const target = join(dirname(options.file), 'backups', `before-migration-${stamp}.sqlite`);
  return writeBackup(connection, target, options.nativeBinding).file;
}

function applyAll(connection: Connection, pending: Migration[], options: MigrationOptions): void {
  connection.pragma('foreign_keys = OFF');
  for (const migration of pending) {
    try {
      applyMigration(connection, migration, options.now);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      const data = { file: options.file, migration: migration.name, detail };
      throw new DatabaseError('DATABASE_MIGRATION_FAILED', data, { cause: error });
    }
  }
}

/**
 * Brings the database to the newest migration, or leaves it as it was and throws: DATABASE_DAMAGED,
 * DATABASE_NEWER, DATABASE_HISTORY_EDITED, BACKUP_FAILED, DATABASE_MIGRATION_FAILED. drizzle's own `migrate()`
 * can't be used: it loses child rows when a table is rebuilt, and skips or accepts foreign histories in silence.
 */
export function migrateDatabase(options: MigrationOptions): MigrationResult {
  const connection = openConnection(options.file, { nativeBinding: options.nativeBinding });
  let backup: string | null = null;
  try {
    const [problem] = structureProblems(connection, 'quick');
    if (problem !== undefined) throw new DatabaseError('DATABASE_DAMAGED', { file: options.file, detail: problem });
    const pending = pendingMigrations(connection, options.file, options.migrations);
    if (pending.length === 0) return { applied: [], backup };
    backup = backupBefore(connection, options);
    try {
      applyAll(connection, pending, options);
    } catch (error) {
      connection.close();
      restore(options.file, backup);
      throw error;
    }
    return { applied: pending.map(({ name }) => name), backup };
  } finally {
    connection.close();
  }
}
