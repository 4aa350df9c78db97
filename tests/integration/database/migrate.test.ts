import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openConnection } from '../../../src-main/database/connection.ts';
import { migrateDatabase } from '../../../src-main/database/migrate.ts';
import { readMigrations } from '../../../src-main/database/migration-files.ts';
import { openDatabase } from '../../../src-main/database/open-database.ts';
import {
  collectiveUnitMembers,
  collectiveUnits,
  importDiagnostics,
  planImports,
  planImportTexts,
  tasks,
  taskUnits,
  unitAliases,
  units,
  workPlans,
} from '../../../src-main/database/schema/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clock, migrationsFolder, openLedger, seedLedger } from './ledger-fixture.ts';

/** A copy of the program's migrations with further ones behind. */
function migrationsWith(...further: string[]): string {
  const folder = join(temporaryFolder(), 'drizzle');
  cpSync(migrationsFolder, folder, { recursive: true });
  const journalFile = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { idx: number; tag: string }[] };
  for (const [position, statements] of further.entries()) {
    const idx = journal.entries.length;
    journal.entries.push({ idx, tag: `further_${position}` });
    writeFileSync(join(folder, `further_${position}.sql`), statements);
  }
  writeFileSync(journalFile, JSON.stringify(journal));
  return folder;
}

/** A closed workspace with a few rows. */
function seededWorkspace(): string {
  const folder = temporaryFolder();
  const opened = openDatabase(folder, { migrationsFolder, now: clock.now });
  seedLedger(opened.db);
  opened.close();
  return folder;
}

const open = (folder: string, migrations = migrationsFolder) =>
  openDatabase(folder, { migrationsFolder: migrations, now: clock.now });

const failsWith = (code: string, data: object = {}): unknown =>
  expect.objectContaining({ code, data: expect.objectContaining(data) });

function expectUntouched(folder: string): void {
  const { db, integrity } = openLedger(folder);
  expect(db.select().from(tasks).all()).toHaveLength(2);
  expect(db.select().from(taskUnits).all()).toHaveLength(2);
  expect(db.all(sql`select name from sqlite_schema where name = 'extra'`)).toEqual([]);
  expect(integrity()).toEqual({ structure: [], foreignKeys: [], auditChain: { intact: true, entries: 1 } });
}

