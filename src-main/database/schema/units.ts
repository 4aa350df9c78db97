import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { archivedAtColumn, createdAtColumn, idColumn, instantCheck, rowVersionColumn } from './columns.ts';

/** Classes of units (县政府部门, 乡镇 …); scores are ranked within a class. */
export const unitClasses = sqliteTable('unit_classes', {
  code: text('code').primaryKey(),
  name: text('name').notNull().unique(),
  position: integer('position').notNull(),
  rowVersion: rowVersionColumn(),
});

export const units = sqliteTable(
  'units',
  {
    id: idColumn(),
    name: text('name').notNull(),
    shortName: text('short_name'),
    classCode: text('class_code')
      .notNull()
      .references(() => unitClasses.code, { onDelete: 'restrict' }),
    position: integer('position').notNull(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    uniqueIndex('units_name_in_use').on(table.name).where(sql`archived_at is null`),
    index('units_by_class').on(table.classCode, table.position),
    instantCheck('units', 'archived_at'),
    instantCheck('units', 'created_at'),
  ],
);

/** Further names of a unit: other spellings, and names before a 机构改革. */
export const unitAliases = sqliteTable(
  'unit_aliases',
  {
    id: idColumn(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    alias: text('alias').notNull(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('unit_aliases_alias_in_use').on(table.alias).where(sql`archived_at is null`),
    index('unit_aliases_by_unit').on(table.unitId),
    instantCheck('unit_aliases', 'archived_at'),
  ],
);

/** Names that stand for a set of units (各乡镇). */
export const collectiveUnits = sqliteTable(
  'collective_units',
  {
    id: idColumn(),
    name: text('name').notNull(),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('collective_units_name_in_use').on(table.name).where(sql`archived_at is null`),
    instantCheck('collective_units', 'archived_at'),
  ],
);

export const collectiveUnitMembers = sqliteTable(
  'collective_unit_members',
  {
    id: idColumn(),
    collectiveUnitId: text('collective_unit_id')
      .notNull()
      .references(() => collectiveUnits.id, { onDelete: 'restrict' }),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
  },
  (table) => [
    uniqueIndex('collective_unit_members_pair').on(table.collectiveUnitId, table.unitId),
    index('collective_unit_members_by_unit').on(table.unitId),
  ],
);
