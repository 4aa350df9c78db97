import { appendOnlyTableNames, recordedTables } from './table-shapes.ts';

export interface StoredTrigger {
  name: string;
  /** The CREATE TRIGGER statement without its semicolon, as SQLite keeps it in `sqlite_schema`. */
  statement: string;
}

function appendOnlyTriggers(table: string): StoredTrigger[] {
  return ['update', 'delete'].map((operation) => ({
    name: `${table}_refuse_${operation}`,
    statement:
      `CREATE TRIGGER ${table}_refuse_${operation} BEFORE ${operation.toUpperCase()} ON ${table} ` +
      `BEGIN SELECT RAISE(ABORT, 'APPEND_ONLY ${table}'); END`,
  }));
}

/**
 * The triggers that live in the database file: history tables refuse UPDATE and DELETE, and each update of a
 * versioned row raises its `row_version` (an update that sets the version itself is left alone). `RETURNING`
 * still shows the version before the trigger.
 */
export const storedTriggers: StoredTrigger[] = [
  ...appendOnlyTableNames.flatMap((table) => appendOnlyTriggers(table)),
  ...recordedTables
    .filter((table) => table.versioned)
    .map((table) => ({
      name: `${table.name}_raise_version`,
      statement:
        `CREATE TRIGGER ${table.name}_raise_version AFTER UPDATE ON ${table.name} ` +
        `WHEN NEW.row_version = OLD.row_version ` +
        `BEGIN UPDATE ${table.name} SET row_version = OLD.row_version + 1 WHERE "${table.key}" = NEW."${table.key}"; END`,
    })),
];
