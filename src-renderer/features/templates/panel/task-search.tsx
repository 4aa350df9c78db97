import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { searchOptions } from './task-choice.ts';
import type { NamedTask, TaskOption } from './task-choice.ts';
import styles from './panel.module.css';

/** Tasks that are found at most. */
const mostFound = 40;

function optionOf({ data }: { data: TaskOption }): ReactNode {
  return (
    <div className={styles.option}>
      <div className={styles.optionTitle}>{data.label}</div>
      <div className={styles.optionPlan}>{data.planTitle}</div>
    </div>
  );
}

/** Chooses any task of the ledger; while nothing is typed those that no row asks for are offered. */
export function TaskSearch(props: {
  missing: readonly NamedTask[];
  /** Titles of the plans by their ids. */
  planTitles: ReadonlyMap<string, string>;
  disabled: boolean;
  onChoose: (task: { taskId: string; title: string }) => void;
}): ReactNode {
  const { queries } = useApi();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useQuery({
    ...queries.workbench.search.queryOptions({ input: { text, kinds: ['task'], limit: mostFound } }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  });
  const hits: TaskOption[] = (found.data ?? []).map(({ id, title, about, planId }) => ({
    value: id,
    label: title,
    planTitle: [props.planTitles.get(planId ?? '') ?? '', about].filter((words) => words !== '').join(' · '),
  }));
  const options = searchOptions(text, props.missing, text === '' ? [] : hits);
  return (
    <Select<string | null, TaskOption>
      aria-label="查找台账任务"
      className={styles.full ?? ''}
      placeholder="查找其他任务：输入标题、编号或单位"
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      disabled={props.disabled}
      value={null}
      options={options}
      notFoundContent={text === '' ? '没有未列入的任务，请输入文字查找' : '没有找到'}
      optionRender={optionOf}
      onChange={(_, option) => {
        setTyped('');
        if (option && !Array.isArray(option)) props.onChoose({ taskId: option.value, title: option.label });
      }}
    />
  );
}
