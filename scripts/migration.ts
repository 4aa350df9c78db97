import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storedTriggers } from '../src-main/database/stored-triggers.ts';
import { appendTriggers, copyKnownColumns, type KnownColumns, makeTablesStrict, restrictAddedReferences } from './migration/harden-migration.ts';

/*
 * npm run migration -- NAME [--custom]
 * Writes the next migration from the schema (empty with --custom, for a change of data or of triggers only),
 * with STRICT tables, all triggers, and rebuilt tables that copy only the columns they had.
 */
const projectFolder = join(import.meta.dirname, '..');
const migrationsFolder = join(projectFolder, 'drizzle');

const migrationFiles = () => readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));

/** Columns of every table as the newest snapshot knows them. */
function knownColumns(): KnownColumns {
  const newest = readdirSync(join(migrationsFolder, 'meta'))
    .filter((name) => name.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1);
  if (newest === undefined) return new Map();
  const { tables } = JSON.parse(readFileSync(join(migrationsFolder, 'meta', newest), 'utf8')) as {
    tables: Record<string, { name: string; columns: Record<string, unknown> }>;
  };
  return new Map(Object.values(tables).map(({ name, columns }) => [name, new Set(Object.keys(columns))]));
}

function main(args: string[]): number {
  const custom = args.includes('--custom');
  const [name, ...surplus] = args.filter((argument) => argument !== '--custom');
  if (name === undefined || surplus.length > 0 || !/^[a-z][a-z0-9-]*$/.test(name)) {
    console.error('Usage: npm run migration -- NAME [--custom]   (NAME in kebab-case)');
    return 2;
  }
  const before = new Set(migrationFiles());
  const known = knownColumns();
  const generate = ['generate', '--name', name.replaceAll('-', '_'), ...(custom ? ['--custom'] : [])];
  const kit = join(projectFolder, 'node_modules', 'drizzle-kit', 'bin.cjs');
  const { status } = spawnSync(process.execPath, [kit, ...generate], { cwd: projectFolder, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  for (const file of migrationFiles().filter((entry) => !before.has(entry))) {
    const path = join(migrationsFolder, file);
    const strict = makeTablesStrict(readFileSync(path, 'utf8'));
    writeFileSync(path, appendTriggers(restrictAddedReferences(copyKnownColumns(strict, known)), storedTriggers));
    console.log(`Made drizzle/${file} strict and added ${storedTriggers.length} triggers.`);
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
