import type { ReactNode } from 'react';
import type { SheetRow } from './sheet-row.ts';
import styles from './quarter.module.css';

/** What is known of the current row, in full: task, unit, target of the quarter, last report. */
export function RowFacts(props: { row: SheetRow | undefined; problem: string | null }): ReactNode {
  const { row } = props;
  if (!row) return null;
  return (
    <div className={styles.facts} aria-label="当前行">
      <div className={styles.factsTask}>
        {row.outlineNumber === null ? '' : `${row.outlineNumber} `}
        {row.title}
        <span className={styles.quiet}>（{row.unitName}）</span>
        {row.reported ? <span className={styles.quiet}> 本季度已报送，再填即补报</span> : null}
      </div>
      {props.problem === null ? null : <div className={styles.problem}>▲ {props.problem}</div>}
      <div className={styles.quiet}>
        {row.targetText === null ? '本季度未定阶段目标' : `本季度目标：${row.targetText}`}
        {row.lastReportedOn === null ? '；还没有报过进展' : `；上次（${row.lastReportedOn}）：${row.lastText || '只报了状态'}`}
      </div>
    </div>
  );
}
