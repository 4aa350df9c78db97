import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './side-panel.module.css';

/** Esc that neither an input method nor an open list of choices has taken. */
function isFreeEscape(event: KeyboardEvent): boolean {
  const listOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
  return event.key === 'Escape' && !event.nativeEvent.isComposing && !listOpen;
}

/** The panel (420 wide) beside a table for the chosen row; `foot` stays in sight, for 保存 and 放弃. */
export function SidePanel(props: {
  title: ReactNode;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (isFreeEscape(event)) props.onClose();
  };
  return (
    <aside className={styles.panel} data-side-panel onKeyDown={closeOnEscape}>
      <header className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭" title="关闭 (Esc)" onClick={props.onClose} />
      </header>
      <div className={styles.body}>{props.children}</div>
      {props.foot ? <footer className={styles.foot}>{props.foot}</footer> : null}
    </aside>
  );
}
