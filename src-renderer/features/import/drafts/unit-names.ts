import type { DraftTaskFields } from '../../../../src-main/contract/imports.ts';

type UnitField = 'leadUnits' | 'responsibleUnits' | 'supportingUnits';
type UnitsOfDraft = Pick<DraftTaskFields, UnitField | 'allocation'>;

/** Longest unit name that the contract takes, in UTF-16 units. */
const longestName = 200;

/** Unit names from tags: trimmed, without empty ones and repeats, in their order. */
export function unitNamesFrom(tags: readonly string[]): string[] {
  const names = tags.map((tag) => tag.trim().slice(0, longestName)).filter((name) => name !== '');
  return [...new Set(names)];
}

/** What to save when the units of one role change: a draft that gets its first unit counts as assigned. */
export function fieldsAfterUnits(draft: UnitsOfDraft, field: UnitField, names: string[]): Partial<DraftTaskFields> {
  const changed = { [field]: names } as Partial<DraftTaskFields>;
  return draft.allocation === 'unallocated' && names.length > 0 ? { ...changed, allocation: 'assigned' } : changed;
}
