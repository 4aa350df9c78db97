import type { UnitView } from '../../../../src-main/contract/units.ts';

/** A unit of the register, plain but for what a test sets. */
export function unitView(id: string, fields: Partial<UnitView> = {}): UnitView {
  return {
    id,
    name: id,
    shortName: null,
    classCode: 'department',
    position: 1,
    aliases: [],
    formerNames: [],
    people: [],
    establishedOn: null,
    archived: false,
    dissolvedOn: null,
    successorId: null,
    rowVersion: 1,
    taskCount: 0,
    openTaskCount: 0,
    ...fields,
  };
}
