import type { KeyboardEvent, ReactNode } from 'react';
import type { SnapshotHead } from '../../../../src-main/contract/progress.ts';
import { isComposingKey } from '../../../app/shortcut-guard.ts';
import { rowAfterKey } from '../../../ui/row-keys.ts';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import styles from './snapshots.module.css';

/** Snapshots of the year; the arrows choose one. */
export function SnapshotList(props: { snapshots: readonly SnapshotHead[]; currentId: string | null; onChoose: (snapshotId: string) => void }): ReactNode {
  const { snapshots, currentId, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.altKey || isComposingKey(event.nativeEvent)) return;
    const next = rowAfterKey(event.key, snapshots.map(({ snapshotId }) => snapshotId), currentId);
    if (next === null) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(`snapshot-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      className={styles.list}
      role="listbox"
      aria-label="快照"
      tabIndex={0}
      aria-activedescendant={currentId === null ? undefined : `snapshot-${currentId}`}
      onKeyDown={onKeyDown}
    >
      {snapshots.map(({ snapshotId, quarter, takenOn, note, parts, done, overdue }) => (
        <div key={snapshotId} id={`snapshot-${snapshotId}`} role="option" aria-selected={snapshotId === currentId} className={styles.entry} onClick={() => onChoose(snapshotId)}>
          <div className={styles.entryHead}>
            <span className={styles.entryQuarter}>{quarterName(quarter)}</span>
            <span>{takenOn}</span>
          </div>
          {note === null ? null : (
            <div className={styles.note} title={note}>
              {note}
            </div>
          )}
          <div className={styles.figures}>
            <span>
              已完成 {done}/{parts}
            </span>
            <span className={overdue > 0 ? styles.overdue : undefined}>
              {overdue > 0 ? '■ ' : ''}超期 {overdue}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
