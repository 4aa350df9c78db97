import { Button } from 'antd';
import type { ReactNode } from 'react';
import { failureOf } from '../../../api/failure.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import styles from './task-panel.module.css';

/** 保存 and 放弃 for what was typed over a task, and what to do where the task has changed meanwhile. */
export function DraftButtons(props: {
  words: string;
  savable: boolean;
  running: boolean;
  error: unknown;
  onSave: () => void;
  onDiscard: () => void;
  /** Keeps what was typed and takes the task as it is now for seen. */
  onTakeVersion: () => void;
}): ReactNode {
  const moved = failureOf(props.error)?.code === 'ROW_CHANGED';
  return (
    <>
      <ErrorNotice
        error={props.error}
        action={
          moved ? (
            <Button size="small" onClick={props.onTakeVersion}>
              保留我填写的
            </Button>
          ) : null
        }
      />
      <div className={styles.buttons}>
        <span className={styles.words}>{props.words}</span>
        <Button onClick={props.onDiscard}>放弃</Button>
        <Button type="primary" loading={props.running} disabled={!props.savable} onClick={props.onSave}>
          保存
        </Button>
      </div>
    </>
  );
}
