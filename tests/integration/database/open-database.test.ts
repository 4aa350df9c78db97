import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openConnection } from '../../../src-main/database/connection.ts';
import { openDatabase } from '../../../src-main/database/open-database.ts';
import { tasks, units } from '../../../src-main/database/schema/index.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { clock, migrationsFolder, openLedger, record, seedLedger, taskRow } from './ledger-fixture.ts';

const failsWith = (code: string): unknown => expect.objectContaining({ code });

test('the connection has the settings that the ledger relies on', () => {
  const { db } = openLedger();
  const pragma = (name: string) => Object.values(db.get<Record<string, unknown>>(sql.raw(`pragma ${name}`)))[0];
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('busy_timeout')).toBe(5000);
  expect(pragma('trusted_schema')).toBe(0);
  expect(pragma('recursive_triggers')).toBe(1);
});

test('one process at a time: a second is refused until the first has closed', () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder, { migrationsFolder, now: clock.now });
  expect(() => openDatabase(folder, { migrationsFolder, now: clock.now })).toThrow(failsWith('WORKSPACE_IN_USE'));
  first.close();
  openLedger(folder);
});

test('another process holds the lock, and it is free again when that process is killed', async () => {
  const folder = temporaryFolder();
  // The child keeps what it opened: collected as garbage, it would give the lock back.
  const source = join(import.meta.dirname, '../../../src-main/database/open-database.ts');
  const script = `
    const { openDatabase } = await import(${JSON.stringify(source)});
    globalThis.kept = openDatabase(${JSON.stringify(folder)}, { migrationsFolder: ${JSON.stringify(migrationsFolder)}, now: () => new Date() });
    console.log('open');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(() => openDatabase(folder, { migrationsFolder, now: clock.now })).toThrow(failsWith('WORKSPACE_IN_USE'));
  child.kill('SIGKILL');
  await once(child, 'exit');
  openLedger(folder);
});

test('a failed start gives the workspace free', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ledger.sqlite'), 'x'.repeat(5000));
  for (let attempt = 0; attempt < 2; attempt += 1) {
    expect(() => openDatabase(folder, { migrationsFolder, now: clock.now })).toThrow(failsWith('DATABASE_DAMAGED'));
  }
});

test('a reader sees what a writer writes, writes nothing itself, and wants a ledger', () => {
  const folder = temporaryFolder();
  const readOnly = { readOnly: true };
  expect(() => openLedger(folder, readOnly)).toThrow(failsWith('DATABASE_MISSING'));
  const writer = openLedger(folder);
  const reader = openLedger(folder, readOnly);
  seedLedger(writer.db);
  expect(reader.db.select().from(units).all()).toHaveLength(2);
  expect(() => reader.db.delete(units).run()).toThrow('readonly');
});

test('a backup holds the rows that are still in the write-ahead log, and replaces an older one', () => {
  const folder = temporaryFolder();
  const { db, backup } = openLedger(folder);
  seedLedger(db);
  const target = join(folder, 'elsewhere', '备份.sqlite');
  backup(target);
  record(db, (tx) => tx.insert(tasks).values(taskRow('task-3')).run());
  const { byteSize } = backup(target);
  expect(byteSize).toBeGreaterThan(0);
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['备份.sqlite']);
  const copy = openConnection(target, { readOnly: true });
  expect(copy.prepare('SELECT count(*) FROM tasks').pluck().get()).toBe(3);
  copy.close();
});

test('a backup that cannot be written says so and leaves no partial file', () => {
  const folder = temporaryFolder();
  const { backup } = openLedger(folder);
  writeFileSync(join(folder, 'file'), '');
  expect(() => backup(join(folder, 'file', 'backup.sqlite'))).toThrow(failsWith('BACKUP_FAILED'));
  expect(existsSync(join(folder, 'file', 'backup.sqlite.partial'))).toBe(false);
});

test('one backup a day, the newest few are kept, other files stay', () => {
  const folder = temporaryFolder();
  const days = fixedClock('2024-12-30T04:00:00.000Z');
  const { backup, backupDaily } = openLedger(folder, { now: days.now });
  backup(join(folder, 'backups', 'mine.sqlite'));
  for (let day = 0; day < 4; day += 1) {
    expect(backupDaily(3)).not.toBeNull();
    expect(backupDaily(3)).toBeNull();
    days.advance(24 * 3600 * 1000);
  }
  expect(readdirSync(join(folder, 'backups')).sort()).toEqual([
    'daily-2024-12-31.sqlite',
    'daily-2025-01-01.sqlite',
    'daily-2025-01-02.sqlite',
    'mine.sqlite',
  ]);
});
