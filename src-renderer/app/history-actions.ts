import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from '../api/api-provider.tsx';
import { failureSentence } from '../api/failure.ts';
import { originSentence } from '../api/change-set-labels.ts';

export interface HistoryActions {
  /** Takes back the newest change, as Ctrl+Z does. */
  undoLast: () => Promise<void>;
  /** Does again what the newest undo took back, as Ctrl+Y does. */
  redoLast: () => Promise<void>;
  /** Takes back certain change sets, newest first. */
  undo: (changeSetIds: readonly string[]) => Promise<void>;
}

/** Change sets among which the origin of an undo is looked for. */
const recent = { limit: 200 };

/** Undo and redo for the whole window; what happened, or why not, is said in the notice line. */
export function useHistoryActions(): HistoryActions {
  const { client, notices } = useApi();
  const queryClient = useQueryClient();

  const attempt = useCallback(
    async (step: () => Promise<string>) => {
      try {
        notices.set({ sentence: await step(), changeSetIds: [], problem: false });
      } catch (error) {
        notices.set({ sentence: failureSentence(error), changeSetIds: [], problem: true });
      }
      await queryClient.invalidateQueries();
    },
    [notices, queryClient],
  );

  return {
    undoLast: () =>
      attempt(async () => {
        const { undone } = await client.history.undoLast();
        return `已撤销：${originSentence(undone, await client.history.list(recent))}（Ctrl+Y 重做）`;
      }),
    redoLast: () =>
      attempt(async () => {
        const { redone } = await client.history.redoLast();
        return `已重做：${originSentence(redone, await client.history.list(recent))}（Ctrl+Z 撤销）`;
      }),
    undo: (changeSetIds) =>
      attempt(async () => {
        for (const changeSetId of changeSetIds.toReversed()) await client.history.undo({ changeSetId });
        return '已撤销';
      }),
  };
}
