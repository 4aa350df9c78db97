import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** A list without rows: what is missing, what to do next, and the button that does it. */
export function EmptyState(props: { title: string; text: ReactNode; actions?: ReactNode }): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      <p className={styles.text}>{props.text}</p>
      <div className={styles.actions}>{props.actions}</div>
    </div>
  );
}
