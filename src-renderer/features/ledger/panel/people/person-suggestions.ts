import type { AssignmentView } from '../../../../../src-main/contract/ledger.ts';
import type { GroupMember } from '../../../../../src-main/contract/plans.ts';
import type { TaskPersonRole, UnitPersonRole } from '../../../../../src-main/contract/codes.ts';
import type { UnitRegister } from '../../../../api/unit-hooks.ts';
import type { TypedPerson } from '../task-draft.ts';

/** A person who may be meant, and where he is known from: his unit, or his part in the leading group. */
export interface PersonSuggestion {
  name: string;
  post: string | null;
  phone: string | null;
  from: string;
}

type KnownMember = Pick<GroupMember, 'name' | 'post' | 'role' | 'roleWords'>;

/** Posts of a leading group that lead tasks, before those that do the work. */
const leading: readonly GroupMember['role'][] = ['leader', 'deputyLeader'];

/** Which people of a unit are meant first for a role in a task. */
const unitRoles: Record<Exclude<TaskPersonRole, 'leadingOfficial'>, readonly UnitPersonRole[]> = {
  personInCharge: ['personInCharge', 'leader', 'liaison'],
  liaison: ['liaison', 'personInCharge', 'leader'],
};

function leaders(members: readonly KnownMember[]): PersonSuggestion[] {
  const ranked = [...members.filter(({ role }) => leading.includes(role)), ...members.filter(({ role }) => !leading.includes(role))];
  return ranked.map(({ name, post, roleWords }) => ({ name, post, phone: null, from: roleWords }));
}

function unitIdsOf(assignments: readonly AssignmentView[], { collectives }: UnitRegister): Set<string> {
  const members = (collectiveUnitId: string | null): readonly string[] =>
    collectives.find(({ id }) => id === collectiveUnitId)?.memberIds ?? [];
  return new Set(assignments.flatMap(({ unitId, collectiveUnitId }) => (unitId === null ? members(collectiveUnitId) : [unitId])));
}

/**
 * Who may be meant for a role in a task: for 牵头领导 the members of the plan's leading group, leaders first; else the
 * people of the task's units, the lead's first. Nobody is named twice.
 */
export function personSuggestions(
  role: TaskPersonRole,
  known: { members: readonly KnownMember[]; assignments: readonly AssignmentView[]; register: UnitRegister },
): PersonSuggestion[] {
  const found = role === 'leadingOfficial' ? leaders(known.members) : ofUnits(unitRoles[role], known);
  const key = ({ name, post }: PersonSuggestion): string => `${name}\u001f${post ?? ''}`;
  return found.filter((one, index) => found.findIndex((other) => key(other) === key(one)) === index);
}

function ofUnits(
  roles: readonly UnitPersonRole[],
  { assignments, register }: { assignments: readonly AssignmentView[]; register: UnitRegister },
): PersonSuggestion[] {
  const units = [...unitIdsOf(assignments, register)].flatMap((unitId) => register.units.find(({ id }) => id === unitId) ?? []);
  return roles.flatMap((role) =>
    units.flatMap((unit) =>
      unit.people
        .filter((person) => person.role === role)
        .map(({ name, post, phone }) => ({ name, post, phone, from: unit.shortName ?? unit.name })),
    ),
  );
}

/** The people of a task after those of one role were typed anew; the other roles are untouched. */
export function withRolePeople(
  people: readonly TypedPerson[],
  role: TaskPersonRole,
  ofRole: readonly TypedPerson[],
  order: readonly TaskPersonRole[],
): TypedPerson[] {
  return order.flatMap((each) => (each === role ? ofRole : people.filter((one) => one.role === each)));
}
