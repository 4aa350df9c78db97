import { memo } from 'react';
import type { ReactNode } from 'react';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import { totalOf } from './balance-entries.ts';
import type { BalanceEntry } from './balance-entries.ts';
import styles from './balance.module.css';

function LoadCells(props: { load: NonNullable<BalanceEntry['load']> }): ReactNode {
  const { load } = props;
  return (
    <>
      {assignmentRoles.map((role) => (
        <span key={role} className={styles.figure} data-none={load[role] === 0 || undefined}>
          {load[role]}
        </span>
      ))}
      <span className={styles.figure} data-none={load.open === 0 || undefined}>
        {load.open}
      </span>
      <span className={load.overdue > 0 ? `${styles.figure} ${styles.overdue}` : styles.figure} data-none={load.overdue === 0 || undefined}>
        {load.overdue}
      </span>
    </>
  );
}

/** One unit: its tasks by role, the open and the overdue ones, and a bar for all of them beside the most loaded unit. */
export const BalanceLine = memo(function BalanceLine(props: {
  entry: BalanceEntry;
  greatest: number;
  active: boolean;
  /** The tasks are narrowed to those of the unit. */
  shown: boolean;
  over: boolean;
  onToggle: (entry: BalanceEntry) => void;
}): ReactNode {
  const { entry, greatest } = props;
  const { load, target } = entry;
  const ids = target.kind === 'unit' ? { 'data-unit': target.unitId } : { 'data-collective': target.collectiveUnitId };
  return (
    <div
      id={`allocation-${entry.key}`}
      role="option"
      aria-selected={props.active}
      data-entry={entry.key}
      data-shown={props.shown || undefined}
      data-over={props.over || undefined}
      {...ids}
      draggable
      className={styles.line}
      title={`${entry.name}（点击只看它的任务；可拖到任务上）`}
      onClick={() => props.onToggle(entry)}
    >
      <span className={styles.name}>{entry.name}</span>
      {load ? <LoadCells load={load} /> : <span className={styles.members}>{entry.memberCount} 家</span>}
      {load ? (
        <span className={styles.bar} aria-hidden>
          {assignmentRoles.map((role) => (
            <span key={role} data-role={role} style={{ width: `${(load[role] / greatest) * 100}%` }} />
          ))}
        </span>
      ) : null}
      {load ? <span className={styles.spoken}>共 {totalOf(load)} 项</span> : null}
    </div>
  );
});