test('a second start has nothing to migrate and writes no backup', () => {
  const folder = seededWorkspace();
  expect(openLedger(folder).migration).toEqual({ applied: [], backup: null });
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('a new migration is applied after a verified backup of the ledger as it was', () => {
  const folder = seededWorkspace();
  const { migration, db } = openLedger(folder, {
    migrationsFolder: migrationsWith('CREATE TABLE extra (id text) STRICT;', 'INSERT INTO extra VALUES (1);'),
  });
  expect(migration.applied).toEqual(['further_0', 'further_1']);
  expect(db.all(sql`select * from extra`)).toEqual([{ id: '1' }]);
  expect(migration.backup).toBe(join(folder, 'backups', 'before-migration-2024-05-06T08-00-00-000Z.sqlite'));
  const backup = openConnection(migration.backup ?? '', { readOnly: true });
  expect(backup.prepare('SELECT count(*) FROM tasks').pluck().get()).toBe(2);
  expect(backup.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`).pluck().get()).toBe(0);
  backup.close();
});

test('text and doubts of an open import move to tables of their own', () => {
  const folder = temporaryFolder();
  const migrations = readMigrations(migrationsFolder).slice(0, 1);
  migrateDatabase({ file: join(folder, 'ledger.sqlite'), migrations, now: clock.now() });
  const connection = openConnection(join(folder, 'ledger.sqlite'));
  const created = clock.now().toISOString();
  connection.exec(`
    INSERT INTO source_documents VALUES ('document', '${'0'.repeat(64)}', 'plan.txt', 'txt', 3, '${created}');
    INSERT INTO plan_imports (id, source_document_id, state, blocks, header, diagnostics, created_at) VALUES ('import', 'document', 'open',
      '[{"index":0}]', '{"title":"Plan"}',
      '[{"code":"NO_YEAR","severity":"question","task":null,"span":null,"values":{}},
        {"code":"UNIT_DOUBTFUL","severity":"question","task":1,"span":{"block":0,"start":1,"end":2},"values":{"name":"n"}}]', '${created}');
    INSERT INTO draft_tasks (id, plan_import_id, position, body) VALUES ('first', 'import', 0, '{}'), ('second', 'import', 1, '{}');`);
  connection.close();
  const { db, integrity } = openLedger(folder);
  expect(db.select().from(planImportTexts).all()).toMatchObject([{ planImportId: 'import', blocks: [{ index: 0 }] }]);
  expect(db.select().from(importDiagnostics).all()).toMatchObject([
    { position: 0, code: 'NO_YEAR', draftTaskId: null, span: null, values: {}, candidates: [], settledAt: null },
    { position: 1, code: 'UNIT_DOUBTFUL', draftTaskId: 'second', span: { block: 0, start: 1, end: 2 }, values: { name: 'n' } },
  ]);
  expect(db.select().from(planImports).all()).toMatchObject([{ header: { title: 'Plan' }, reading: { readFrom: 'text', tables: [] } }]);
  expect(integrity()).toMatchObject({ structure: [], foreignKeys: [] });
});

test('units, collective units and plans of an older ledger get the new columns empty', () => {
  const folder = temporaryFolder();
  const migrations = readMigrations(migrationsFolder).slice(0, 2);
  migrateDatabase({ file: join(folder, 'ledger.sqlite'), migrations, now: clock.now() });
  const connection = openConnection(join(folder, 'ledger.sqlite'));
  const created = clock.now().toISOString();
  connection.exec(`
    INSERT INTO unit_classes (code, name, position) VALUES ('bureau', '部门', 1);
    INSERT INTO units (id, name, class_code, position, created_at) VALUES ('unit', '县财政局', 'bureau', 1, '${created}');
    INSERT INTO unit_aliases (id, unit_id, alias) VALUES ('alias', 'unit', '财政局');
    INSERT INTO collective_units (id, name) VALUES ('collective', '各部门');
    INSERT INTO collective_unit_members (id, collective_unit_id, unit_id) VALUES ('member', 'collective', 'unit');
    INSERT INTO work_plans (id, title, year, origin, created_at) VALUES ('plan', '计划', 2024, 'own', '${created}');`);
  connection.close();
  const { db, integrity } = openLedger(folder);
  expect(db.select().from(units).all()).toMatchObject([{ name: '县财政局', establishedOn: null, dissolvedOn: null, successorId: null }]);
  expect(db.select().from(unitAliases).all()).toMatchObject([{ alias: '财政局', kind: 'alias', usedUntil: null }]);
  expect(db.select().from(collectiveUnits).all()).toMatchObject([{ name: '各部门', rule: { kind: 'members' } }]);
  expect(db.select().from(collectiveUnitMembers).all()).toMatchObject([{ unitId: 'unit', validFrom: null, validTo: null }]);
  expect(db.select().from(workPlans).all()).toMatchObject([{ title: '计划', reference: false, predecessorId: null }]);
  expect(integrity()).toMatchObject({ structure: [], foreignKeys: [] });
});

test('a rebuilt table keeps the rows that refer to it', () => {
  const folder = seededWorkspace();
  const family = `
    CREATE TABLE parents (id text PRIMARY KEY NOT NULL) STRICT;
    CREATE TABLE children (id text PRIMARY KEY NOT NULL, parent text REFERENCES parents (id) ON DELETE CASCADE) STRICT;
    INSERT INTO parents VALUES ('p');
    INSERT INTO children VALUES ('c', 'p');`;
  openDatabase(folder, { migrationsFolder: migrationsWith(family), now: clock.now }).close();
  const { db } = openLedger(folder, {
    migrationsFolder: migrationsWith(
      family,
      `CREATE TABLE __new_parents (id text PRIMARY KEY NOT NULL, name text) STRICT;
       INSERT INTO __new_parents SELECT id, null FROM parents;
       DROP TABLE parents;
       ALTER TABLE __new_parents RENAME TO parents;`,
    ),
  });
  expect(db.all(sql`select id, parent from children`)).toEqual([{ id: 'c', parent: 'p' }]);
});

test.each([
  ['a statement that fails', 'CREATE TABLE extra (id text) STRICT; INSERT INTO nowhere VALUES (1);', 'no such table: nowhere'],
  ['rows that are lost', 'CREATE TABLE extra (id text) STRICT; DELETE FROM task_units;', 'rows lost in task_units: 2 before, 0 after'],
  ['a broken foreign key', `CREATE TABLE extra (id text) STRICT; UPDATE task_units SET unit_id = 'gone' WHERE id = 'tu-1';`, 'foreign key broken: task_units → units'],
  ['a migration that ends its transaction', 'CREATE TABLE extra (id text) STRICT; DELETE FROM task_units; COMMIT;', 'the migration ended its transaction'],
])('%s leaves the ledger as it was', (_, statements, detail) => {
  const folder = seededWorkspace();
  // The migration before it succeeds and has to be taken back too.
  const migrations = migrationsWith('CREATE TABLE extra_before (id text) STRICT;', statements);
  expect(() => open(folder, migrations)).toThrow(
    failsWith('DATABASE_MIGRATION_FAILED', { migration: 'further_1', detail }),
  );
  expectUntouched(folder);
});

test('a first start that fails leaves no half-made ledger', () => {
  const folder = temporaryFolder();
  expect(() => open(folder, migrationsWith('INSERT INTO nowhere VALUES (1);'))).toThrow(
    failsWith('DATABASE_MIGRATION_FAILED'),
  );
  expect(readdirSync(folder).filter((name) => name.startsWith('ledger'))).toEqual([]);
});

test('no migration starts without its backup', () => {
  const folder = seededWorkspace();
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  expect(() => open(folder, migrationsWith('CREATE TABLE extra (id text) STRICT;'))).toThrow(failsWith('BACKUP_FAILED'));
  expectUntouched(folder);
});

test('the ledger of a newer program is refused', () => {
  const folder = seededWorkspace();
  open(folder, migrationsWith('CREATE TABLE later (id text) STRICT;')).close();
  expect(() => open(folder)).toThrow(failsWith('DATABASE_NEWER', { migration: 'further_0' }));
});

test('a ledger that went through another text of a migration is refused, other line ends are the same text', () => {
  const folder = seededWorkspace();
  open(folder, migrationsWith('CREATE TABLE later (id text) STRICT;\nSELECT 1;\n')).close();
  open(folder, migrationsWith('CREATE TABLE later (id text) STRICT;\r\nSELECT 1;\r\n')).close();
  expect(() => open(folder, migrationsWith('CREATE TABLE later (id text, more text) STRICT;'))).toThrow(
    failsWith('DATABASE_HISTORY_EDITED', { migration: 'further_0' }),
  );
});

test('a file that is no database, a foreign one and a damaged one are refused and stay as they are', () => {
  const noDatabase = temporaryFolder();
  writeFileSync(join(noDatabase, 'ledger.sqlite'), 'PK this is something else'.repeat(400));
  const foreign = temporaryFolder();
  const connection = openConnection(join(foreign, 'ledger.sqlite'));
  connection.exec('CREATE TABLE foreign_table (id)');
  connection.close();
  const damaged = seededWorkspace();
  const bytes = readFileSync(join(damaged, 'ledger.sqlite'));
  bytes.fill(0xa5, 8192, bytes.length / 2);
  writeFileSync(join(damaged, 'ledger.sqlite'), bytes);
  for (const folder of [noDatabase, foreign, damaged]) {
    const before = readFileSync(join(folder, 'ledger.sqlite'));
    expect(() => open(folder)).toThrow(failsWith('DATABASE_DAMAGED'));
    expect(readFileSync(join(folder, 'ledger.sqlite')).equals(before)).toBe(true);
  }
});

test('the folder may be missing, but not be a file', () => {
  const folder = join(temporaryFolder(), 'new', '文件夹');
  openLedger(folder);
  expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(true);
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect(() => open(file)).toThrow(failsWith('WORKSPACE_NOT_WRITABLE'));
  const blocked = temporaryFolder();
  mkdirSync(join(blocked, 'ledger.sqlite'));
  expect(() => open(blocked)).toThrow(failsWith('WORKSPACE_NOT_WRITABLE'));
});
