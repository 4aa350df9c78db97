import type { ReactNode } from 'react';
import { percentOf } from './chart-numbers.ts';
import type { Charts } from './chart-numbers.ts';
import styles from './charts.module.css';

function Bar({ counts }: { counts: Charts['byClass'][number]['counts'] }): ReactNode {
  return (
    <span className={styles.track} aria-hidden>
      <span className={styles.done} style={{ width: `${percentOf(counts.done, counts.all)}%` }} />
      <span className={styles.overdue} style={{ width: `${percentOf(counts.overdue, counts.all)}%` }} />
    </span>
  );
}

/** 各类单位完成率: a bar for each class; pressed, only its units stay in the table below. */
export function ClassBars(props: {
  classes: Charts['byClass'];
  classCode: string | null;
  onClass: (classCode: string | null) => void;
}): ReactNode {
  return (
    <ul className={styles.bars} aria-label="各类单位完成率">
      {props.classes.map(({ classCode, className, counts }) => (
        <li key={classCode}>
          <button
            type="button"
            className={styles.bar}
            aria-pressed={classCode === props.classCode}
            title="在下表只看这类单位；再按一次看全部"
            onClick={() => props.onClass(classCode === props.classCode ? null : classCode)}
          >
            <span className={styles.barName}>{className}</span>
            <Bar counts={counts} />
            <span className={styles.barNumbers}>
              {percentOf(counts.done, counts.all)}%（{counts.done}/{counts.all}）
            </span>
            <span className={styles.barOverdue}>{counts.overdue === 0 ? '' : `超期 ${counts.overdue}`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
