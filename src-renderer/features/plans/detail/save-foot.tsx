import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import { failureOf } from '../../../api/failure.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { keepFocusInDetail } from './detail-focus.ts';
import styles from './save-foot.module.css';

/** 保存 and 放弃 for what was typed, and what to do where the plan has changed meanwhile. */
export function SaveFoot(props: {
  change: Pick<ChangeRunner, 'running' | 'error' | 'clearError'>;
  /** Something was typed. */
  typed: boolean;
  /** Why it can't be saved; null when it can. */
  problem: string | null;
  onSave: () => void;
  onDiscard: () => void;
  /** Keeps what was typed and goes on from the plan as it stands now. */
  onTakeVersion: () => void;
  first?: ReactNode;
}): ReactNode {
  const { running, error, clearError } = props.change;
  const moved = failureOf(error)?.code === 'ROW_CHANGED';
  const keep = (): void => {
    props.onTakeVersion();
    clearError();
  };
  const discard = (): void => {
    props.onDiscard();
    clearError();
    keepFocusInDetail();
  };
  return (
    <>
      <ErrorNotice
        error={error}
        action={
          moved && props.typed ? (
            <Button size="small" onClick={keep}>
              保留我填写的
            </Button>
          ) : null
        }
      />
      <div className={styles.buttons}>
        <span className={styles.first}>{props.first}</span>
        {props.typed ? (
          <>
            <span className={props.problem === null ? styles.words : styles.problem}>{props.problem ?? '有未保存的修改'}</span>
            <Button onClick={discard}>放弃</Button>
          </>
        ) : null}
        <Button type="primary" loading={running} disabled={!props.typed || props.problem !== null} onClick={props.onSave}>
          保存
        </Button>
      </div>
    </>
  );
}
