import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useUnitOptions } from '../../../api/unit-options.ts';
import styles from '../supervision-screen.module.css';

/** Which unit a table is about; null for all. */
export function UnitFilter(props: { value: string | null; onChange: (unitId: string | null) => void }): ReactNode {
  const { unitOptions } = useUnitOptions();
  return (
    <Select
      className={styles.unit ?? ''}
      aria-label="单位"
      placeholder="全部单位"
      allowClear
      showSearch={{ optionFilterProp: 'search' }}
      popupMatchSelectWidth={false}
      value={props.value}
      options={unitOptions}
      onChange={(unitId: string | undefined) => props.onChange(unitId ?? null)}
    />
  );
}
