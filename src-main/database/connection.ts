import Sqlite from 'better-sqlite3';

/** A raw SQLite connection; it stays inside this folder. */
export type Connection = Sqlite.Database;

export interface ConnectionOptions {
  readOnly?: boolean;
  /** Path of a better-sqlite3 binary other than its own; only development runtimes need one. */
  nativeBinding?: string | undefined;
  /** How long a statement waits for a lock, in milliseconds. */
  busyTimeout?: number;
}

/** Opens a file with the settings that every connection to the ledger has. Throws SQLite's own errors. */
export function openConnection(file: string, options: ConnectionOptions = {}): Connection {
  const readOnly = options.readOnly ?? false;
  const connection = new Sqlite(file, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: options.busyTimeout ?? 5000,
    nativeBinding: options.nativeBinding,
  });
  try {
    connection.pragma('trusted_schema = OFF');
    connection.pragma('cell_size_check = ON');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('foreign_keys = ON');
    // Without it INSERT OR REPLACE deletes rows behind the back of the triggers.
    connection.pragma('recursive_triggers = ON');
    if (!readOnly) connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    // A large import would else leave a write-ahead log of its size behind until the program ends.
    connection.pragma('journal_size_limit = 16777216');
  } catch (error) {
    connection.close();
    throw error;
  }
  return connection;
}
