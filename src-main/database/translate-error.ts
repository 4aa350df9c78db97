import { DatabaseError, isDamage, sqliteErrorOf } from './database-error.ts';

/**
 * Turns what SQLite says about a full disk or a damaged file into a DatabaseError, and unwraps SQLite's other
 * errors from drizzle's; anything else comes back as it is.
 */
export function translateSqliteError(error: unknown, file: string): unknown {
  const cause = sqliteErrorOf(error);
  if (cause === null || error instanceof DatabaseError) return error;
  if (cause.code === 'SQLITE_FULL') return new DatabaseError('DISK_FULL', { detail: cause.message }, { cause });
  if (isDamage(cause)) return new DatabaseError('DATABASE_DAMAGED', { file, detail: cause.message }, { cause });
  return cause;
}
