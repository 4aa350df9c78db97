import { createPortal } from 'react-dom';
import type { ReactNode } from 'react';
import styles from './on-paper.module.css';

/** What the printer gets in place of the window; it is never seen in the window, and exists only while it is being printed. */
export function OnPaper(props: { children: ReactNode }): ReactNode {
  return createPortal(
    <div className={styles.paper} data-print-sheet>
      {props.children}
    </div>,
    document.body,
  );
}
