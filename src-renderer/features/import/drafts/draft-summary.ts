import type { DraftTaskFields } from '../../../../src-main/contract/imports.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';
import { deadlineMeaning } from '../../../api/deadline-meaning.ts';

type SummarisedFields = Pick<
  DraftTaskFields,
  'leadUnits' | 'responsibleUnits' | 'supportingUnits' | 'deadlines' | 'allocation'
> & { dropped: boolean };

/** Who and by when in a few words: 市发改委等 3 家 · 2024-12-31; the allocation where no unit is named. */
export function draftSummary(draft: SummarisedFields): string {
  if (draft.dropped) return '不导入';
  const units = [...draft.leadUnits, ...draft.responsibleUnits, ...draft.supportingUnits];
  const [first] = units;
  const who = first === undefined ? allocationLabels[draft.allocation] : units.length > 1 ? `${first} 等 ${units.length} 家` : first;
  const [deadline] = draft.deadlines;
  const when = deadline ? ` · ${deadlineMeaning(deadline)}${draft.deadlines.length > 1 ? ' 等' : ''}` : '';
  return who + when;
}
