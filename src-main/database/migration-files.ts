import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A migration as it lies in `drizzle/`. */
export interface Migration {
  name: string;
  sql: string;
  /** sha256 of the text with line feeds only, in hex: a checkout with other line ends is still the same migration. */
  hash: string;
}

interface Journal {
  entries: { idx: number; tag: string }[];
}

/** Reads the migrations of drizzle-kit's folder in their order. Throws where the folder is incomplete. */
export function readMigrations(folder: string): Migration[] {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  return [...journal.entries]
    .sort((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
      return { name: tag, sql, hash: createHash('sha256').update(sql).digest('hex') };
    });
}
