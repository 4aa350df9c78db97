import { sql } from 'drizzle-orm';
import { check, integer, text } from 'drizzle-orm/sqlite-core';

/** Text primary key `id`, a uuid that the caller makes (`newId`). */
export const idColumn = () => text('id').primaryKey();

/** Counts the updates of a row from 1; a stored trigger raises it, so that a stale editor can be refused. */
export const rowVersionColumn = () => integer('row_version').notNull().default(1);

/** Instant of creation as `Date.toISOString()` writes it; goes with `instantCheck`. */
export const createdAtColumn = () => text('created_at').notNull();

/** Instant since which a row is archived, null while it is in use; goes with `instantCheck`. */
export const archivedAtColumn = () => text('archived_at');

/*
 * The constraints below name the bare column: drizzle would print `"table"."column"` for a column object,
 * and a rebuilt table has another name while its rows are copied. A CHECK that comes out as null holds, so
 * each of them lets null pass; NOT NULL is the column's own affair.
 */
const named = (table: string, column: string, expression: string) =>
  check(`${table}_${column}_check`, sql.raw(expression));

/** The column holds an existing day as `YYYY-MM-DD`. */
export function dayCheck(table: string, column: string) {
  const day = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
  return named(table, column, `${column} glob '${day}' and date(${column}) is ${column}`);
}

/** The column holds an instant in UTC as `Date.toISOString()` writes it. */
export function instantCheck(table: string, column: string) {
  return named(table, column, `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}) is ${column}`);
}

/** The column holds one of the codes of a list. */
export function codeCheck(table: string, column: string, codes: readonly string[]) {
  const list = codes.map((code) => `'${code}'`).join(', ');
  return named(table, column, `${column} in (${list})`);
}

/** The column holds JSON. */
export function jsonCheck(table: string, column: string) {
  return named(table, column, `json_valid(${column})`);
}

/** The column holds a year of four digits. */
export function yearCheck(table: string, column: string) {
  return named(table, column, `${column} between 1000 and 9999`);
}

/** The column holds 0 or 1. */
export function flagCheck(table: string, column: string) {
  return named(table, column, `${column} in (0, 1)`);
}

/** A condition over several columns, named after what it keeps. */
export function rowCheck(table: string, name: string, expression: string) {
  return named(table, name, expression);
}
