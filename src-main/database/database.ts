import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { AuditChainCheck } from './audit-chain.ts';
import type { BackupFile } from './backup.ts';
import type { MigrationResult } from './migrate.ts';
import type * as schema from './schema/index.ts';

/** The open ledger or a transaction in it: drizzle types the two differently, and callers must not care. */
export type Database = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

/** Findings of a full check. */
export interface IntegrityReport {
  /** Findings of SQLite about the file; empty when it is sound. */
  structure: string[];
  foreignKeys: string[];
  auditChain: AuditChainCheck;
}

/** The handle of an open workspace database; made by `openDatabase`. */
export interface OpenDatabase {
  db: Database;
  file: string;
  /** What opening had to migrate. */
  migration: MigrationResult;
  /** Differs after every write to the ledger, also one that was taken back, and between two openings: what was read under the same version still holds. */
  version: () => string;
  integrity: () => IntegrityReport;
  /** Writes the whole ledger, verified, to a file (replacing it); throws BACKUP_FAILED. */
  backup: (file: string) => BackupFile;
  /** Writes today's backup into `backups/` unless it is there (null), and keeps the newest `keep` days. */
  backupDaily: (keep: number) => BackupFile | null;
  /** Closes the file and gives the workspace free. */
  close: () => void;
}
