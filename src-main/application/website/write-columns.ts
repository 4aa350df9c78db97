import { eq } from 'drizzle-orm';
import type { ColumnFields } from '../../contract/website.ts';
import type { Database } from '../../database/database.ts';
import { insertMany } from '../../database/insert-many.ts';
import { newId } from '../../database/new-id.ts';
import { websiteColumns } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireUnitInUse } from '../units/unit-register.ts';
import { columnColumns, nextPosition, requireColumn } from './column-rows.ts';

/** Adds a column at the end; NOT_FOUND or UNIT_DISSOLVED for its unit. */
export function addColumn(context: ApplicationContext, fields: ColumnFields): { changeSetId: string | null; columnId: string } {
  const { changeSetId, value } = recordUseCase(context, 'website.add', { name: columnOf(fields) }, (tx) => {
    requireUnits(tx, [fields.unitId]);
    const id = newId();
    tx.insert(websiteColumns).values({ ...columnColumns(fields), id, position: nextPosition(tx), createdAt: context.now().toISOString() }).run();
    return id;
  });
  return { changeSetId, columnId: value };
}

/** Changes a column; ROW_CHANGED when the caller saw an older row. It may stay with a unit that was dissolved, but go to none. */
export function updateColumn(
  context: ApplicationContext,
  { columnId, rowVersion, ...fields }: ColumnFields & { columnId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'website.update', { name: columnOf(fields) }, (tx) => {
    requireColumn(tx, columnId, rowVersion);
    changeColumn(tx, columnId, fields);
  });
  return { changeSetId };
}

/** Puts columns away; NOT_FOUND for one that is not in use. They come back by undoing. */
export function archiveColumns(context: ApplicationContext, { columnIds }: { columnIds: readonly string[] }): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'website.archive', { count: columnIds.length }, (tx) => {
    for (const columnId of new Set(columnIds)) {
      requireColumn(tx, columnId);
      tx.update(websiteColumns).set({ archivedAt: context.now().toISOString() }).where(eq(websiteColumns.id, columnId)).run();
    }
  });
  return { changeSetId };
}

/** Notes that columns were updated on a day, after which none is empty; a later update that is known stays. NOT_FOUND for one that is not in use. */
export function noteUpdated(context: ApplicationContext, { columnIds, on }: { columnIds: readonly string[]; on: string }): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'website.updated', { count: columnIds.length, on }, (tx) => {
    for (const columnId of new Set(columnIds)) {
      const { lastUpdatedOn, empty } = requireColumn(tx, columnId);
      const isNews = lastUpdatedOn === null || lastUpdatedOn < on;
      if (isNews || empty) {
        tx.update(websiteColumns).set({ lastUpdatedOn: isNews ? on : lastUpdatedOn, empty: false }).where(eq(websiteColumns.id, columnId)).run();
      }
    }
  });
  return { changeSetId };
}

/**
 * Adds and changes columns as read and corrected, as one change; new ones go to the end in their order. NOT_FOUND for an
 * unknown column or unit, UNIT_DISSOLVED; then nothing is changed.
 */
export function addColumns(
  context: ApplicationContext,
  { rows }: { rows: readonly (ColumnFields & { columnId: string | null })[] },
): { changeSetId: string | null; added: number; updated: number } {
  const additions = rows.filter(({ columnId }) => columnId === null);
  const changes = rows.flatMap(({ columnId, ...fields }) => (columnId === null ? [] : [{ columnId, fields }]));
  const summary = { added: additions.length, updated: changes.length };
  const { changeSetId, value } = recordUseCase(context, 'website.addMany', summary, (tx) => {
    const updated = changes.filter(({ columnId, fields }) => changeColumn(tx, columnId, fields)).length;
    requireUnits(tx, additions.map(({ unitId }) => unitId));
    const position = nextPosition(tx);
    const createdAt = context.now().toISOString();
    insertMany(
      tx,
      websiteColumns,
      additions.map((fields, at) => ({ ...columnColumns(fields), id: newId(), position: position + at, createdAt })),
    );
    return { added: additions.length, updated };
  });
  return { changeSetId, ...value };
}

/** Writes the fields of a column inside an open change set; false when they are what is stored. */
function changeColumn(tx: Database, columnId: string, fields: ColumnFields): boolean {
  const stored = requireColumn(tx, columnId);
  if (fields.unitId !== stored.unitId) requireUnits(tx, [fields.unitId]);
  const columns = columnColumns(fields);
  if (JSON.stringify(columns) === JSON.stringify({ ...columnColumns(stored), cycle: stored.cycle })) return false;
  tx.update(websiteColumns).set(columns).where(eq(websiteColumns.id, columnId)).run();
  return true;
}

function requireUnits(tx: Database, unitIds: readonly (string | null)[]): void {
  for (const unitId of new Set(unitIds)) if (unitId !== null) requireUnitInUse(tx, unitId);
}

/** The column's own name, for the history. */
function columnOf({ path }: ColumnFields): string {
  return path.at(-1) ?? '';
}
