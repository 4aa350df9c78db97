import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { DraftTaskFields, ImportView, PlanHeader, UnitChoice } from '../../../../src-main/contract/imports.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';

/** Place of the caret in a text, in UTF-16 units. */
export interface Caret {
  at: number;
  text: string;
}

/**
 * Every way to change an import; each resolves with false, or null in place of the new draft's id, when it was refused
 * (the reason is then in `error`).
 */
export interface ImportEdits {
  saveDraft: (draftTaskId: string, fields: Partial<DraftTaskFields>, sentence: string) => Promise<boolean>;
  saveHeader: (change: Partial<PlanHeader>, sentence: string) => Promise<boolean>;
  /** Cuts at the caret; nothing happens when the saved requirement is not the `text` in which the caret stood. */
  split: (draftTaskId: string, caret: Caret) => Promise<string | null>;
  merge: (draftTaskIds: readonly string[]) => Promise<string | null>;
  add: (afterDraftTaskId: string | null, title: string) => Promise<string | null>;
  setDropped: (draftTaskIds: readonly string[], dropped: boolean) => Promise<boolean>;
  chooseUnit: (printedName: string, choice: UnitChoice, sentence: string) => Promise<boolean>;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/**
 * Writes to one import, one after the other: a field that is saved when it loses the focus is saved before the click
 * that took the focus acts, and each write carries the row version that the one before it left.
 */
export function useImportEdits(importId: string): ImportEdits {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { run, running, error, clearError } = useChange();
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = useCallback(<Result>(step: (view: ImportView) => Promise<Result | null>): Promise<Result | null> => {
    const result = queue.current.then(() => {
      const view = queryClient.getQueryData<ImportView>(queries.imports.get.queryKey({ input: { importId } }));
      return view ? step(view) : null;
    });
    queue.current = result.catch(() => null);
    return result;
  }, [importId, queries, queryClient]);

  const rowVersionOf = (view: ImportView, draftTaskId: string): number =>
    view.draftTasks.find((draft) => draft.id === draftTaskId)?.rowVersion ?? 1;
  const { imports } = client;

  return {
    saveDraft: async (draftTaskId, fields, sentence) =>
      (await inTurn((view) =>
        run(() => imports.updateDraftTask({ draftTaskId, rowVersion: rowVersionOf(view, draftTaskId), fields }), sentence),
      )) !== null,
    saveHeader: async (change, sentence) =>
      (await inTurn((view) =>
        run(
          () => imports.updateHeader({ importId, rowVersion: view.rowVersion, header: { ...view.header, ...change } }),
          sentence,
        ),
      )) !== null,
    split: async (draftTaskId, { at, text }) =>
      (await inTurn(async (view) => {
        const draft = view.draftTasks.find(({ id }) => id === draftTaskId);
        if (draft?.requirement !== text) return null;
        return await run(
          () => imports.splitDraftTask({ draftTaskId, rowVersion: draft.rowVersion, at }),
          '已拆成两项',
        );
      }))?.draftTaskId ?? null,
    merge: async (draftTaskIds) =>
      (await inTurn(() =>
        run(() => imports.mergeDraftTasks({ importId, draftTaskIds: [...draftTaskIds] }), `已合并 ${draftTaskIds.length} 项`),
      ))?.draftTaskId ?? null,
    add: async (afterDraftTaskId, title) =>
      (await inTurn(() => run(() => imports.addDraftTask({ importId, afterDraftTaskId, title }), '已新增任务')))
        ?.draftTaskId ?? null,
    setDropped: async (draftTaskIds, dropped) =>
      (await inTurn(() =>
        run(
          () => imports.dropDraftTasks({ importId, draftTaskIds: [...draftTaskIds], dropped }),
          dropped ? `${draftTaskIds.length} 项不导入` : `已恢复 ${draftTaskIds.length} 项`,
        ),
      )) !== null,
    chooseUnit: async (printedName, choice, sentence) =>
      (await inTurn(() => run(() => imports.chooseUnit({ importId, printedName, choice }), sentence))) !== null,
    running,
    error,
    clearError,
  };
}
