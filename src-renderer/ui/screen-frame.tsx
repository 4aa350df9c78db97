import type { ReactNode } from 'react';
import styles from './screen-frame.module.css';

/**
 * A whole screen: its title, one line that says what is here, its actions at the right (main action first), and the
 * body, which fills the rest. `scrolling` makes the body one scrolling page with margins; without it the body is a
 * flex row for a table and a side panel that scroll by themselves.
 */
export function ScreenFrame(props: {
  title: string;
  about: ReactNode;
  actions?: ReactNode;
  scrolling?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.screen} aria-label={props.title}>
      <header className={styles.head}>
        <h1 className={styles.title}>{props.title}</h1>
        <div className={styles.about}>{props.about}</div>
        <div className={styles.actions}>{props.actions}</div>
      </header>
      <div className={props.scrolling ? `${styles.body} ${styles.scrolling}` : styles.body}>{props.children}</div>
    </section>
  );
}
