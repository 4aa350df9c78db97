import type { ReactNode } from 'react';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { FilterSelect } from '../../../ui/filter-select.tsx';
import styles from '../supervision-screen.module.css';

/** Which unit a table is about; null for all. */
export function UnitFilter(props: { value: string | null; onChange: (unitId: string | null) => void }): ReactNode {
  const { unitOptions } = useUnitOptions();
  return <FilterSelect label="单位" all="全部单位" className={styles.unit} value={props.value} options={unitOptions} onChange={props.onChange} />;
}
