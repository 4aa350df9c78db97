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

/** Appends statements that create all triggers anew: a table that was rebuilt has lost its own. */
export function appendTriggers(migration: string, triggers: StoredTrigger[]): string {
  const statements = triggers.flatMap(({ name, statement }) => [`DROP TRIGGER IF EXISTS ${name};`, `${statement};`]);
  return `${[migration.trimEnd(), ...statements].join(separator)}\n`;
}
