import { expect, test } from 'vitest';
import { copyKnownColumns, restrictAddedReferences } from '../../../scripts/migration/harden-migration.ts';

test('a rebuilt table copies the columns that it had, and no others', () => {
  const copy = 'INSERT INTO `__new_units`("id", "name", "dissolved_on") SELECT "id", "name", "dissolved_on" FROM `units`;';
  const known = new Map([['units', new Set(['id', 'name'])]]);
  expect(copyKnownColumns(`DROP TABLE x;\n${copy}`, known)).toBe(
    'DROP TABLE x;\nINSERT INTO `__new_units`("id", "name") SELECT "id", "name" FROM `units`;',
  );
  expect(copyKnownColumns(copy, new Map())).toBe(copy);
});

test('an added reference refuses the deletion of what it names', () => {
  expect(restrictAddedReferences('ALTER TABLE `a` ADD `b_id` text REFERENCES b(id);')).toBe(
    'ALTER TABLE `a` ADD `b_id` text REFERENCES b(id) ON DELETE restrict;',
  );
  expect(restrictAddedReferences('ALTER TABLE `a` ADD `b` text;')).toBe('ALTER TABLE `a` ADD `b` text;');
});
