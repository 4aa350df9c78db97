import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useOffice } from '../../../api/office-hooks.ts';
import { useUnitOptions } from '../../../api/unit-options.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useWindowKeys } from '../../../app/use-window-keys.ts';
import { quarterOptions } from '../../../api/quarters.ts';
import type { SheetFilter } from './shown-rows.ts';
import styles from './quarter.module.css';

/** Longest text that can be searched for, in UTF-16 units. */
const longestSearch = 100;

/** Which quarter, and which of its rows. */
export function QuarterBar(props: {
  tabs: ReactNode;
  quarter: number;
  onQuarter: (quarter: number) => void;
  planId: string | null;
  onPlan: (planId: string | null) => void;
  filter: SheetFilter;
  onFilter: (filter: SheetFilter) => void;
}): ReactNode {
  const { filter, onFilter } = props;
  const { queries } = useApi();
  const { year } = useOffice();
  const { unitOptions } = useUnitOptions();
  const search = useRef<InputRef>(null);
  const plans = (useQuery(queries.ledger.plans.queryOptions()).data ?? []).filter((plan) => plan.year === year && !plan.reference);
  useWindowKeys((event) => {
    if (event.key !== 'f' || !event.ctrlKey || isComposingKey(event)) return;
    event.preventDefault();
    search.current?.focus({ cursor: 'all' });
  });
  return (
    <div className={styles.bar} role="search" data-quarter-bar>
      {props.tabs}
      <Select aria-label="季度" className={styles.quarter ?? ''} value={props.quarter} options={quarterOptions} onChange={props.onQuarter} />
      {plans.length > 1 ? (
        <Select
          aria-label="计划"
          className={styles.wide ?? ''}
          placeholder="全部计划"
          allowClear
          popupMatchSelectWidth={false}
          value={props.planId}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(planId: string | null | undefined) => props.onPlan(planId ?? null)}
        />
      ) : null}
      <Select
        aria-label="单位"
        className={styles.wide ?? ''}
        placeholder="全部单位"
        allowClear
        showSearch={{ optionFilterProp: 'search' }}
        popupMatchSelectWidth={false}
        value={filter.unitId}
        options={unitOptions}
        onChange={(unitId: string | null | undefined) => onFilter({ ...filter, unitId: unitId ?? null })}
      />
      <Input
        ref={search}
        aria-label="查找"
        className={styles.search ?? ''}
        placeholder="查找任务、单位（Ctrl+F）"
        prefix={<SearchOutlined />}
        maxLength={longestSearch}
        allowClear
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.target.value })}
      />
      <Checkbox className={styles.only ?? ''} checked={filter.onlyOpen} onChange={(event) => onFilter({ ...filter, onlyOpen: event.target.checked })}>
        只看未报送
      </Checkbox>
    </div>
  );
}
