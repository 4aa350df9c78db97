import type { AssignmentRole, CellField } from '../codes.ts';
import { assignmentRoles } from '../codes.ts';
import { roleLabels } from './labels.ts';

interface NamedUnit {
  role: AssignmentRole;
  printedName: string;
}

/** What the cells of a task are made of. */
export interface CellTexts {
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  note: string | null;
  assignments: readonly NamedUnit[];
  deadlines: readonly { printedText: string }[];
}

/** Between names, and between deadlines, of one cell. */
const betweenParts = '、';

/** The roles whose units a cell holds, its own first; none for other cells. */
export function rolesOfCell(field: CellField): readonly AssignmentRole[] {
  if (field === 'responsibleAndSupporting') return ['responsible', 'supporting'];
  return assignmentRoles.filter((role) => role === field);
}

/** The text of an editable cell of a task, as it is copied, edited and compared: names and deadlines as printed. */
export function cellText(task: CellTexts, field: CellField): string {
  switch (field) {
    case 'outlineNumber':
    case 'requirement':
    case 'note':
      return task[field] ?? '';
    case 'title':
      return task.title;
    case 'deadline':
      return task.deadlines.map(({ printedText }) => printedText).join(betweenParts);
    case 'lead':
    case 'responsible':
    case 'supporting':
    case 'responsibleAndSupporting':
      return unitCellText(task.assignments, rolesOfCell(field));
  }
}

/**
 * Printed names of the given roles in one cell, which is of the first of them; names of another role stand behind its
 * label, so that the grammar reads the cell back as it was: 甲局、乙局；配合单位：丙局.
 */
export function unitCellText(assignments: readonly NamedUnit[], roles: readonly AssignmentRole[]): string {
  const parts = roles.flatMap((role, at) => {
    const names = assignments.flatMap((one) => (one.role === role ? [one.printedName] : [])).join(betweenParts);
    if (names === '') return [];
    return [at === 0 ? names : `${roleLabels[role]}：${names}`];
  });
  return parts.join('；');
}
