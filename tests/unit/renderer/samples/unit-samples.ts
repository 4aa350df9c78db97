import type { UnitView } from '../../../../src-main/contract/units.ts';
import type { UnitRegister } from '../../../../src-renderer/api/unit-hooks.ts';

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

/** A collective unit with the given parts. */
export function collective(parts: Partial<UnitRegister['collectives'][number]> & { id: string }): UnitRegister['collectives'][number] {
  return { name: `集合 ${parts.id}`, rule: { kind: 'members' }, memberIds: [], taskCount: 0, rowVersion: 1, ...parts };
}
