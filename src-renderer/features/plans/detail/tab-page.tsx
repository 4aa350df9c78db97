import type { ReactNode } from 'react';
import styles from './tab-page.module.css';

/** What a tab shows, scrolling, with `foot` in sight below it. */
export function TabPage(props: { head?: ReactNode; foot?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className={styles.page}>
      {props.head ? <div className={styles.head}>{props.head}</div> : null}
      <div className={styles.body}>{props.children}</div>
      {props.foot ? <footer className={styles.foot}>{props.foot}</footer> : null}
    </div>
  );
}
