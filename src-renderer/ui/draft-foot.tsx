import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ChangeRunner } from '../api/change-hooks.ts';
import { failureOf } from '../api/failure.ts';
import { ErrorNotice } from './error-notice.tsx';
import { keepFocusInPanel } from './panel-focus.ts';
import styles from './draft-foot.module.css';

/** 保存 and 放弃 of a panel, what stands beside them, and what to do where the row has changed meanwhile. */
export function DraftFoot(props: {
  draft: { typed: boolean; discard: () => void; takeVersion: () => void };
  change: ChangeRunner;
  saveLabel: string;
  /** Why it can't be saved yet; null when it can. */
  problem: string | null;
  onSave: () => void;
  children?: ReactNode;
}): ReactNode {
  const { draft, problem } = props;
  const { error, clearError, running } = props.change;
  const discard = (): void => {
    draft.discard();
    clearError();
    keepFocusInPanel();
  };
  const takeVersion = (): void => {
    draft.takeVersion();
    clearError();
  };
  return (
    <>
      <ErrorNotice
        error={error}
        action={
          failureOf(error)?.code === 'ROW_CHANGED' && draft.typed ? (
            <Button size="small" onClick={takeVersion}>
              保留我填写的
            </Button>
          ) : null
        }
      />
      <div className={styles.buttons}>
        <span className={styles.first}>
          {draft.typed && problem !== null ? <span className={styles.problem}>{problem}</span> : props.children}
        </span>
        {draft.typed ? <Button onClick={discard}>放弃</Button> : null}
        <Button type="primary" loading={running} disabled={!draft.typed || problem !== null} onClick={props.onSave}>
          {props.saveLabel}
        </Button>
      </div>
    </>
  );
}
