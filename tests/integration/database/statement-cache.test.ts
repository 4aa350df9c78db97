import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../../src-main/database/connection.ts';
import { withKeptStatements } from '../../../src-main/database/statement-cache.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function numbers(): ReturnType<typeof withKeptStatements> {
  const connection = openConnection(path.join(temporaryFolder(), 'numbers.sqlite'));
  onTestFinished(() => void connection.close());
  connection.exec('create table numbers (value integer); insert into numbers values (1), (2), (3)');
  return withKeptStatements(connection);
}

const all = 'select value from numbers order by value';

it('gives the same statement again, in the mode of a new one', () => {
  const connection = numbers();
  const first = connection.prepare(all);
  expect(first.raw().all()).toEqual([[1], [2], [3]]);
  const second = connection.prepare(all);
  expect(second).toBe(first);
  expect(second.all()).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
});

it('gives another statement while the kept one is being read', () => {
  const connection = numbers();
  const seen: unknown[] = [];
  for (const row of connection.prepare(all).iterate()) {
    seen.push(row);
    expect(connection.prepare(all).all()).toHaveLength(3);
  }
  expect(seen).toHaveLength(3);
});

it('sees a table that was made anew, and writes within a transaction', () => {
  const connection = numbers();
  expect(connection.prepare(all).all()).toHaveLength(3);
  connection.exec('drop table numbers; create table numbers (value integer, note text)');
  const add = connection.transaction((value: number) => connection.prepare('insert into numbers values (?, null)').run(value));
  add(7);
  add(8);
  expect(connection.prepare(all).all()).toEqual([{ value: 7 }, { value: 8 }]);
});

it('lets the oldest statements go', () => {
  const connection = numbers();
  const first = connection.prepare(all);
  for (let count = 0; count < 500; count += 1) connection.prepare(`select ${count} as value`);
  expect(connection.prepare(all)).not.toBe(first);
  expect(connection.prepare('select 499 as value').get()).toEqual({ value: 499 });
});
