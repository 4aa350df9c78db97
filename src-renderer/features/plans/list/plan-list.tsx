import { Checkbox, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { planOriginLabels } from '../../../../src-main/contract/text/labels.ts';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useFindKey } from '../../../app/use-find-key.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { issuerWords, planLinks, versionWords } from '../plan-words.ts';
import type { YearGroup } from './plan-groups.ts';
import styles from './plan-list.module.css';

function PlanEntry(props: { plan: PlanSummary; current: boolean; onChoose: () => void }): ReactNode {
  const { plan, current } = props;
  const issuer = issuerWords(plan);
  const version = versionWords(plan);
  return (
    <div
      id={`plan-${plan.id}`}
      role="option"
      aria-selected={current}
      className={`${styles.entry} ${plan.archived ? styles.archived : ''}`}
      onClick={props.onChoose}
    >
      <div className={styles.title} title={plan.title}>
        {plan.title}
      </div>
      <div className={styles.facts}>
        <span className={plan.origin === 'own' ? styles.own : styles.superior}>{planOriginLabels[plan.origin].slice(0, 2)}</span>
        {plan.reference ? <span className={styles.mark}>仅对照</span> : null}
        {plan.archived ? <span className={styles.mark}>已归档</span> : null}
        <span className={styles.issuer} title={issuer}>
          {issuer}
        </span>
        <span className={styles.version}>{version}</span>
        <span className={styles.count}>{plan.taskCount} 项</span>
      </div>
      {planLinks(plan).map(({ label, planId, title }) => (
        <div key={`${label}${planId}`} className={styles.link} title={`${label}《${title}》`}>
          {label}《{title}》
        </div>
      ))}
    </div>
  );
}

/** All plans by year; the arrows choose one, Enter goes into its detail. */
export function PlanList(props: {
  groups: readonly YearGroup[];
  currentId: string | null;
  onChoose: (planId: string) => void;
  onEnter: () => void;
  search: string;
  onSearch: (search: string) => void;
  includeArchived: boolean;
  onIncludeArchived: (include: boolean) => void;
}): ReactNode {
  const { groups, currentId, onChoose } = props;
  const search = useRef<InputRef>(null);
  const order = groups.flatMap(({ plans }) => plans.map(({ id }) => id));
  useEffect(() => {
    if (currentId !== null) document.getElementById(`plan-${currentId}`)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  useFindKey(search);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposingKey(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const next = rowAfterKey(event.key, order, currentId);
    if (next !== null) onChoose(next);
    else if (event.key === 'Enter') props.onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.side}>
      <div className={styles.tools}>
        <Input
          ref={search}
          aria-label="查找计划"
          placeholder="查找名称、发文机关、文号（Ctrl+F）"
          allowClear
          value={props.search}
          onChange={(event) => props.onSearch(event.target.value)}
        />
        <Checkbox checked={props.includeArchived} onChange={(event) => props.onIncludeArchived(event.target.checked)}>
          含已归档
        </Checkbox>
      </div>
      <div
        className={styles.list}
        role="listbox"
        aria-label="计划"
        tabIndex={0}
        data-plan-list
        aria-activedescendant={currentId === null ? undefined : `plan-${currentId}`}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ year, plans }) => (
          <div key={year} role="group" aria-label={`${year} 年度`}>
            <div className={styles.year} aria-hidden>
              {year} 年度<span className={styles.yearCount}>{plans.length} 份</span>
            </div>
            {plans.map((plan) => (
              <PlanEntry key={plan.id} plan={plan} current={plan.id === currentId} onChoose={() => onChoose(plan.id)} />
            ))}
          </div>
        ))}
        {order.length === 0 ? <p className={styles.none}>没有符合的计划</p> : null}
      </div>
    </div>
  );
}
