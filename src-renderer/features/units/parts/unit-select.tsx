import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useUnitOptions } from '../../../api/unit-options.ts';

/** A choice of one unit in use, found by any of its names. */
export function UnitSelect(props: {
  label: string;
  placeholder: string;
  /** A unit that can't be chosen. */
  exceptId: string;
  autoFocus?: boolean;
  value: string | null;
  onChange: (unitId: string | null) => void;
}): ReactNode {
  const { unitOptions } = useUnitOptions();
  return (
    <Select
      aria-label={props.label}
      style={{ width: '100%' }}
      placeholder={props.placeholder}
      allowClear
      autoFocus={props.autoFocus ?? false}
      showSearch={{ optionFilterProp: 'search' }}
      value={props.value}
      options={unitOptions.filter(({ value }) => value !== props.exceptId)}
      onChange={(unitId: string | undefined) => props.onChange(unitId ?? null)}
    />
  );
}
