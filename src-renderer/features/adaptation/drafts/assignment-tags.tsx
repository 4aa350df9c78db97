import { Select } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useTargetOptions } from '../../../api/target-options.ts';
import { valueOfAssignment, withRoleValues } from './assignment-values.ts';
import type { DraftAssignment } from './assignment-values.ts';
import styles from './draft-editor.module.css';

/** The units of a draft in one role as tags, chosen from the register. */
export function AssignmentTags(props: {
  role: AssignmentRole;
  assignments: readonly DraftAssignment[];
  onSave: (assignments: DraftAssignment[]) => Promise<boolean>;
}): ReactNode {
  const { role, assignments, onSave } = props;
  const register = useUnitRegister();
  const { units, collectives } = useTargetOptions();
  const [typed, setTyped] = useState('');
  // Several choices come quicker than the first one is saved: each builds on what is shown.
  const [shown, setShown] = useState<readonly DraftAssignment[] | null>(null);
  const saves = useRef(0);
  const current = shown ?? assignments;
  const own = current.filter((one) => one.role === role);
  const known = new Set([...units, ...collectives].map(({ value }) => value));
  const printed = own.filter((one) => !known.has(valueOfAssignment(one)));
  const save = async (values: readonly string[]): Promise<void> => {
    const next = withRoleValues(current, role, values, register);
    setTyped('');
    setShown(next);
    const turn = ++saves.current;
    await onSave(next);
    if (turn === saves.current) setShown(null);
  };
  return (
    <div data-field={role}>
      <Select<string[]>
        mode="multiple"
        className={styles.full ?? ''}
        aria-label={roleLabels[role]}
        placeholder="选择单位"
        // Tab takes the active choice: without typing there must be none.
        defaultActiveFirstOption={typed.trim() !== ''}
        showSearch={{ optionFilterProp: 'search', searchValue: typed, onSearch: setTyped }}
        value={own.map(valueOfAssignment)}
        options={[
          ...printed.map((one) => ({ value: valueOfAssignment(one), label: `？${one.printedName}`, search: one.printedName })),
          ...units,
          ...collectives,
        ]}
        onChange={(values) => void save(values)}
      />
    </div>
  );
}
