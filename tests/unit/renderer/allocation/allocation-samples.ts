import type { UnitLoad } from '../../../../src-main/contract/ledger.ts';
import type { UnitRegister } from '../../../../src-renderer/api/unit-hooks.ts';

type Unit = UnitRegister['units'][number];

/** A unit of the register with the given parts; everything else is plain. */
export function unit(parts: Partial<Unit> & { id: string }): Unit {
  return {
    name: `单位 ${parts.id}`,
    shortName: null,
    classCode: 'department',
    position: 0,
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
    ...parts,
  };
}

/** A collective unit with the given parts. */
export function collective(parts: Partial<UnitRegister['collectives'][number]> & { id: string }): UnitRegister['collectives'][number] {
  return { name: `集合 ${parts.id}`, rule: { kind: 'members' }, memberIds: [], taskCount: 0, rowVersion: 1, ...parts };
}

/** The load of a unit with the given numbers. */
export function load(unitId: string, parts: Partial<UnitLoad> = {}): UnitLoad {
  return { unitId, lead: 0, responsible: 0, supporting: 0, open: 0, overdue: 0, ...parts };
}
