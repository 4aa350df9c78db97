import { Select } from 'antd';
import { useState } from 'react';
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

/** Choice that keeps what was typed as a printed name, without a unit of the register. */
function typedOption(typed: string): UnitOption[] {
  const name = typed.trim();
  return name === '' ? [] : [{ value: `printed:${name}`, label: `照写“${name}”`, search: name }];
}

/** Units of a task in one role: chosen from the register, or typed; names that the register does not know stay open. */
export function AssignmentField(props: {
  role: AssignmentRole;
  assignments: readonly AssignmentView[];
  onChange: (assignments: AssignmentView[]) => void;
}): ReactNode {
  const { role, assignments, onChange } = props;
  const register = useUnitRegister();
  const { unitOptions, collectiveOptions } = useUnitOptions();
  const [typed, setTyped] = useState('');
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
        mode="multiple"
        style={{ width: '100%' }}
        aria-label={roleLabels[role]}
        placeholder="选择或输入单位，可粘贴多个"
        // Tab takes the active choice: without typing there must be none.
        defaultActiveFirstOption={typed.trim() !== ''}
        showSearch={{ optionFilterProp: 'search', searchValue: typed, onSearch: setTyped }}
        value={own.map(valueOfAssignment)}
        options={[
          ...openOptions,
          ...prefixed('unit', unitOptions),
          ...prefixed('collective', collectiveOptions),
          ...typedOption(typed),
        ]}
        onChange={(values: string[]) => {
          setTyped('');
          onChange(withRoleValues(assignments, role, values, register));
        }}
      />
    </Field>
  );
}
