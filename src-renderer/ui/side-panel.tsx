import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isFreeEscape } from './panel-focus.ts';
import styles from './side-panel.module.css';

/** Gives the focus back to where it was before the panel, when it would be lost with it. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
}

/** The panel (420 wide) beside a table for the chosen row; `foot` stays in sight, for 保存 and 放弃. */
export function SidePanel(props: {
  title: ReactNode;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  useFocusReturn();
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (isFreeEscape(event)) props.onClose();
  };
  return (
    <aside className={styles.panel} data-side-panel onKeyDown={closeOnEscape}>
      <header className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭" title="关闭（Esc）" onClick={props.onClose} />
      </header>
      <div className={styles.body}>{props.children}</div>
      {props.foot ? <footer className={styles.foot}>{props.foot}</footer> : null}
    </aside>
  );
}
