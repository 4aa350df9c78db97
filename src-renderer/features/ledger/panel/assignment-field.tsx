import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { AssignmentView } from '../../../../src-main/contract/ledger.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import type { UnitOption } from '../../../api/unit-options.ts';
import { Field } from '../../../ui/field.tsx';
import { valueOfAssignment, withRoleValues } from './assignment-values.ts';

function prefixed(prefix: string, options: readonly UnitOption[]): UnitOption[] {
  return options.map((option) => ({ ...option, value: `${prefix}:${option.value}` }));
}

/** Units of a task in one role: chosen from the register, or typed and left open. */
export function AssignmentField(props: {
  role: AssignmentRole;
  assignments: readonly AssignmentView[];
  onChange: (assignments: AssignmentView[]) => void;
}): ReactNode {
  const { role, assignments, onChange } = props;
  const register = useUnitRegister();
  const { unitOptions, collectiveOptions } = useUnitOptions();
  const own = assignments.filter((one) => one.role === role);
  const openOptions = own
    .map((one) => ({ value: valueOfAssignment(one), label: `? ${one.printedName}`, search: one.printedName }))
    .filter(({ value }) => value.startsWith('printed:'));
  return (
    <Field
      label={roleLabels[role]}
      hint={openOptions.length > 0 ? '带“?”的名称还没有对应到单位名录，换成名录里的单位才能登记进展。' : null}
    >
      <Select
        mode="tags"
        style={{ width: '100%' }}
        aria-label={roleLabels[role]}
        placeholder="选择或输入单位"
        showSearch={{ optionFilterProp: 'search' }}
        tokenSeparators={['、', ',', ',', ';', ';']}
        value={own.map(valueOfAssignment)}
        options={[...openOptions, ...prefixed('unit', unitOptions), ...prefixed('collective', collectiveOptions)]}
        onChange={(values: string[]) => onChange(withRoleValues(assignments, role, values, register))}
      />
    </Field>
  );
}
