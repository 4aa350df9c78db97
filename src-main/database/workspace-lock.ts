import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DatabaseError, sqliteCodeOf } from './database-error.ts';

export interface WorkspaceLock {
  release(): void;
}

/**
 * Makes this process the only writer of a workspace, or throws WORKSPACE_IN_USE. The lock is SQLite's own on an
 * empty file, so the operating system takes it back when the process dies and no stale lock can remain. On
 * POSIX it would also end if this process opened and closed `workspace.lock` by other means: don't.
 */
export function lockWorkspace(folder: string, nativeBinding?: string): WorkspaceLock {
  const holder = new Sqlite(join(folder, 'workspace.lock'), { timeout: 0, nativeBinding });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    holder.close();
    if (sqliteCodeOf(error) === 'SQLITE_BUSY') throw new DatabaseError('WORKSPACE_IN_USE', { folder }, { cause: error });
    throw error;
  }
  return { release: () => void holder.close() };
}
