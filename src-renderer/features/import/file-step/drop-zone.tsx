import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useFileDrop } from '../../../ui/use-file-drop.ts';
import styles from './file-step.module.css';

/** Where a file is dropped or chosen; `onDrop` gets the dropped files as the browser names them. */
export function DropZone(props: {
  disabled: boolean;
  onDrop: (files: readonly File[]) => void;
  onChoose: () => void;
}): ReactNode {
  const { over, handlers } = useFileDrop(props.disabled, props.onDrop);
  return (
    <div className={`${styles.drop} ${over ? styles.over : ''}`} {...handlers} data-drop-zone>
      <InboxOutlined className={styles.dropSign ?? ''} aria-hidden />
      <p className={styles.dropWords}>{over ? '松开鼠标，导入这个文件' : '把计划文件拖到这里'}</p>
      <Button type="primary" disabled={props.disabled} onClick={props.onChoose}>
        选择文件…
      </Button>
      <p className={styles.quiet}>Word、Excel、PDF、OFD、网页、文本都可以。原件会原样保存，不会改动。</p>
    </div>
  );
}
