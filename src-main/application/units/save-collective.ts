import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { assignments, collectiveUnitMembers, collectiveUnits, units } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { recordUseCase } from '../record-use-case.ts';

interface CollectiveFields {
  collectiveUnitId: string | null;
  rowVersion: number | null;
  name: string;
  memberIds: string[];
}

/** Creates a collective unit or changes its name and members; tasks that name it get the new members at once. */
export function saveCollective(
  context: ApplicationContext,
  fields: CollectiveFields,
): { changeSetId: string | null; collectiveUnitId: string } {
  const { changeSetId, value } = recordUseCase(context, 'units.saveCollective', { name: fields.name }, (tx) => {
    if (fields.collectiveUnitId === null) return insertCollective(tx, fields.name, fields.memberIds);
    const id = fields.collectiveUnitId;
    requireRowVersion(tx, collectiveUnits, id, fields.rowVersion ?? 0);
    refuseTakenName(tx, fields.name, id);
    // The row is written even when only members change, so that its version tells other editors.
    tx.update(collectiveUnits).set({ name: fields.name }).where(eq(collectiveUnits.id, id)).run();
    replaceMembers(tx, id, fields.memberIds);
    const touched = tx
      .selectDistinct({ taskId: assignments.taskId })
      .from(assignments)
      .where(eq(assignments.collectiveUnitId, id))
      .all();
    syncTaskUnits(tx, touched.map((row) => row.taskId), context.now());
    return id;
  });
  return { changeSetId, collectiveUnitId: value };
}

/** Adds a collective unit with its members inside an open change set and returns its id; UNIT_NAME_TAKEN when the name is in use. */
export function insertCollective(tx: Database, name: string, memberIds: readonly string[]): string {
  refuseTakenName(tx, name, null);
  const id = newId();
  tx.insert(collectiveUnits).values({ id, name }).run();
  replaceMembers(tx, id, memberIds);
  return id;
}

function refuseTakenName(tx: Database, name: string, exceptId: string | null): void {
  const other = tx
    .select()
    .from(collectiveUnits)
    .where(
      and(
        eq(collectiveUnits.name, name),
        isNull(collectiveUnits.archivedAt),
        exceptId === null ? undefined : ne(collectiveUnits.id, exceptId),
      ),
    )
    .get();
  if (other) throw new AppError('UNIT_NAME_TAKEN', { name });
}

function replaceMembers(tx: Database, collectiveUnitId: string, memberIds: readonly string[]): void {
  const wanted = new Set(memberIds);
  const known = new Set(
    tx.select({ id: units.id }).from(units).where(inArray(units.id, [...wanted])).all().map((row) => row.id),
  );
  for (const unitId of wanted) if (!known.has(unitId)) throw notFound('unit', unitId);
  const stored = tx
    .select()
    .from(collectiveUnitMembers)
    .where(eq(collectiveUnitMembers.collectiveUnitId, collectiveUnitId))
    .all();
  for (const row of stored) {
    if (!wanted.delete(row.unitId)) {
      tx.delete(collectiveUnitMembers).where(eq(collectiveUnitMembers.id, row.id)).run();
    }
  }
  for (const unitId of wanted) {
    tx.insert(collectiveUnitMembers).values({ id: newId(), collectiveUnitId, unitId }).run();
  }
}
