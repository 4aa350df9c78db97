import type { UnitFields } from '../../contract/units.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from './collective-tasks.ts';
import { insertUnit } from './unit-register.ts';

/** Adds a unit at the end of its class; UNIT_NAME_TAKEN when a name is in use. Collective units of its class take it up. */
export function addUnit(context: ApplicationContext, fields: UnitFields): { changeSetId: string | null; unitId: string } {
  const { changeSetId, value } = recordUseCase(context, 'units.add', { name: fields.name }, (tx) => {
    const unitId = insertUnit(tx, fields, context.now());
    const since = fields.establishedOn ? checkedDay(fields.establishedOn) : context.today();
    syncTasksOfCollectives(tx, [unitId], since, context.now());
    return unitId;
  });
  return { changeSetId, unitId: value };
}
