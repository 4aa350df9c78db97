import type { Connection } from './connection.ts';
import type { TableShape } from './table-shapes.ts';
import { recordedTables, rowAsJson } from './table-shapes.ts';

/** Message with which SQLite aborts a write to a recorded table outside of `recordChange`. */
export const writeOutsideRecord = 'WRITE_OUTSIDE_RECORD_CHANGE';

/*
 * `recording` holds one row: whether a change set is open. `captured_rows` gets every touched row once, at the
 * first touch, as it was before (null: it did not exist): what it became is read at the end, and so several
 * changes of one row fold into one.
 */
const temporaryTables = `
  CREATE TEMP TABLE recording (open integer NOT NULL CHECK (open IN (0, 1))) STRICT;
  INSERT INTO recording VALUES (0);
  CREATE TEMP TABLE captured_rows (
    seq integer PRIMARY KEY, table_name text NOT NULL, row_id text NOT NULL, before text, after text,
    UNIQUE (table_name, row_id)
  ) STRICT;`;

/**
 * One statement of a trigger: note a row under its key unless it is there. Not `INSERT OR IGNORE`: inside a
 * trigger the conflict clause of the outer statement would replace it.
 */
function note(table: TableShape, row: 'NEW' | 'OLD', before: string, condition = 'true'): string {
  const key = `${row}."${table.key}"`;
  return (
    `INSERT INTO captured_rows (table_name, row_id, before) SELECT '${table.name}', ${key}, ${before} ` +
    `WHERE ${condition} AND NOT EXISTS ` +
    `(SELECT 1 FROM captured_rows WHERE table_name = '${table.name}' AND row_id = ${key});`
  );
}

function trigger(table: TableShape, operation: 'INSERT' | 'UPDATE' | 'DELETE', notes: string[]): string {
  return `CREATE TEMP TRIGGER capture_${table.name}_${operation.toLowerCase()} AFTER ${operation} ON main.${table.name}
    BEGIN
      SELECT RAISE(ABORT, '${writeOutsideRecord}') FROM recording WHERE open = 0;
      ${notes.join('\n      ')}
    END;`;
}

function captureTriggers(table: TableShape): string {
  const before = rowAsJson(table, 'OLD');
  const keyChanged = `NEW."${table.key}" IS NOT OLD."${table.key}"`;
  return [
    trigger(table, 'INSERT', [note(table, 'NEW', 'NULL')]),
    trigger(table, 'UPDATE', [note(table, 'OLD', before), note(table, 'NEW', 'NULL', keyChanged)]),
    trigger(table, 'DELETE', [note(table, 'OLD', before)]),
  ].join('\n');
}

/**
 * Puts the door in front of a connection: from now on a write to a recorded table is noted while a change set
 * is open, and refused otherwise. The triggers are temporary, so they always fit the program that runs.
 */
export function installChangeCapture(connection: Connection): void {
  connection.exec([temporaryTables, ...recordedTables.map((table) => captureTriggers(table))].join('\n'));
}
