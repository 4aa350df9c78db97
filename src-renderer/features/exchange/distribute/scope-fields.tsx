import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useUnitRegister } from '../../../api/unit-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { Field } from '../../../ui/field.tsx';
import type { DistributeDraft, DistributeFields } from './distribute-draft.ts';
import styles from '../exchange.module.css';

const scopes: { value: DistributeFields['scope']; label: string }[] = [
  { value: 'all', label: '所有有未办结任务的单位' },
  { value: 'classes', label: '按单位类别' },
  { value: 'units', label: '指定单位' },
];

/** To which units it goes. */
export function ScopeFields(props: {
  fields: DistributeFields;
  /** How much it asks. */
  hint: string | null;
  onChange: (change: DistributeDraft) => void;
}): ReactNode {
  const { fields, onChange } = props;
  const { classes } = useUnitRegister();
  const { unitOptions } = useUnitOptions();
  return (
    <Field label="发给" hint={props.hint}>
      <Select className={styles.full ?? ''} aria-label="发给" value={fields.scope} options={scopes} onChange={(scope) => onChange({ scope })} />
      {fields.scope === 'classes' ? (
        <Select
          mode="multiple"
          className={styles.full ?? ''}
          aria-label="单位类别"
          placeholder="选择类别"
          value={fields.classCodes}
          options={classes.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(classCodes: string[]) => onChange({ classCodes })}
        />
      ) : null}
      {fields.scope === 'units' ? (
        <Select
          mode="multiple"
          className={styles.full ?? ''}
          aria-label="指定单位"
          placeholder="选择单位，可输入简称查找"
          showSearch={{ optionFilterProp: 'search' }}
          value={fields.unitIds}
          options={unitOptions}
          onChange={(unitIds: string[]) => onChange({ unitIds })}
        />
      ) : null}
    </Field>
  );
}
