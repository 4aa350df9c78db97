import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../../src-main/database/audit-chain.ts';
import { changedRows, listChangeSets } from '../../../src-main/database/change-history.ts';
import type { Database } from '../../../src-main/database/database.ts';
import { insertMany } from '../../../src-main/database/insert-many.ts';
import { requireRowVersion } from '../../../src-main/database/row-version.ts';
import { auditEntries, deadlines, settings, tasks, units } from '../../../src-main/database/schema/index.ts';
import { openLedger, record, seedLedger, taskRow, unitRow } from './ledger-fixture.ts';

function seeded() {
  const { db } = openLedger();
  seedLedger(db);
  return db;
}

/** drizzle wraps SQLite's errors of hand-written SQL. */
const causedBy = (message: string): unknown => expect.objectContaining({ cause: expect.objectContaining({ message }) });

test('a write outside of recordChange is refused, whatever its conflict clause', () => {
  const db = seeded();
  const before = db.select().from(units).all();
  expect(() => db.insert(units).values(unitRow('unit-c')).run()).toThrow('WRITE_OUTSIDE_RECORD_CHANGE');
  expect(() => db.update(units).set({ position: 9 }).run()).toThrow('WRITE_OUTSIDE_RECORD_CHANGE');
  expect(() => db.delete(tasks).where(eq(tasks.id, 'task-2')).run()).toThrow('WRITE_OUTSIDE_RECORD_CHANGE');
  for (const clause of ['ignore', 'replace']) {
    const write = () => db.run(sql.raw(`insert or ${clause} into settings (key, value) values ('k', '1')`));
    expect(write).toThrow(causedBy('WRITE_OUTSIDE_RECORD_CHANGE'));
  }
  expect(db.select().from(units).all()).toEqual(before);
  expect(db.select().from(settings).all()).toEqual([]);
});

test('a change set holds each row once, as it was first and as it became last', () => {
  const db = seeded();
  const { value, changeSetId } = record(db, (tx) => {
    tx.update(units).set({ position: 2 }).where(eq(units.id, 'unit-a')).run();
    tx.update(units).set({ position: 3, shortName: 'A' }).where(eq(units.id, 'unit-a')).run();
    tx.insert(units).values(unitRow('unit-c')).run();
    tx.update(units).set({ name: 'unit c' }).where(eq(units.id, 'unit-c')).run();
    tx.delete(tasks).where(eq(tasks.id, 'task-2')).run();
    return 'done';
  });
  expect(value).toBe('done');
  const rows = changedRows(db, changeSetId ?? '');
  expect(rows.map(({ tableName, rowId }) => `${tableName} ${rowId}`)).toEqual([
    'units unit-a',
    'units unit-c',
    'tasks task-2',
  ]);
  expect(rows[0]?.before).toMatchObject({ position: 1, short_name: null, row_version: 1 });
  expect(rows[0]?.after).toMatchObject({ position: 3, short_name: 'A', row_version: 3 });
  expect(rows[1]).toMatchObject({ before: null, after: { name: 'unit c' } });
  expect(rows[2]).toMatchObject({ before: { id: 'task-2', position: 2 }, after: null });
});

test('a changed key is a row that went and a row that came', () => {
  const db = seeded();
  record(db, (tx) => tx.insert(settings).values({ key: 'old', value: 1 }).run());
  const { changeSetId } = record(db, (tx) => tx.update(settings).set({ key: 'new' }).run());
  expect(changedRows(db, changeSetId ?? '')).toMatchObject([
    { rowId: 'old', before: { key: 'old' }, after: null },
    { rowId: 'new', before: null, after: { key: 'new', value: '1' } },
  ]);
});

test('INSERT OR REPLACE and upserts keep the first state of a row', () => {
  const db = seeded();
  record(db, (tx) => tx.insert(settings).values({ key: 'k', value: 'first' }).run());
  const { changeSetId } = record(db, (tx) => {
    tx.insert(settings).values({ key: 'k', value: 'x' }).onConflictDoUpdate({ target: settings.key, set: { value: 'second' } }).run();
    tx.run(sql`insert or replace into settings (key, value) values ('k', '"third"')`);
  });
  expect(changedRows(db, changeSetId ?? '')).toMatchObject([
    { rowId: 'k', before: { value: '"first"' }, after: { value: '"third"' } },
  ]);
});

test('what ends as it began stores nothing', () => {
  const db = seeded();
  const sets = listChangeSets(db, { limit: 100 });
  const { changeSetId } = record(db, (tx) => {
    tx.insert(units).values(unitRow('unit-c')).run();
    tx.delete(units).where(eq(units.id, 'unit-c')).run();
    tx.update(units).set({ position: 1 }).run();
  });
  expect(changeSetId).toBeNull();
  expect(listChangeSets(db, { limit: 100 })).toEqual(sets);
  expect(verifyAuditChain(db)).toEqual({ intact: true, entries: 1 });
});

