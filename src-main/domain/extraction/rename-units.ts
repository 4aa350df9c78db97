import { assignmentRoles } from '../codes.ts';
import type { AssignmentRole } from '../codes.ts';
import type { DraftTask } from './extracted-plan.ts';

/** The field of a draft that holds the units of a role. */
export const fieldOfRole = { lead: 'leadUnits', responsible: 'responsibleUnits', supporting: 'supportingUnits' } as const;

interface NamedUnit {
  name: string;
  /** Number of its span in the field's source; null for a name without one. */
  span: DraftTask['source']['leadUnits'][number] | null;
}

/** Units of one role with their spans; a list whose spans do not match its names, as after typing, loses them. */
function unitsOfRole(task: DraftTask, role: AssignmentRole): NamedUnit[] {
  const names = task[fieldOfRole[role]];
  const spans = task.source[fieldOfRole[role]];
  return names.map((name, index) => ({ name, span: spans.length === names.length ? (spans[index] ?? null) : null }));
}

function withUnits(task: DraftTask, units: Record<AssignmentRole, NamedUnit[]>): DraftTask {
  const seen = new Set<string>();
  const changed = { ...task, source: { ...task.source } };
  for (const role of assignmentRoles) {
    const kept = units[role].filter(({ name }) => !seen.has(name) && seen.add(name));
    changed[fieldOfRole[role]] = kept.map(({ name }) => name);
    changed.source[fieldOfRole[role]] = kept.flatMap(({ span }) => span ?? []);
  }
  if (task.allocation === 'common') return changed;
  return { ...changed, allocation: seen.size > 0 ? 'assigned' : 'unallocated' };
}

/** Changes the list of units of a draft role by role; a name stands once, in the first role that has it. */
export function changeUnits(task: DraftTask, change: (role: AssignmentRole, units: NamedUnit[]) => NamedUnit[]): DraftTask {
  const of = (role: AssignmentRole): NamedUnit[] => change(role, unitsOfRole(task, role));
  return withUnits(task, { lead: of('lead'), responsible: of('responsible'), supporting: of('supporting') });
}

/** Writes names in place of a printed one in every role, each with the place of the printed one; none takes it away. */
export function replaceUnitName(task: DraftTask, printedName: string, names: readonly string[]): DraftTask {
  return changeUnits(task, (_, units) => units.flatMap((unit) => (unit.name === printedName ? names.map((name) => ({ ...unit, name })) : [unit])));
}

/** Whether a draft names a unit in any role. */
export function namesUnit(task: DraftTask, name: string): boolean {
  return assignmentRoles.some((role) => task[fieldOfRole[role]].includes(name));
}
