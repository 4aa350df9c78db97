import type { DraftField, MarkedField } from '../source/source-marks.ts';
import type { ImportDiagnostic } from './doubt-order.ts';

/** The field of a draft that a doubt speaks of; all of the draft where it speaks of no single one. */
const fields: Partial<Record<ImportDiagnostic['code'], DraftField>> = {
  UNIT_DOUBTFUL: 'responsibleUnits',
  DEADLINE_DOUBTFUL: 'deadlines',
  NUMBER_GAP: 'number',
  NUMBER_REPEATED: 'number',
  STATE_UNKNOWN: 'statusText',
};

/** The field of a draft in which a doubt is answered; the title where it speaks of no single one. */
export function fieldToCorrect({ code }: ImportDiagnostic): DraftField {
  if (code === 'NO_UNITS') return 'responsibleUnits';
  return fields[code] ?? 'title';
}

/** What lights up for a doubt: the very place that it names, else the field or draft that it speaks of; null for neither. */
export function lightOfDoubt(diagnostic: ImportDiagnostic): MarkedField | null {
  if (diagnostic.span) return { kind: 'place', span: diagnostic.span };
  if (diagnostic.draftTaskId === null) return null;
  return { kind: 'draft', draftTaskId: diagnostic.draftTaskId, field: fields[diagnostic.code] ?? 'task' };
}
