import { Select } from 'antd';
import type { ReactNode } from 'react';

/** One of several for which a table is narrowed, null for all of them; options with `search` are found by typing. */
export function FilterSelect<Value extends string>(props: {
  label: string;
  /** What stands there while nothing is chosen: 全部单位. */
  all: string;
  value: Value | null;
  options: readonly { value: Value; label: string; search?: string }[];
  className: string | undefined;
  onChange: (value: Value | null) => void;
}): ReactNode {
  const { label, all, value, options, onChange } = props;
  const isSearched = options.some(({ search }) => search !== undefined);
  return (
    <Select<Value | null>
      aria-label={label}
      className={props.className ?? ''}
      placeholder={all}
      allowClear
      showSearch={isSearched ? { optionFilterProp: 'search' } : false}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      onChange={(chosen: Value | null | undefined) => onChange(chosen ?? null)}
    />
  );
}
