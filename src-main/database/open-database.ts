import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { verifyAuditChain } from './audit-chain.ts';
import { writeBackup, writeDailyBackup } from './backup.ts';
import { installChangeCapture } from './change-capture.ts';
import type { Connection } from './connection.ts';
import { openConnection } from './connection.ts';
import type { OpenDatabase } from './database.ts';
import { DatabaseError } from './database-error.ts';
import { foreignKeyProblems, structureProblems } from './integrity.ts';
import type { MigrationResult } from './migrate.ts';
import { migrateDatabase } from './migrate.ts';
import type { Migration } from './migration-files.ts';
import { readMigrations } from './migration-files.ts';
import { pendingMigrations } from './migration-history.ts';
import { isOnNetwork } from './network-folder.ts';
import * as schema from './schema/index.ts';
import { withKeptStatements } from './statement-cache.ts';
import { translateSqliteError } from './translate-error.ts';
import type { WorkspaceLock } from './workspace-lock.ts';
import { lockWorkspace } from './workspace-lock.ts';

export interface OpenDatabaseOptions {
  /** The folder `drizzle/` of the program. */
  migrationsFolder: string;
  now: () => Date;
  /** Path of a better-sqlite3 binary for a development runtime; the caller reads it from the environment. */
  nativeBinding?: string | undefined;
  /** Reads beside a process that writes: no lock, no migration, every write fails. */
  readOnly?: boolean;
}

const notWritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

function expectedError(error: unknown, folder: string, file: string): unknown {
  const translated = translateSqliteError(error, file);
  if (!(translated instanceof Error) || !('code' in translated)) return translated;
  const code = String(translated.code);
  const refused = notWritable.has(code) || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY');
  return refused ? new DatabaseError('WORKSPACE_NOT_WRITABLE', { folder }, { cause: error }) : translated;
}

function openToRead(file: string, migrations: Migration[], nativeBinding: string | undefined): Connection {
  if (!existsSync(file)) throw new DatabaseError('DATABASE_MISSING', { file });
  const connection = openConnection(file, { readOnly: true, nativeBinding });
  try {
    const pending = pendingMigrations(connection, file, migrations);
    if (pending.length > 0) throw new DatabaseError('DATABASE_OUTDATED', { file });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function openToWrite(file: string, nativeBinding: string | undefined): Connection {
  const connection = openConnection(file, { nativeBinding });
  installChangeCapture(connection);
  return connection;
}

function handleOf(
  connection: Connection,
  parts: { folder: string; file: string; migration: MigrationResult; lock: WorkspaceLock | null },
  options: OpenDatabaseOptions,
): OpenDatabase {
  const db = drizzle(withKeptStatements(connection), { schema });
  const { nativeBinding } = options;
  const opening = randomUUID();
  // The first counts what other connections have written, the second what this one has.
  const writes = connection.prepare('SELECT data_version, total_changes() FROM pragma_data_version').raw();
  return {
    db,
    file: parts.file,
    migration: parts.migration,
    version: () => JSON.stringify([opening, writes.get()]),
    integrity: () => ({
      structure: structureProblems(connection, 'full'),
      foreignKeys: foreignKeyProblems(connection),
      auditChain: verifyAuditChain(db),
    }),
    backup: (file) => writeBackup(connection, resolve(file), nativeBinding),
    backupDaily: (keep) =>
      writeDailyBackup(connection, join(parts.folder, 'backups'), { keep, now: options.now(), nativeBinding }),
    close: () => {
      if (!connection.readonly) connection.pragma('optimize');
      connection.close();
      parts.lock?.release();
    },
  };
}

/**
 * Opens `ledger.sqlite` of a workspace folder (made when missing): refuses network shares, takes the lock, checks
 * and migrates the file, and puts the door of `recordChange` in front of it. Throws DatabaseError with one of the
 * codes WORKSPACE_…, DATABASE_…, BACKUP_FAILED or DISK_FULL, and leaves everything as it was then.
 */
export function openDatabase(workspaceFolder: string, options: OpenDatabaseOptions): OpenDatabase {
  const folder = resolve(workspaceFolder);
  const file = join(folder, 'ledger.sqlite');
  const migrations = readMigrations(options.migrationsFolder);
  const { nativeBinding } = options;
  let lock: WorkspaceLock | null = null;
  try {
    if (isOnNetwork(folder)) throw new DatabaseError('WORKSPACE_ON_NETWORK', { folder });
    if (options.readOnly) {
      const connection = openToRead(file, migrations, nativeBinding);
      return handleOf(connection, { folder, file, migration: { applied: [], backup: null }, lock }, options);
    }
    mkdirSync(folder, { recursive: true });
    lock = lockWorkspace(folder, nativeBinding);
    const migration = migrateDatabase({ file, migrations, now: options.now(), nativeBinding });
    return handleOf(openToWrite(file, nativeBinding), { folder, file, migration, lock }, options);
  } catch (error) {
    lock?.release();
    throw expectedError(error, folder, file);
  }
}
