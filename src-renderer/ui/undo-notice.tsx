import { CheckOutlined, CloseOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './undo-notice.module.css';

/** One quiet line: what was done, with 撤销 where possible (`onUndo`); `problem` says why an undo was refused. */
export function UndoNotice(props: {
  sentence: string;
  problem?: boolean;
  onUndo: (() => void) | null;
  onClose: () => void;
}): ReactNode {
  return (
    <div className={styles.notice} role="status">
      {props.problem ? <WarningOutlined className={styles.problem ?? ''} /> : <CheckOutlined />}
      <span className={styles.sentence} title={props.sentence}>
        {props.sentence}
      </span>
      {props.onUndo ? (
        <Button type="link" size="small" onClick={props.onUndo}>
          撤销
        </Button>
      ) : null}
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label="收起" onClick={props.onClose} />
    </div>
  );
}
