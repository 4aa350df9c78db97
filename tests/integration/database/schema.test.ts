import { is, sql } from 'drizzle-orm';
import { getTableConfig, SQLiteSyncDialect, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '../../../src-main/database/schema/index.ts';
import { storedTriggers } from '../../../src-main/database/stored-triggers.ts';
import { openLedger, record, seedLedger, taskRow, unitRow } from './ledger-fixture.ts';

const tables = Object.values(schema).filter((value) => is(value, SQLiteTable)).map((table) => getTableConfig(table));

test('the migrations from nothing give strict tables with the columns of the schema', () => {
  const { db, migration } = openLedger();
  expect(migration).toMatchObject({ backup: null });
  expect(migration.applied.length).toBeGreaterThan(0);
  const stored = db.all<{ name: string; strict: number }>(
    sql`select name, strict from pragma_table_list where schema = 'main' and name not like 'sqlite~_%' escape '~' order by name`,
  );
  const expected = [...tables.map(({ name }) => name), 'applied_migrations'].sort();
  expect(stored).toEqual(expected.map((name) => ({ name, strict: 1 })));
  for (const { name, columns } of tables) {
    const found = db.all<{ name: string }>(sql`select name from pragma_table_info(${name})`);
    expect(found.map((column) => column.name)).toEqual(columns.map((column) => column.name));
  }
});

test('the database has every CHECK and index as the schema has them now, and exactly its triggers', () => {
  const { db } = openLedger();
  const dialect = new SQLiteSyncDialect();
  for (const { name, checks, indexes } of tables) {
    const { text } = db.get<{ text: string }>(sql`select sql as text from sqlite_schema where name = ${name}`);
    const found = [...text.matchAll(/CONSTRAINT ("\w+" CHECK\(.*\)),?$/gm)].map((match) => match[1]);
    expect(found).toEqual(checks.map((check) => `"${check.name}" CHECK(${dialect.sqlToQuery(check.value).sql})`));
    const stored = db.all<{ name: string }>(sql`select name from pragma_index_list(${name}) where origin = 'c'`);
    expect(stored.map((index) => index.name)).toEqual(
      expect.arrayContaining(indexes.map((index) => index.config.name)),
    );
  }
  const triggers = db.all<{ name: string; statement: string }>(
    sql`select name, sql as statement from sqlite_schema where type = 'trigger' order by name`,
  );
  expect(triggers).toEqual([...storedTriggers].sort((a, b) => (a.name < b.name ? -1 : 1)));
});

test('every foreign key is RESTRICT and has an index that starts with its column', () => {
  const { db } = openLedger();
  for (const { name } of tables) {
    const keys = db.all<{ from: string; on_delete: string }>(
      sql`select "from", on_delete from pragma_foreign_key_list(${name})`,
    );
    for (const key of keys) {
      expect(key.on_delete).toBe('RESTRICT');
      const leading = db.all<{ column: string }>(
        sql`select i.name as column from pragma_index_list(${name}) l, pragma_index_info(l.name) i where i.seqno = 0`,
      );
      expect(leading, `${name}.${key.from}`).toContainEqual({ column: key.from });
    }
  }
});

test('codes, days, instants and combinations that make no sense are refused', () => {
  const { db } = openLedger();
  seedLedger(db);
  const refused = (statement: string) => {
    const write = () => record(db, (tx) => tx.run(sql.raw(statement)));
    expect(write, statement).toThrow(/CHECK constraint failed|cannot store TEXT value/);
  };
  const deadline = (kind: string, dueOn: string) =>
    `insert into deadlines (id, task_id, kind, printed_text, due_on, position) values ('d', 'task-1', '${kind}', 'x', ${dueOn}, 0)`;
  refused(`update task_units set state = 'finished'`);
  refused(`update task_units set role = ''`);
  refused(`update units set archived_at = '2024-05-06 08:00:00'`);
  refused(`update units set position = 'first'`);
  refused(`update work_plans set issued_on = '2024-02-30'`);
  refused(`update work_plans set issued_on = '2024-2-3'`);
  refused(`update work_plans set year = 24`);
  refused(`insert into settings (key, value) values ('k', '{')`);
  refused(deadline('date', 'null'));
  refused(deadline('ongoing', `'2024-06-30'`));
  refused(`insert into collective_units (id, name, archived_at) values ('c', 'c', 'today')`);
  record(db, (tx) => tx.run(sql.raw(deadline('date', `'2024-02-29'`))));
});

test('a name in use is unique, an archived one may be taken again', () => {
  const { db } = openLedger();
  seedLedger(db);
  expect(() => record(db, (tx) => tx.insert(schema.units).values(unitRow('unit-c', 'unit-a')).run())).toThrow('UNIQUE');
  record(db, (tx) => {
    tx.update(schema.units).set({ archivedAt: '2024-05-06T08:00:00.000Z' }).run();
    tx.insert(schema.units).values(unitRow('unit-c', 'unit-a')).run();
    tx.insert(schema.tasks).values(taskRow('task-3')).run();
  });
  expect(db.select().from(schema.units).all()).toHaveLength(3);
});
