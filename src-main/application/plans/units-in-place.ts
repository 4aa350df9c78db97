import { isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { collectiveUnits, units } from '../../database/schema/index.ts';
import { loadCollectiveRegister } from '../units/collective-register.ts';

/** What an assignment names, as printed and resolved. */
interface NamedTarget {
  printedName: string;
  unitId: string | null;
  collectiveUnitId: string | null;
}

/**
 * Who takes up an assignment in a new plan: a dissolved unit gives way to its successor, under whose name it is printed.
 * Where neither it nor its collective unit is in use, the printed name stays alone and waits for the clerk.
 */
export function unitsInPlace(db: Database): (target: NamedTarget) => NamedTarget {
  const inUse = new Map(db.select().from(units).where(isNull(units.archivedAt)).all().map((unit) => [unit.id, unit.shortName ?? unit.name]));
  const collectives = new Set(
    db.select({ id: collectiveUnits.id }).from(collectiveUnits).where(isNull(collectiveUnits.archivedAt)).all().map(({ id }) => id),
  );
  const { successors } = loadCollectiveRegister(db);
  return (target) => {
    const { printedName, unitId, collectiveUnitId } = target;
    if (unitId !== null && inUse.has(unitId)) return target;
    if (collectiveUnitId !== null && collectives.has(collectiveUnitId)) return target;
    const successorId = successors.get(unitId ?? '') ?? null;
    const successorName = inUse.get(successorId ?? '');
    return { printedName: successorName ?? printedName, unitId: successorId, collectiveUnitId: null };
  };
}
