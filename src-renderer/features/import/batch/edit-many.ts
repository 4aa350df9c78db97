import type { DraftsChange, DraftTaskView } from '../../../../src-main/contract/imports.ts';

/** What the forms for many drafts need: the drafts, and a way to change all of them; false when it was refused. */
export interface EditMany {
  drafts: readonly DraftTaskView[];
  apply: (change: DraftsChange, sentence: string) => Promise<boolean>;
}

/** The unit names of several drafts, each once, in the order of the drafts and of the roles. */
export function unitNamesOf(drafts: readonly Pick<DraftTaskView, 'leadUnits' | 'responsibleUnits' | 'supportingUnits'>[]): string[] {
  return [...new Set(drafts.flatMap((draft) => [...draft.leadUnits, ...draft.responsibleUnits, ...draft.supportingUnits]))];
}
