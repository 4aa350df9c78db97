import type { ReactNode } from 'react';
import type { DraftTaskFields, DraftTaskView } from '../../../../src-main/contract/imports.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { Field } from '../../../ui/field.tsx';
import type { DraftContext } from './draft-context.ts';
import { fieldsAfterUnits } from './unit-names.ts';
import { UnitTags } from './unit-tags.tsx';

const unitFields = [
  { field: 'leadUnits', label: roleLabels.lead },
  { field: 'responsibleUnits', label: roleLabels.responsible },
  { field: 'supportingUnits', label: roleLabels.supporting },
] as const;

/** Lead, responsible and supporting units of a draft. */
export function UnitTagFields(props: {
  draft: DraftTaskView;
  context: DraftContext;
  onFocusField: (field: (typeof unitFields)[number]['field']) => void;
  onSave: (fields: Partial<DraftTaskFields>, sentence: string) => Promise<boolean>;
}): ReactNode {
  const { draft, context } = props;
  return unitFields.map(({ field, label }) => (
    <Field key={field} label={label}>
      <UnitTags
        field={field}
        label={label}
        names={draft[field]}
        printedUnits={context.printedUnits}
        suggestions={context.unitNames}
        onFocus={() => props.onFocusField(field)}
        onSave={(names) => props.onSave(fieldsAfterUnits(draft, field, names), `已保存${label}`)}
      />
    </Field>
  ));
}
