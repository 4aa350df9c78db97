import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isFreeEscape } from '../../../ui/panel-focus.ts';
import { TabPage } from '../detail/tab-page.tsx';
import styles from './create.module.css';

/** What takes the focus in a page, best first: the chosen way, a field, a button. */
const firstStops = ['input:checked', 'input:not(:disabled)', 'button:not(:disabled)'];

/** A page beside the list for something new: its title, its form, and what is done with it; Esc leaves it, and the focus goes to the list. */
export function PageFrame(props: { title: string; foot?: ReactNode; onLeave: () => void; children: ReactNode }): ReactNode {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    firstStops.map((stop) => page.current?.querySelector<HTMLElement>(stop)).find((stop) => stop)?.focus();
    return () => {
      if (document.activeElement === document.body) document.querySelector<HTMLElement>('[data-plan-list]')?.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isFreeEscape(event)) props.onLeave();
  };
  return (
    <section ref={page} className={styles.page} aria-label={props.title} onKeyDown={onKeyDown}>
      <TabPage head={<h2 className={styles.title}>{props.title}</h2>} foot={props.foot}>
        {props.children}
      </TabPage>
    </section>
  );
}
