import { CheckCircleOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './saved-file-notice.module.css';

/** A file was written: what it is, with 打开 and 打开所在文件夹. */
export function SavedFileNotice(props: { sentence: string; openFile: () => void; showInFolder: () => void }): ReactNode {
  return (
    <div className={styles.result} role="status">
      <CheckCircleOutlined className={styles.done ?? ''} aria-hidden />
      <span className={styles.text}>{props.sentence}</span>
      <span className={styles.actions}>
        <Button size="small" onClick={props.openFile}>
          打开
        </Button>
        <Button size="small" icon={<FolderOpenOutlined />} onClick={props.showInFolder}>
          打开所在文件夹
        </Button>
      </span>
    </div>
  );
}
