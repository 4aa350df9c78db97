import type { UnitView } from '../../../../src-main/contract/units.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useFieldsDraft } from '../../../app/use-fields-draft.ts';
import type { DraftOfFields } from '../../../app/use-fields-draft.ts';
import { isUnitDraft, unitFormOf } from './unit-draft.ts';
import type { UnitFormFields } from './unit-draft.ts';

/** Unsaved input of a unit, or of a new one when `unit` is null. */
export function useUnitDraft(unit: UnitView | null, classCode: string): DraftOfFields<UnitFormFields> {
  const { today } = useOffice();
  return useFieldsDraft(
    `draft:unit:${unit?.id ?? 'new'}`,
    isUnitDraft,
    unitFormOf(unit, classCode, today),
    unit?.rowVersion ?? null,
  );
}
