import { and, eq, isNull, ne } from 'drizzle-orm';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { collectiveUnits } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { syncTaskUnits } from '../ledger/sync-task-units.ts';
import { recordUseCase } from '../record-use-case.ts';
import { type CollectiveChange, planChange } from './change-collective.ts';
import { requireUnits, writeMembers } from './collective-members.ts';
import { tasksNaming, touchedTasks, yearOf } from './collective-tasks.ts';

/**
 * Creates a collective unit or changes its name, rule and members; tasks that name it get the new members at once, in plans
 * of the year in which the change takes effect and later ones.
 */
export function saveCollective(
  context: ApplicationContext,
  { rowVersion, name, ...change }: CollectiveChange & { rowVersion: number | null; name: string },
): { changeSetId: string | null; collectiveUnitId: string; touchedTasks: number } {
  const { changeSetId, value } = recordUseCase(context, 'units.saveCollective', { name }, (tx) => {
    const { definition, effectiveOn, register } = planChange(tx, change, context.today());
    const { rule, listed } = definition;
    const id = change.collectiveUnitId;
    if (id === null) {
      const collectiveUnitId = insertCollective(tx, name, rule, rule.kind === 'members' ? change.memberIds : []);
      return { collectiveUnitId, touchedTasks: 0 };
    }
    requireRowVersion(tx, collectiveUnits, id, rowVersion ?? 0);
    refuseTakenName(tx, name, id);
    const year = yearOf(effectiveOn);
    const touched = touchedTasks(tx, id, register, year, context.today());
    // The row is written even when only members change, so that its version tells other editors.
    tx.update(collectiveUnits).set({ name, rule }).where(eq(collectiveUnits.id, id)).run();
    writeMembers(tx, id, listed);
    syncTaskUnits(tx, tasksNaming(tx, [id], year), context.now());
    return { collectiveUnitId: id, touchedTasks: touched.length };
  });
  return { changeSetId, ...value };
}

/** Adds a collective unit inside an open change set and returns its id; UNIT_NAME_TAKEN when the name is in use. */
export function insertCollective(
  tx: Database,
  name: string,
  rule: StoredCollectiveRule,
  memberIds: readonly string[],
): string {
  refuseTakenName(tx, name, null);
  requireUnits(tx, memberIds);
  const id = newId();
  tx.insert(collectiveUnits).values({ id, name, rule }).run();
  writeMembers(tx, id, [...new Set(memberIds)].map((unitId) => ({ unitId, validFrom: null, validTo: null })));
  return id;
}

/** A collective unit that is in use; NOT_FOUND otherwise. */
export function requireCollectiveInUse(db: Database, id: string): typeof collectiveUnits.$inferSelect {
  const row = db.select().from(collectiveUnits).where(and(eq(collectiveUnits.id, id), isNull(collectiveUnits.archivedAt))).get();
  if (!row) throw notFound('collectiveUnit', id);
  return row;
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
