import { Popover, Select } from 'antd';
import type { RefSelectProps } from 'antd';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { dueDaysForm } from '../ledger-parts.ts';
import { duePeriodLabels, duePeriods, dueWords, withoutDue } from './due-choice.ts';
import type { DueChoice, DuePeriod } from './due-choice.ts';
import styles from './filter-row.module.css';

/** Choice of the list for days that are typed. */
const chosenDays = 'days';

/** 时限: when the shown tasks are due, a span that moves on with the day or days of the clerk's own. */
export function DueFilter(props: { due: DueChoice; onChange: (due: DueChoice) => void }): ReactNode {
  const { due, onChange } = props;
  const [asking, setAsking] = useState(false);
  const select = useRef<RefSelectProps>(null);
  const form = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setAsking(false);
    select.current?.focus();
  };
  return (
    <Popover
      open={asking}
      trigger={[]}
      placement="bottom"
      destroyOnHidden
      afterOpenChange={(shown) => {
        if (shown) form.current?.querySelector('input')?.focus();
      }}
      content={
        <div ref={form}>
          <dueDaysForm.Component
            due={due}
            onClose={close}
            onTake={(taken) => {
              onChange(taken);
              close();
            }}
          />
        </div>
      }
    >
      <Select
        ref={select}
        className={styles.narrow ?? ''}
        aria-label="完成时限"
        placeholder="全部时限"
        allowClear
        popupMatchSelectWidth={false}
        value={due.kind === 'any' ? null : due.kind === 'period' ? due.period : chosenDays}
        labelRender={() => dueWords(due)}
        options={[
          ...duePeriods.map((period) => ({ value: period as string, label: duePeriodLabels[period] })),
          { value: chosenDays, label: '起止日期…' },
        ]}
        onSelect={(value: string | undefined) => setAsking(value === chosenDays)}
        onChange={(value: string | undefined) => {
          if (value !== chosenDays) onChange(isPeriod(value) ? { kind: 'period', period: value } : withoutDue);
        }}
      />
    </Popover>
  );
}

function isPeriod(value: string | undefined): value is DuePeriod {
  return duePeriods.some((period) => period === value);
}
