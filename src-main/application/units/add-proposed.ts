import type { UnitMatch } from '../../contract/unit-proposals.ts';
import { mergeUnitParts } from '../../domain/units/merge-unit-parts.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { syncTasksOfCollectives } from './collective-tasks.ts';
import { readNames } from './unit-names.ts';
import { readPeople } from './unit-people.ts';
import { changeUnit, insertUnit, requireUnitInUse } from './unit-register.ts';

/**
 * Adds and changes units as proposed and corrected, as one change. A change adds names and persons and removes none.
 * UNIT_NAME_TAKEN, UNIT_DISSOLVED, or NOT_FOUND for an unknown unit or class; then nothing is changed.
 */
export function addProposed(
  context: ApplicationContext,
  { proposals }: { proposals: UnitMatch[] },
): { changeSetId: string | null; added: number; updated: number } {
  const additions = proposals.filter((proposal) => proposal.unitId === null);
  const changes = proposals.filter((proposal) => proposal.unitId !== null);
  const summary = { added: additions.length, updated: changes.length };
  const { changeSetId, value } = recordUseCase(context, 'units.addProposed', summary, (tx) => {
    const names = readNames(tx);
    const people = readPeople(tx);
    // Changed units first: a name that one of them gives up may be the name of a new one.
    const updatedIds = changes.flatMap((proposal) => {
      const unit = requireUnitInUse(tx, proposal.unitId ?? '');
      const { aliases = [], formerNames = [] } = names.get(unit.id) ?? {};
      const stored = { name: unit.name, shortName: unit.shortName, aliases, formerNames, people: people.get(unit.id) ?? [] };
      const parts = mergeUnitParts(stored, { ...proposal, shortName: proposal.shortName || null });
      const { classCode } = proposal;
      if (classCode === unit.classCode && JSON.stringify(parts) === JSON.stringify(stored)) return [];
      changeUnit(tx, unit.id, { ...parts, classCode });
      // A second proposal for the unit adds to what the first one wrote.
      names.set(unit.id, parts);
      people.set(unit.id, parts.people);
      return [unit.id];
    });
    const addedIds = additions.map((proposal) => insertUnit(tx, proposal, context.now()));
    syncTasksOfCollectives(tx, [...updatedIds, ...addedIds], context.today(), context.now());
    return { added: addedIds.length, updated: updatedIds.length };
  });
  return { changeSetId, ...value };
}
