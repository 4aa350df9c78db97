import { Input, Select } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import type { SuperiorTableView } from '../../../../src-main/contract/templates.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { useTypedText } from '../../../app/typed-text.ts';
import { allPlans, noQuarter, planOptions } from '../intake/plan-choices.ts';
import type { ChoosablePlan } from '../intake/plan-choices.ts';
import { quarterChoices } from '../intake/quarter-choices.ts';
import { tableOptions } from './table-choice.ts';
import type { TableChange } from './table-choice.ts';
import styles from './table.module.css';

/** Of whom the table is, for when and for which plan, and which table of the file; each can be corrected. */
export function HeadBar(props: {
  view: SuperiorTableView;
  plans: readonly ChoosablePlan[];
  running: boolean;
  onChange: (change: TableChange, sentence: string) => Promise<boolean>;
}): ReactNode {
  const { view, running, onChange } = props;
  const [typed, setTyped] = useTypedText(`superior-table-issuer:${view.tableId}`, view.issuer);
  const saveIssuer = async (): Promise<void> => {
    if (typed === null) return;
    if (await onChange({ issuer: typed.trim() }, '已改发文单位')) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
  };
  return (
    <div className={styles.head}>
      <label className={styles.issuer}>
        <span className={styles.label}>发文单位</span>
        <Input
          data-field
          aria-label="发文单位"
          placeholder="填上发文单位，下次自动识别同样的表"
          maxLength={200}
          value={typed ?? view.issuer}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void saveIssuer()}
          onKeyDown={onKeyDown}
        />
      </label>
      <Select
        aria-label="填报季度"
        className={styles.quarter ?? ''}
        disabled={running}
        value={view.quarter ?? noQuarter}
        options={quarterChoices}
        onChange={(quarter: number) => void onChange({ quarter: quarter === noQuarter ? null : quarter }, '已改填报季度')}
      />
      <Select
        aria-label="要填报的计划"
        className={styles.plan ?? ''}
        disabled={running}
        popupMatchSelectWidth={false}
        value={view.planId ?? allPlans}
        options={planOptions(props.plans)}
        onChange={(planId: string) => void onChange({ planId: planId === allPlans ? null : planId }, '已改要填报的计划')}
      />
      {view.tables.length < 2 ? null : (
        <Select
          aria-label="文件里的表格"
          className={styles.sheet ?? ''}
          disabled={running}
          popupMatchSelectWidth={false}
          value={view.tableNumber}
          options={tableOptions(view.tables)}
          onChange={(tableNumber: number) => void onChange({ tableNumber }, '已换一张表格')}
        />
      )}
    </div>
  );
}
