import { sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { unitNameKinds, unitPersonRoles } from '../../domain/codes.ts';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import {
  archivedAtColumn,
  codeCheck,
  createdAtColumn,
  dayCheck,
  idColumn,
  instantCheck,
  jsonCheck,
  rowCheck,
  rowVersionColumn,
} from './columns.ts';

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
    /** First day of a unit that was founded later than the register; null for one that has always been there. */
    establishedOn: text('established_on'),
    /** Last day of a unit that was dissolved (机构改革). */
    dissolvedOn: text('dissolved_on'),
    /** The unit that took over its work. */
    successorId: text('successor_id').references((): AnySQLiteColumn => units.id, { onDelete: 'restrict' }),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
    createdAt: createdAtColumn(),
  },
  (table) => [
    uniqueIndex('units_name_in_use').on(table.name).where(sql`archived_at is null`),
    index('units_by_class').on(table.classCode, table.position),
    index('units_by_successor').on(table.successorId),
    dayCheck('units', 'established_on'),
    dayCheck('units', 'dissolved_on'),
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
    kind: text('kind', { enum: unitNameKinds }).notNull().default('alias'),
    /** Last day on which a former name was in use; null where nobody knows. */
    usedUntil: text('used_until'),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('unit_aliases_alias_in_use').on(table.alias).where(sql`archived_at is null`),
    index('unit_aliases_by_unit').on(table.unitId),
    codeCheck('unit_aliases', 'kind', unitNameKinds),
    dayCheck('unit_aliases', 'used_until'),
    rowCheck('unit_aliases', 'former', `kind = 'former' or used_until is null`),
    instantCheck('unit_aliases', 'archived_at'),
  ],
);

/** Leaders, persons in charge and liaisons of a unit, in the order in which the clerk keeps them. */
export const unitPeople = sqliteTable(
  'unit_people',
  {
    id: idColumn(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id, { onDelete: 'restrict' }),
    role: text('role', { enum: unitPersonRoles }).notNull(),
    name: text('name').notNull(),
    post: text('post'),
    phone: text('phone'),
    position: integer('position').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('unit_people_by_unit').on(table.unitId, table.position),
    codeCheck('unit_people', 'role', unitPersonRoles),
  ],
);

/** Names that stand for a set of units (各乡镇): by classes, or by members that are listed. */
export const collectiveUnits = sqliteTable(
  'collective_units',
  {
    id: idColumn(),
    name: text('name').notNull(),
    rule: text('rule', { mode: 'json' }).$type<StoredCollectiveRule>().notNull().default({ kind: 'members' }),
    archivedAt: archivedAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    jsonCheck('collective_units', 'rule'),
    uniqueIndex('collective_units_name_in_use').on(table.name).where(sql`archived_at is null`),
    instantCheck('collective_units', 'archived_at'),
  ],
);

/** Listed members with the days of their membership; open where null. A rule by classes has none. */
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
    /** First and last day of the membership. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
  },
  (table) => [
    uniqueIndex('collective_unit_members_current').on(table.collectiveUnitId, table.unitId).where(sql`valid_to is null`),
    index('collective_unit_members_by_collective').on(table.collectiveUnitId),
    dayCheck('collective_unit_members', 'valid_from'),
    dayCheck('collective_unit_members', 'valid_to'),
    rowCheck('collective_unit_members', 'order', 'valid_from is null or valid_to is null or valid_from <= valid_to'),
    index('collective_unit_members_by_unit').on(table.unitId),
  ],
);

/** What a superior's name of a unit (市发改委) means here, confirmed once by the clerk; neither id: no unit of the county. */
export const unitMappings = sqliteTable(
  'unit_mappings',
  {
    id: idColumn(),
    superiorName: text('superior_name').notNull().unique(),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    collectiveUnitId: text('collective_unit_id').references(() => collectiveUnits.id, { onDelete: 'restrict' }),
    createdAt: createdAtColumn(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    index('unit_mappings_by_unit').on(table.unitId),
    index('unit_mappings_by_collective').on(table.collectiveUnitId),
    rowCheck('unit_mappings', 'target', 'unit_id is null or collective_unit_id is null'),
    instantCheck('unit_mappings', 'created_at'),
  ],
);
