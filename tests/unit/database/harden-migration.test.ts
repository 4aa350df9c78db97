import { expect, test } from 'vitest';
import { appendTriggers, makeTablesStrict } from '../../../scripts/migration/harden-migration.ts';

test('tables become strict, whatever stands around them, and nothing else changes', () => {
  const migration = [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE `a` (\n\t`id` text,\n\tCONSTRAINT "c" CHECK(id in (\'x\', \'y\'))\n);\n',
    'INSERT INTO `a`("id") SELECT ("id") FROM `b`;',
    'CREATE INDEX `i` ON `a` (`id`);',
  ].join('--> statement-breakpoint\n');
  expect(makeTablesStrict(migration)).toBe(migration.replace("'y'))\n);", "'y'))\n) STRICT;"));
});

test('triggers are dropped and created anew at the end', () => {
  const hardened = appendTriggers('SELECT 1;\n\n', [{ name: 't', statement: 'CREATE TRIGGER t …' }]);
  expect(hardened.split('\n--> statement-breakpoint\n')).toEqual([
    'SELECT 1;',
    'DROP TRIGGER IF EXISTS t;',
    'CREATE TRIGGER t …;\n',
  ]);
});
