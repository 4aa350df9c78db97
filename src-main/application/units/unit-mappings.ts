import { asc, eq } from 'drizzle-orm';
import type { MappingTarget, UnitMappingView } from '../../contract/units.ts';
import { superiorNameKey } from '../../domain/units/superior-name.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { unitMappings } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { requireCollectiveInUse } from './save-collective.ts';
import { requireUnitInUse } from './unit-register.ts';

type MappingRow = typeof unitMappings.$inferSelect;

/** What superiors' names were said to mean here, by name; the target may be out of use by now. */
export function listMappings({ db }: ApplicationContext): UnitMappingView[] {
  return db
    .select()
    .from(unitMappings)
    .orderBy(asc(unitMappings.superiorName))
    .all()
    .map((row) => ({ mappingId: row.id, superiorName: row.superiorName, target: mappingTarget(row) }));
}

/** The meaning that a stored mapping has. */
export function mappingTarget({ unitId, collectiveUnitId }: Pick<MappingRow, 'unitId' | 'collectiveUnitId'>): MappingTarget {
  if (unitId !== null) return { kind: 'unit', unitId };
  return collectiveUnitId === null ? { kind: 'none' } : { kind: 'collective', collectiveUnitId };
}

/**
 * Remembers what a superior's name means here, in place of an earlier decision. The target must be in use (NOT_FOUND,
 * UNIT_DISSOLVED); INVALID_INPUT for a name of nothing but punctuation.
 */
export function saveMapping(
  context: ApplicationContext,
  { superiorName, target }: { superiorName: string; target: MappingTarget },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'units.saveMapping', { name: superiorName }, (tx) => {
    storeMapping(tx, superiorName, target, context.now());
  });
  return { changeSetId };
}

/** The same inside an open change set. */
export function storeMapping(tx: Database, superiorName: string, target: MappingTarget, now: Date): void {
  const key = superiorNameKey(superiorName);
  if (key === '') throw new AppError('INVALID_INPUT', { fields: ['superiorName'] });
  if (target.kind === 'unit') requireUnitInUse(tx, target.unitId);
  if (target.kind === 'collective') requireCollectiveInUse(tx, target.collectiveUnitId);
  const meaning = {
    unitId: target.kind === 'unit' ? target.unitId : null,
    collectiveUnitId: target.kind === 'collective' ? target.collectiveUnitId : null,
  };
  const known = tx.select().from(unitMappings).where(eq(unitMappings.superiorName, key)).get();
  if (!known) {
    tx.insert(unitMappings).values({ id: newId(), superiorName: key, ...meaning, createdAt: now.toISOString() }).run();
  } else if (known.unitId !== meaning.unitId || known.collectiveUnitId !== meaning.collectiveUnitId) {
    tx.update(unitMappings).set(meaning).where(eq(unitMappings.id, known.id)).run();
  }
}

/** Forgets what a superior's name means here; it will be asked again. NOT_FOUND when nothing is remembered. */
export function forgetMapping(context: ApplicationContext, { mappingId }: { mappingId: string }): { changeSetId: string | null } {
  const mapping = context.db.select().from(unitMappings).where(eq(unitMappings.id, mappingId)).get();
  if (!mapping) throw notFound('unitMapping', mappingId);
  const { changeSetId } = recordUseCase(context, 'units.forgetMapping', { name: mapping.superiorName }, (tx) => {
    tx.delete(unitMappings).where(eq(unitMappings.id, mappingId)).run();
  });
  return { changeSetId };
}
