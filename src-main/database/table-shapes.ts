import { is } from 'drizzle-orm';
import type { ForeignKey } from 'drizzle-orm/sqlite-core';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from './schema/index.ts';

/** What the generated SQL has to know of a table. */
export interface TableShape {
  name: string;
  /** Name of its primary key column. */
  key: string;
  /** All column names in alphabetical order: the order must not follow the source code, old change sets compare by it. */
  columns: string[];
  versioned: boolean;
  foreignKeys: ForeignKeyShape[];
}

/** A foreign key; in this schema each is one column that points to the key of a recorded table. */
export interface ForeignKeyShape {
  column: string;
  parent: string;
  parentKey: string;
}

function foreignKeyShapeOf(foreignKey: ForeignKey): ForeignKeyShape {
  const { columns, foreignColumns, foreignTable } = foreignKey.reference();
  const [column] = columns;
  const [parentKey] = foreignColumns;
  if (column === undefined || parentKey === undefined) throw new Error('A foreign key without columns.');
  return { column: column.name, parent: getTableConfig(foreignTable).name, parentKey: parentKey.name };
}

function shapeOf(table: SQLiteTable): TableShape {
  const config = getTableConfig(table);
  const key = config.columns.find((column) => column.primary);
  if (key === undefined) throw new Error(`Table ${config.name} has no primary key column.`);
  const columns = config.columns.map((column) => column.name).sort();
  return {
    name: config.name,
    key: key.name,
    columns,
    versioned: columns.includes('row_version'),
    foreignKeys: config.foreignKeys.map((foreignKey) => foreignKeyShapeOf(foreignKey)),
  };
}

const historyTables: readonly SQLiteTable[] = [schema.changeSets, schema.changes, schema.auditEntries];

const allTables: SQLiteTable[] = Object.values(schema).filter((value) => is(value, SQLiteTable));

/** Names of the tables that are only ever added to. */
export const appendOnlyTableNames: string[] = historyTables.map((table) => getTableConfig(table).name);

/** Every table whose rows go through `recordChange`: all but the history itself. */
export const recordedTables: TableShape[] = allTables
  .filter((table) => !historyTables.includes(table))
  .map((table) => shapeOf(table))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** SQL expression for a whole row of a recorded table as one JSON object; `row` is `NEW`, `OLD` or an alias. */
export function rowAsJson(table: TableShape, row: string): string {
  return `json_object(${table.columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;
}
