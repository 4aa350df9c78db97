import type { ReactNode } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { DraftButtons } from './draft-buttons.tsx';
import { saveTask } from './save-task.ts';
import type { DraftOfTask } from './use-task-draft.ts';

/** 保存 and 放弃 for what was typed of the task's fields. */
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
  return (
    <DraftButtons
      words="有未保存的修改"
      savable={draft.fields.title.trim() !== ''}
      running={running}
      error={error}
      onSave={() => void save()}
      onDiscard={discard}
      onTakeVersion={() => {
        draft.takeVersion();
        clearError();
      }}
    />
  );
}
