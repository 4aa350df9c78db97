import type { ReactNode } from 'react';
import { NextDatesBlock } from './next-dates-block.tsx';
import { CasesBlock, PublicationBlock, SupervisionBlock } from './office-blocks.tsx';
import { CheckBlock, DueBlock } from './task-blocks.tsx';
import type { Today } from './today-words.ts';
import { OverdueBlock, SilentUnitsBlock } from './unit-blocks.tsx';
import styles from '../workbench-screen.module.css';

/** 今日: what is due, to check and to publish at the left, who owes what at the right. */
export function TodayTab(props: { today: Today; year: number; onEvidence: () => void; onCalendar: () => void }): ReactNode {
  const { today } = props;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <DueBlock today={today} />
        <CheckBlock today={today} onEvidence={props.onEvidence} />
        <PublicationBlock today={today} />
        <CasesBlock today={today} />
      </div>
      <div className={styles.column}>
        <OverdueBlock today={today} />
        <SilentUnitsBlock today={today} />
        <SupervisionBlock today={today} />
        <NextDatesBlock year={props.year} asOf={today.asOf} onCalendar={props.onCalendar} />
      </div>
    </div>
  );
}
