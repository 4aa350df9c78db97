import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './side-panel.module.css';

/** The panel (420 wide) beside a table for the chosen row; `foot` stays in sight, for 保存 and 放弃. */
export function SidePanel(props: {
  title: ReactNode;
  onClose: () => void;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <aside className={styles.panel} data-side-panel>
      <header className={styles.head}>
        <h2 className={styles.title}>{props.title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭" title="关闭 (Esc)" onClick={props.onClose} />
      </header>
      <div className={styles.body}>{props.children}</div>
      {props.foot ? <footer className={styles.foot}>{props.foot}</footer> : null}
    </aside>
  );
}
