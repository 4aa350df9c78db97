import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { InputRef } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { SearchField } from '../../../ui/search-field.tsx';
import { gapLabels, gaps } from './allocation-scope.ts';
import type { GapTab } from './allocation-scope.ts';
import type { AllocationList } from './use-allocation-list.ts';
import styles from './scope.module.css';

const wholeYear = 'year';
const tabs: readonly GapTab[] = ['all', ...gaps];

/** Which tasks are shown: the plan, what they lack, words in them, the unit they lie with. */
export function ScopeBar(props: {
  list: AllocationList;
  year: number;
  /** Name of the unit to whose tasks the list is narrowed. */
  shownUnit: string | null;
  searchRef: RefObject<InputRef | null>;
  end: ReactNode;
}): ReactNode {
  const { list, year, shownUnit, searchRef, end } = props;
  const { choice, change, plans, gapCounts, taskCount } = list;
  const planOptions = [
    ...plans.map(({ id, title, origin }) => ({ value: id, label: origin === 'own' ? title : `${title}（上级）` })),
    { value: wholeYear, label: `${year} 年度全部计划` },
  ];
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="search">
        <Select
          className={styles.plan ?? ''}
          aria-label="计划"
          popupMatchSelectWidth={false}
          value={choice.planId ?? wholeYear}
          options={planOptions}
          onChange={(value) => change({ planId: value === wholeYear ? null : value })}
        />
        <SearchField
          inputRef={searchRef} label="查找任务" placeholder="查找任务、要求、单位（Ctrl+F）" className={styles.search}
          value={choice.search} onChange={(search) => change({ search })}
        />
        {shownUnit === null ? null : (
          <Button icon={<CloseOutlined />} iconPlacement="end" title="看全部任务" onClick={() => change({ target: null })}>
            只看 {shownUnit}
          </Button>
        )}
      </div>
      <div className={styles.row}>
        <div className={styles.tabs} role="tablist" aria-label="缺什么">
          {tabs.map((tab) => {
            const count = tab === 'all' ? taskCount : gapCounts[tab];
            return (
              <button
                key={tab}
                type="button"
                role="tab"
                className={styles.tab}
                aria-selected={choice.tab === tab}
                data-lacking={(tab !== 'all' && count > 0) || undefined}
                onClick={() => change({ tab })}
              >
                {gapLabels[tab]} {count}
              </button>
            );
          })}
        </div>
        <div className={styles.end}>{end}</div>
      </div>
    </div>
  );
}
