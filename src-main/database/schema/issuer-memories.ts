import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ReadingChoices } from '../../domain/extraction/found-table.ts';
import { idColumn, instantCheck, jsonCheck, rowCheck, rowVersionColumn } from './columns.ts';
import { collectiveUnits, units } from './units.ts';

/** How the plans of an issuer are to be read, as the clerk corrected it last. */
export const issuerReadings = sqliteTable(
  'issuer_readings',
  {
    id: idColumn(),
    issuer: text('issuer').notNull().unique(),
    choices: text('choices', { mode: 'json' }).$type<ReadingChoices>().notNull(),
    rememberedAt: text('remembered_at').notNull(),
    rowVersion: rowVersionColumn(),
  },
  () => [jsonCheck('issuer_readings', 'choices'), instantCheck('issuer_readings', 'remembered_at')],
);

/** What a unit name means in the plans of an issuer: a unit, a collective unit, or other names in its place. */
export const issuerUnitNames = sqliteTable(
  'issuer_unit_names',
  {
    id: idColumn(),
    issuer: text('issuer').notNull(),
    printedName: text('printed_name').notNull(),
    unitId: text('unit_id').references(() => units.id, { onDelete: 'restrict' }),
    collectiveUnitId: text('collective_unit_id').references(() => collectiveUnits.id, { onDelete: 'restrict' }),
    /** The names that the clerk wrote in place of the printed one; none where the words are no unit. */
    replacedBy: text('replaced_by', { mode: 'json' }).$type<string[]>(),
    rememberedAt: text('remembered_at').notNull(),
    rowVersion: rowVersionColumn(),
  },
  (table) => [
    uniqueIndex('issuer_unit_names_name').on(table.issuer, table.printedName),
    index('issuer_unit_names_by_unit').on(table.unitId),
    index('issuer_unit_names_by_collective').on(table.collectiveUnitId),
    jsonCheck('issuer_unit_names', 'replaced_by'),
    instantCheck('issuer_unit_names', 'remembered_at'),
    rowCheck('issuer_unit_names', 'meaning', '(unit_id is not null) + (collective_unit_id is not null) + (replaced_by is not null) = 1'),
  ],
);
