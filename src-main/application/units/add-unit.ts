import type { UnitFields } from '../../contract/units.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { insertUnit, namesOf, refuseTakenNames } from './unit-register.ts';

/** Adds a unit at the end of its class; UNIT_NAME_TAKEN when a name or alias is in use. */
export function addUnit(context: ApplicationContext, fields: UnitFields): { changeSetId: string | null; unitId: string } {
  const { changeSetId, value } = recordUseCase(context, 'units.add', { name: fields.name }, (tx) => {
    refuseTakenNames(tx, namesOf(fields), null);
    return insertUnit(tx, fields, context.now());
  });
  return { changeSetId, unitId: value };
}
