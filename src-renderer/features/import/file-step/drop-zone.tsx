import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import styles from './file-step.module.css';

/** Where a file is dropped or chosen; `onDrop` gets the dropped files as the browser names them. */
export function DropZone(props: {
  disabled: boolean;
  onDrop: (files: readonly File[]) => void;
  onChoose: () => void;
}): ReactNode {
  const [over, setOver] = useState(false);
  const accept = (event: DragEvent): void => {
    event.preventDefault();
    event.dataTransfer.dropEffect = props.disabled ? 'none' : 'copy';
    setOver(!props.disabled);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!props.disabled) props.onDrop([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragEnter={accept}
      onDragOver={accept}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-drop-zone
    >
      <InboxOutlined className={styles.dropSign ?? ''} aria-hidden />
      <p className={styles.dropWords}>{over ? '松开鼠标，导入这个文件' : '把计划文件拖到这里'}</p>
      <Button type="primary" disabled={props.disabled} onClick={props.onChoose}>
        选择文件…
      </Button>
      <p className={styles.quiet}>Word、Excel、PDF、OFD、网页、文本都可以。原件会原样保存，不会改动。</p>
    </div>
  );
}
