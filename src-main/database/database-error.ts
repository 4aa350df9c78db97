/** Every expected failure of the database layer with the facts that its sentence needs. */
export interface DatabaseErrorData {
  /** Another process has the workspace open for writing. */
  WORKSPACE_IN_USE: { folder: string };
  /** The folder lies on a network share, where SQLite's locks and shared memory do not hold. */
  WORKSPACE_ON_NETWORK: { folder: string };
  /** The folder or the file in it cannot be written. */
  WORKSPACE_NOT_WRITABLE: { folder: string };
  /** Asked to read only, but there is no ledger yet. */
  DATABASE_MISSING: { file: string };
  /** Asked to read only, but the ledger has to be migrated first. */
  DATABASE_OUTDATED: { file: string };
  /** SQLite finds the file damaged, or it is no ledger. */
  DATABASE_DAMAGED: { file: string; detail: string };
  /** A newer version of the program has written the ledger. */
  DATABASE_NEWER: { file: string; migration: string };
  /** A migration that the ledger went through is not the one that this program knows under its number. */
  DATABASE_HISTORY_EDITED: { file: string; migration: string };
  /** A migration failed; the ledger is as it was before. */
  DATABASE_MIGRATION_FAILED: { file: string; migration: string; detail: string };
  /** A backup could not be written or did not hold what the ledger holds. */
  BACKUP_FAILED: { file: string; detail: string };
  /** The disk is full; nothing was written. */
  DISK_FULL: { detail: string };
  CHANGE_SET_NOT_FOUND: { changeSetId: string };
  /** The change set has been undone before, by `undoneById`. */
  ALREADY_UNDONE: { changeSetId: string; undoneById: string };
  /** A row is no longer as the change set left it (`row` null: another row took its place, e.g. its name). */
  CHANGED_SINCE: { table: string; row: string | null };
  ROW_NOT_FOUND: { table: string; row: string };
  /** Somebody changed the row since the editor read it. */
  ROW_CHANGED: { table: string; row: string; expectedVersion: number; currentVersion: number };
}

export type DatabaseErrorCode = keyof DatabaseErrorData;

/** An expected failure; anything else that the database throws is a bug. */
export class DatabaseError<Code extends DatabaseErrorCode = DatabaseErrorCode> extends Error {
  override readonly name = 'DatabaseError';
  readonly code: Code;
  readonly data: DatabaseErrorData[Code];

  constructor(code: Code, data: DatabaseErrorData[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
  }
}


/** The error of SQLite itself: drizzle wraps those of hand-written SQL. Null for other errors. */
export function sqliteErrorOf(error: unknown): (Error & { code: string }) | null {
  if (!(error instanceof Error)) return null;
  const isSqlite = 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_');
  return isSqlite ? (error as Error & { code: string }) : sqliteErrorOf(error.cause);
}

/** SQLite's extended result code of an error (`SQLITE_BUSY`, `SQLITE_CONSTRAINT_UNIQUE` …), null for other errors. */
export function sqliteCodeOf(error: unknown): string | null {
  return sqliteErrorOf(error)?.code ?? null;
}

/** True when SQLite says that the file is no database or damaged. */
export function isDamage(error: unknown): boolean {
  const code = sqliteCodeOf(error);
  return code !== null && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB');
}
