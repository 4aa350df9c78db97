import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DayInput } from '../../../ui/day-input.tsx';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import { withoutDue } from './due-choice.ts';
import type { DueChoice } from './due-choice.ts';
import styles from './filter-row.module.css';

/** The first and the last day, either of which may stay open. */
export function DueDaysForm(props: { due: DueChoice; onTake: (due: DueChoice) => void; onClose: () => void }): ReactNode {
  const { due } = props;
  const [from, setFrom] = useState(due.kind === 'days' ? due.from : null);
  const [to, setTo] = useState(due.kind === 'days' ? due.to : null);
  const reversed = from !== null && to !== null && from > to;
  return (
    <div
      className={styles.days}
      onKeyDown={(event) => {
        if (isFreeEscape(event)) props.onClose();
      }}
    >
      <DayInput label="时限起" placeholder="不限" value={from} onChange={setFrom} />
      至
      <DayInput label="时限止" placeholder="不限" value={to} onChange={setTo} />
      <Button
        type="primary"
        disabled={reversed}
        title={reversed ? '止日早于起日' : undefined}
        onClick={() => props.onTake(from === null && to === null ? withoutDue : { kind: 'days', from, to })}
      >
        确定
      </Button>
      <Button onClick={props.onClose}>取消</Button>
    </div>
  );
}
