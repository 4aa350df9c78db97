import { useCallback } from 'react';
import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { fieldsOfRow, isTaskDraft, withChange } from './task-draft.ts';
import type { TaskDraft, TaskFields } from './task-draft.ts';

export interface DraftOfTask {
  draft: TaskDraft | null;
  /** Saved fields with what was typed over them. */
  fields: TaskFields;
  change: (change: Partial<TaskFields>) => void;
  discard: () => void;
  /** Keeps the typed fields and takes the task as it is now for seen. */
  takeVersion: () => void;
}

/** Unsaved input of one task; it survives closing the panel and the program, until it is saved or discarded. */
export function useTaskDraft(row: LedgerRow): DraftOfTask {
  const [draft, setDraft] = useStoredValue(`draft:task:${row.id}`, isTaskDraft);
  return {
    draft,
    fields: { ...fieldsOfRow(row), ...draft?.changes },
    change: (change) => setDraft(withChange(row, draft, change)),
    discard: useCallback(() => setDraft(null), [setDraft]),
    takeVersion: () => setDraft(draft && { ...draft, rowVersion: row.rowVersion }),
  };
}
