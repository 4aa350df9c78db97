import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { failureOf } from '../../../api/failure.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { saveTask } from './save-task.ts';
import type { DraftOfTask } from './use-task-draft.ts';
import styles from './task-panel.module.css';

/** 保存 and 放弃 for what was typed, and what to do where the task has changed meanwhile. */
export function TaskFormFoot(props: { row: LedgerRow; draft: DraftOfTask }): ReactNode {
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const { row, draft } = props;
  const typed = draft.draft;
  if (!typed) return null;
  const discard = (): void => {
    draft.discard();
    clearError();
    keepFocusInPanel();
  };
  const save = async (): Promise<void> => {
    const saved = await run(() => saveTask(client, row.id, typed), `已保存“${draft.fields.title}”`);
    if (saved) discard();
  };
  const takeVersion = (): void => {
    draft.takeVersion();
    clearError();
  };
  const moved = failureOf(error)?.code === 'ROW_CHANGED';
  return (
    <>
      <ErrorNotice
        error={error}
        action={
          moved ? (
            <Button size="small" onClick={takeVersion}>
              保留我填写的
            </Button>
          ) : null
        }
      />
      <div className={styles.buttons}>
        <span className={styles.words}>有未保存的修改</span>
        <Button onClick={discard}>放弃</Button>
        <Button
          type="primary"
          loading={running}
          disabled={draft.fields.title.trim() === ''}
          onClick={() => void save()}
        >
          保存
        </Button>
      </div>
    </>
  );
}
