import { eq } from 'drizzle-orm';
import type { AssignmentView } from '../../contract/ledger.ts';
import type { AssignmentRole } from '../../domain/codes.ts';
import type { Database } from '../../database/database.ts';
import { collectiveUnits, units } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';

/** What is done with one unit for many tasks at once. */
export type AssignmentAction = 'add' | 'remove' | 'replace';

/** The unit or collective unit with which it is done. */
export type AssignmentTarget = { kind: 'unit'; unitId: string } | { kind: 'collective'; collectiveUnitId: string };

/** The assignment of a unit as tables print it; NOT_FOUND when the register has no such unit. */
export function assignmentTo(db: Database, role: AssignmentRole, target: AssignmentTarget): AssignmentView {
  return {
    role,
    printedName: targetName(db, target),
    unitId: target.kind === 'unit' ? target.unitId : null,
    collectiveUnitId: target.kind === 'collective' ? target.collectiveUnitId : null,
  };
}

function targetName(db: Database, target: AssignmentTarget): string {
  if (target.kind === 'unit') {
    const unit = db.select().from(units).where(eq(units.id, target.unitId)).get();
    if (!unit) throw notFound('unit', target.unitId);
    return unit.shortName ?? unit.name;
  }
  const collective = db.select().from(collectiveUnits).where(eq(collectiveUnits.id, target.collectiveUnitId)).get();
  if (!collective) throw notFound('collectiveUnit', target.collectiveUnitId);
  return collective.name;
}

/** The assignments of a task after the action; null when it changes nothing. */
export function changedAssignments<Assignment extends AssignmentView>(
  present: readonly Assignment[],
  action: AssignmentAction,
  target: Assignment,
): Assignment[] | null {
  const inRole = present.filter(({ role }) => role === target.role);
  const isTarget = (one: Assignment): boolean =>
    one.role === target.role && one.unitId === target.unitId && one.collectiveUnitId === target.collectiveUnitId;
  const found = inRole.find(isTarget);
  switch (action) {
    case 'add':
      return found ? null : [...present, target];
    case 'remove':
      return found ? present.filter((one) => !isTarget(one)) : null;
    case 'replace': {
      if (found && inRole.length === 1) return null;
      const place = inRole[0] ? present.indexOf(inRole[0]) : present.length;
      const others = (list: readonly Assignment[]) => list.filter(({ role }) => role !== target.role);
      return [...others(present.slice(0, place)), found ?? target, ...others(present.slice(place))];
    }
  }
}
