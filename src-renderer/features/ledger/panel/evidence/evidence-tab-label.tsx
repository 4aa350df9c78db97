import type { ReactNode } from 'react';
import styles from './evidence.module.css';
import { useEvidence } from './use-evidence.ts';

/** Head of the tab with the number of pieces of evidence. */
export function EvidenceTabLabel(props: { taskId: string }): ReactNode {
  const count = useEvidence(props.taskId).data?.evidence.length ?? 0;
  return (
    <>
      佐证{count > 0 ? <span className={styles.count}> {count}</span> : null}
    </>
  );
}
