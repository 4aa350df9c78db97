import type { AssignmentView } from '../../../../src-main/contract/ledger.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import type { UnitRegister } from '../../../api/unit-hooks.ts';

/** The value that stands for an assignment in a choice: a unit, a collective unit, or a printed name left open. */
export function valueOfAssignment(assignment: AssignmentView): string {
  if (assignment.unitId !== null) return `unit:${assignment.unitId}`;
  if (assignment.collectiveUnitId !== null) return `collective:${assignment.collectiveUnitId}`;
  return `printed:${assignment.printedName}`;
}

/** Marks between names in a pasted list of units. */
const betweenNames = /[、,，;；\n]/u;

function namedAssignment(role: AssignmentRole, name: string, { units, collectives }: UnitRegister): AssignmentView {
  const unit = units.find((one) => one.name === name || one.shortName === name || one.aliases.includes(name));
  if (unit) return { role, printedName: unit.name, unitId: unit.id, collectiveUnitId: null };
  const collectiveUnitId = collectives.find((one) => one.name === name)?.id ?? null;
  return { role, printedName: name, unitId: null, collectiveUnitId };
}

function newAssignments(role: AssignmentRole, value: string, register: UnitRegister): AssignmentView[] {
  const unit = register.units.find(({ id }) => value === `unit:${id}`);
  if (unit) return [{ role, printedName: unit.name, unitId: unit.id, collectiveUnitId: null }];
  const collective = register.collectives.find(({ id }) => value === `collective:${id}`);
  if (collective) return [{ role, printedName: collective.name, unitId: null, collectiveUnitId: collective.id }];
  return value
    .replace(/^printed:/, '')
    .split(betweenNames)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => namedAssignment(role, name, register));
}

/**
 * All assignments of a task after the choice of one role has changed: those that stay keep their printed names, typed
 * names that the register knows become its units, others stay open. The other roles are untouched.
 */
export function withRoleValues(
  assignments: readonly AssignmentView[],
  role: AssignmentRole,
  values: readonly string[],
  register: UnitRegister,
): AssignmentView[] {
  const before = assignments.filter((one) => one.role === role);
  const chosen = values.flatMap((value) => {
    const kept = before.find((one) => valueOfAssignment(one) === value);
    return kept ? [kept] : newAssignments(role, value, register);
  });
  const unique = chosen.filter(
    (one, index) => chosen.findIndex((other) => valueOfAssignment(other) === valueOfAssignment(one)) === index,
  );
  const roles: readonly AssignmentRole[] = ['lead', 'responsible', 'supporting'];
  return roles.flatMap((each) => (each === role ? unique : assignments.filter((one) => one.role === each)));
}
