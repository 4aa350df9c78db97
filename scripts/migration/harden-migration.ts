import type { StoredTrigger } from '../../src-main/database/stored-triggers.ts';

const separator = '\n--> statement-breakpoint\n';

/** Adds STRICT to every CREATE TABLE of a migration as drizzle-kit writes it, which can't. */
export function makeTablesStrict(migration: string): string {
  return migration
    .split('--> statement-breakpoint')
    .map((statement) =>
      /^\s*CREATE TABLE\b/i.test(statement) ? statement.replace(/\)\s*;(\s*)$/, ') STRICT;$1') : statement,
    )
    .join('--> statement-breakpoint');
}

/** Columns of each table before the migration, by table. */
export type KnownColumns = ReadonlyMap<string, ReadonlySet<string>>;

const copyOfRows = /INSERT INTO `__new_(\w+)`\(([^)]*)\) SELECT ([^;]*) FROM `\1`;/g;

/**
 * Takes the new columns out of the statement that copies a rebuilt table's rows. drizzle-kit selects them from the old
 * table too, where SQLite reads the quoted name of a missing column as a text and fills every row with it.
 */
export function copyKnownColumns(migration: string, known: KnownColumns): string {
  return migration.replaceAll(copyOfRows, (statement, table: string, names: string) => {
    const columns = known.get(table);
    if (columns === undefined) return statement;
    const kept = names
      .split(', ')
      .filter((name) => columns.has(name.replaceAll('"', '')))
      .join(', ');
    return `INSERT INTO \`__new_${table}\`(${kept}) SELECT ${kept} FROM \`${table}\`;`;
  });
}

/** Lets added references refuse the deletion of what they name, as the schema says; drizzle-kit leaves that out of ADD. */
export function restrictAddedReferences(migration: string): string {
  return migration.replaceAll(/(ALTER TABLE `\w+` ADD `\w+` \w+ REFERENCES \w+\(\w+\))(?! ON DELETE)/g, '$1 ON DELETE restrict');
}

/** Appends statements that create all triggers anew: a table that was rebuilt has lost its own. */
export function appendTriggers(migration: string, triggers: StoredTrigger[]): string {
  const statements = triggers.flatMap(({ name, statement }) => [`DROP TRIGGER IF EXISTS ${name};`, `${statement};`]);
  return `${[migration.trimEnd(), ...statements].join(separator)}\n`;
}
