import type { UnitFields } from '../../contract/units.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from './collective-tasks.ts';
import { changeUnit, requireUnit } from './unit-register.ts';

/**
 * Changes the names, class, people and first day of a unit; ROW_CHANGED when the caller saw an older row. Collective units
 * follow a change of class or of the first day in the tasks of this year's plans and later ones.
 */
export function updateUnit(
  context: ApplicationContext,
  { unitId, rowVersion, ...fields }: UnitFields & { unitId: string; rowVersion: number },
): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'units.update', { name: fields.name }, (tx) => {
    const before = requireUnit(tx, unitId, rowVersion);
    changeUnit(tx, unitId, fields);
    const after = requireUnit(tx, unitId);
    if (before.classCode !== after.classCode || before.establishedOn !== after.establishedOn) {
      syncTasksOfCollectives(tx, [unitId], context.today(), context.now());
    }
  });
  return { changeSetId };
}
