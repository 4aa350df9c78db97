import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useApi } from './api-provider.tsx';
import { failureSentence } from './failure.ts';

export interface HistoryActions {
  /** Takes back the newest change, as Ctrl+Z does. */
  undoLast: () => Promise<void>;
  /** Does again what the newest undo took back, as Ctrl+Y does. */
  redoLast: () => Promise<void>;
  /** Takes back certain change sets, newest first. */
  undo: (changeSetIds: readonly string[]) => Promise<void>;
}

/** Undo and redo for the whole window; what happened, or why not, is said in the notice line. */
export function useHistoryActions(): HistoryActions {
  const { client, notices } = useApi();
  const queryClient = useQueryClient();

  const attempt = useCallback(
    async (step: () => Promise<unknown>, sentence: string) => {
      try {
        await step();
        notices.set({ sentence, changeSetIds: [], problem: false });
      } catch (error) {
        notices.set({ sentence: failureSentence(error), changeSetIds: [], problem: true });
      } finally {
        await queryClient.invalidateQueries();
      }
    },
    [notices, queryClient],
  );

  return {
    undoLast: useCallback(() => attempt(() => client.history.undoLast(), '已撤销上一步(Ctrl+Y 重做)'), [attempt, client]),
    redoLast: useCallback(() => attempt(() => client.history.redoLast(), '已重做(Ctrl+Z 撤销)'), [attempt, client]),
    undo: useCallback(
      (changeSetIds) =>
        attempt(async () => {
          for (const changeSetId of changeSetIds.toReversed()) await client.history.undo({ changeSetId });
        }, '已撤销'),
      [attempt, client],
    ),
  };
}
