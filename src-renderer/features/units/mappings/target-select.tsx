import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { targetOfValue, valueOfTarget } from '../../../api/mapping-targets.ts';
import { nameOptions, useTargetOptions } from '../../../api/target-options.ts';
import styles from './mappings.module.css';

/** A choice of what a superior's name means here: a unit, a collective unit, or none of ours. */
export function TargetSelect(props: {
  label: string;
  target: MappingTarget | null;
  /** Words for a target that is out of use and no choice any more. */
  targetWords: (target: MappingTarget) => string;
  onChange: (target: MappingTarget) => void;
}): ReactNode {
  const { target } = props;
  const { units, collectives } = useTargetOptions();
  const value = target === null ? null : valueOfTarget(target);
  const inUse = value === null || value === 'none' || [...units, ...collectives].some((option) => option.value === value);
  return (
    <Select
      aria-label={props.label}
      className={styles.full ?? ''}
      placeholder="选择本级单位"
      status={inUse ? '' : 'warning'}
      showSearch={{ optionFilterProp: 'search' }}
      value={inUse || target === null ? value : `${props.targetWords(target) || '已停用的单位'}（已停用）`}
      options={nameOptions({ units, collectives }, [])}
      onChange={(chosen: string) => props.onChange(targetOfValue(chosen))}
    />
  );
}
