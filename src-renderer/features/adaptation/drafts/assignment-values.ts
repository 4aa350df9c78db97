import type { AdaptationDraftFields } from '../../../../src-main/contract/adaptation.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import type { UnitRegister } from '../../../api/unit-hooks.ts';

export type DraftAssignment = AdaptationDraftFields['assignments'][number];

/** The value that stands for an assignment in a choice: a unit, a collective unit, or a printed name that leads to none. */
export function valueOfAssignment({ unitId, collectiveUnitId, printedName }: Pick<DraftAssignment, 'unitId' | 'collectiveUnitId' | 'printedName'>): string {
  if (unitId !== null) return `unit:${unitId}`;
  return collectiveUnitId === null ? `printed:${printedName}` : `collective:${collectiveUnitId}`;
}

function newAssignment(role: AssignmentRole, value: string, { units, collectives }: UnitRegister): DraftAssignment[] {
  const unit = units.find(({ id }) => value === `unit:${id}`);
  if (unit) return [{ role, printedName: unit.name, unitId: unit.id, collectiveUnitId: null, superiorName: null }];
  const collective = collectives.find(({ id }) => value === `collective:${id}`);
  return collective ? [{ role, printedName: collective.name, unitId: null, collectiveUnitId: collective.id, superiorName: null }] : [];
}

/** All assignments after the choice of one role has changed: those that stay keep the superior's name that led to them. */
export function withRoleValues(
  assignments: readonly DraftAssignment[],
  role: AssignmentRole,
  values: readonly string[],
  register: UnitRegister,
): DraftAssignment[] {
  const before = assignments.filter((one) => one.role === role);
  const chosen = [...new Set(values)].flatMap((value) => {
    const kept = before.find((one) => valueOfAssignment(one) === value);
    return kept ? [kept] : newAssignment(role, value, register);
  });
  return assignmentRoles.flatMap((each) => (each === role ? chosen : assignments.filter((one) => one.role === each)));
}
