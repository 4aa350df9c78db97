import type { DraftTaskFields, DraftTaskView, ImportView } from '../../../../src-main/contract/imports.ts';

type ImportDiagnostic = ImportView['diagnostics'][number];
type DiagnosticCode = ImportDiagnostic['code'];

/** What of the import can answer a question of the whole document. */
type Answers = Pick<ImportView, 'header' | 'draftTasks'>;

const unitFields = ['leadUnits', 'responsibleUnits', 'supportingUnits'] as const;

/** Fields whose correction answers a question; where the code is not listed any field but the section, which a mere move changes. */
const answeringFields: Partial<Record<DiagnosticCode, readonly (keyof DraftTaskFields)[]>> = {
  NO_UNITS: [...unitFields, 'allocation'],
  UNIT_DOUBTFUL: unitFields,
  NO_DEADLINE: ['deadlines'],
  DEADLINE_DOUBTFUL: ['deadlines'],
  NUMBER_GAP: ['number'],
  NUMBER_REPEATED: ['number'],
  STATE_UNKNOWN: ['statusText'],
};

/**
 * True when the clerk has settled a question: the draft is left out, the field in question was corrected, or what
 * the plan lacked is there. A question of the document that no field belongs to stays open.
 */
export function isAnswered(diagnostic: ImportDiagnostic, draft: DraftTaskView | null, view: Answers): boolean {
  const { header, draftTasks } = view;
  if (diagnostic.code === 'NO_TASKS') return draftTasks.some(({ dropped }) => !dropped);
  if (diagnostic.code === 'NO_TITLE') return header.title !== null && header.title.trim() !== '';
  if (diagnostic.code === 'NO_YEAR') return header.year !== null;
  if (draft === null) return false;
  if (draft.dropped) return true;
  const fields = answeringFields[diagnostic.code];
  return fields ? fields.some((field) => draft.edited.includes(field)) : draft.edited.some((field) => field !== 'section');
}