test('a change that throws leaves nothing behind, and the door works on', () => {
  const db = seeded();
  const before = db.select().from(units).all();
  const failing = () =>
    record(db, (tx) => {
      tx.update(units).set({ position: 7 }).run();
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(db.select().from(units).all()).toEqual(before);
  expect(() => db.update(units).set({ position: 9 }).run()).toThrow('WRITE_OUTSIDE_RECORD_CHANGE');
  expect(record(db, (tx) => tx.update(units).set({ position: 8 }).run()).changeSetId).not.toBeNull();
});

test('an async change and a nested change are refused', () => {
  const db = seeded();
  const before = db.select().from(units).all();
  const asynchronous: unknown = async (tx: Database) => {
    tx.update(units).set({ position: 7 }).run();
    await Promise.resolve();
    throw new Error('late');
  };
  // The compiler refuses it too; plain JavaScript would not.
  expect(() => record(db, asynchronous as (tx: Database) => number)).toThrow(TypeError);
  expect(() => record(db, (tx) => record(tx, () => 1))).toThrow('recordChange inside recordChange');
  expect(db.select().from(units).all()).toEqual(before);
});

test('each update raises the version, and a stale editor is refused', () => {
  const db = seeded();
  record(db, (tx) => {
    requireRowVersion(tx, units, 'unit-a', 1);
    tx.update(units).set({ position: 2 }).where(eq(units.id, 'unit-a')).run();
  });
  expect(db.select().from(units).where(eq(units.id, 'unit-a')).get()?.rowVersion).toBe(2);
  expect(() => requireRowVersion(db, units, 'unit-a', 1)).toThrow(
    expect.objectContaining({
      code: 'ROW_CHANGED',
      data: { table: 'units', row: 'unit-a', expectedVersion: 1, currentVersion: 2 },
    }),
  );
  expect(() => requireRowVersion(db, units, 'unit-z', 1)).toThrow(
    expect.objectContaining({ code: 'ROW_NOT_FOUND', data: { table: 'units', row: 'unit-z' } }),
  );
});

test('insertMany writes JSON, null, booleans, fractions and defaults as drizzle does', () => {
  const db = seeded();
  const recurrence = { every: 'quarter', month: null, day: 25 } as const;
  record(db, (tx) => {
    insertMany(tx, tasks, []);
    insertMany(tx, tasks, [
      { ...taskRow('task-3', 2.5), note: 'has "quotes" and 换行\n', source: null },
      { ...taskRow('task-4', 3), requirement: 'x' },
    ]);
    insertMany(tx, deadlines, [
      { id: 'd1', taskId: 'task-3', kind: 'recurring', printedText: '每季度末月25日前', recurrence, position: 0 },
      { id: 'd2', taskId: 'task-3', kind: 'date', printedText: '6月底前', dueOn: '2024-06-30', position: 1 },
    ]);
  });
  const inserted = db.select().from(tasks).where(sql`id in ('task-3', 'task-4')`).orderBy(tasks.position).all();
  expect(inserted).toMatchObject([
    { position: 2.5, note: 'has "quotes" and 换行\n', source: null, requirement: null, rowVersion: 1 },
    { position: 3, note: null, requirement: 'x' },
  ]);
  expect(db.select().from(deadlines).orderBy(deadlines.id).all()).toMatchObject([
    { recurrence, relative: null, dueOn: null },
    { recurrence: null, dueOn: '2024-06-30' },
  ]);
});

test('1,000 imported tasks with their assignments are one change set', () => {
  const db = seeded();
  const { changeSetId } = record(db, (tx) => {
    const numbers = Array.from({ length: 1000 }, (_, number) => number);
    insertMany(tx, tasks, numbers.map((number) => taskRow(`bulk-${number}`, number)));
    insertMany(
      tx,
      deadlines,
      numbers.flatMap((number) =>
        [0, 1, 2].map((position) => ({
          id: `deadline-${number}-${position}`,
          taskId: `bulk-${number}`,
          kind: 'date' as const,
          printedText: '6月底前',
          dueOn: '2024-06-30',
          position,
        })),
      ),
    );
  });
  expect(changedRows(db, changeSetId ?? '')).toHaveLength(4000);
});

test('the audit chain tells a changed entry, a changed row of a change set, and a removed entry', () => {
  const db = seeded();
  record(db, (tx) => tx.update(units).set({ position: 5 }).run());
  record(db, (tx) => tx.update(units).set({ position: 6 }).run());
  expect(verifyAuditChain(db)).toEqual({ intact: true, entries: 3 });
  expect(() => db.update(auditEntries).set({ actor: 'nobody' }).run()).toThrow('APPEND_ONLY audit_entries');
  expect(() => db.delete(auditEntries).run()).toThrow('APPEND_ONLY audit_entries');
  expect(() => db.run(sql`insert or replace into change_sets select * from change_sets`)).toThrow(
    causedBy('APPEND_ONLY change_sets'),
  );

  const tampered = (statement: string) => {
    db.run(sql`begin`);
    for (const table of ['audit_entries', 'change_sets', 'changes']) {
      for (const operation of ['update', 'delete']) db.run(sql.raw(`drop trigger ${table}_refuse_${operation}`));
    }
    db.run(sql.raw(statement));
    const check = verifyAuditChain(db);
    db.run(sql`rollback`);
    return check;
  };
  expect(tampered(`update audit_entries set actor = 'nobody' where seq = 2`)).toEqual({ intact: false, seq: 2, fault: 'HASH' });
  expect(tampered(`update change_sets set actor = 'nobody' where seq = 2`)).toMatchObject({ seq: 2, fault: 'CHANGES' });
  expect(tampered(`update changes set after = json_set(after, '$.position', 7) where change_set_id =
    (select id from change_sets where seq = 3)`)).toMatchObject({ seq: 3, fault: 'CHANGES' });
  expect(tampered(`delete from audit_entries where seq = 2`)).toMatchObject({ seq: 3, fault: 'SEQUENCE' });
  expect(tampered(`update audit_entries set previous_hash = '${'0'.repeat(64)}' where seq = 3`)).toMatchObject({
    seq: 3,
    fault: 'PREVIOUS_HASH',
  });
  expect(tampered(`delete from audit_entries where seq = 3`)).toMatchObject({ fault: 'CHANGE_SET_WITHOUT_ENTRY' });
});
