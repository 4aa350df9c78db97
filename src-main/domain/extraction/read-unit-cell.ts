import type { AssignmentRole } from '../codes.ts';
import { readAssignment } from './assignment.ts';
import { buildPlanText } from './plan-text.ts';
import type { TextBlock } from './text-block.ts';
import { splitUnits } from './unit-list.ts';

/** A unit that a cell names, as printed. */
export interface NamedInCell {
  role: AssignmentRole;
  name: string;
}

function blockOf(text: string): TextBlock {
  return {
    index: 0,
    text,
    original: text,
    offsets: null,
    headingLevel: null,
    automaticNumber: null,
    cell: null,
    place: { kind: 'line', line: 1 },
  };
}

/**
 * The units that a typed or pasted cell names, each once, as the grammar reads the unit cells of a plan: `role` is the
 * column's, words of the cell itself (配合单位：…) go before it. Words that are no unit's name are kept as names for the clerk to settle.
 */
export function readUnitCell(text: string, role: AssignmentRole): NamedInCell[] {
  const { plan } = buildPlanText([blockOf(text)]);
  const whole = { start: 0, end: plan.text.length };
  const read = readAssignment(plan, whole, role, null).units;
  // What the grammar takes for a date or a remark is no assignment of a document, but a clerk wrote it into a unit's cell.
  const units = read.length > 0 ? read : splitUnits(plan, whole, role);
  return units
    .filter((unit, at) => units.findIndex(({ name }) => name === unit.name) === at)
    .map(({ name, role: given }) => ({ name, role: given }));
}
