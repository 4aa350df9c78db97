import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ChangeNotice } from './change-notice.ts';
import { useApi } from './api-provider.tsx';

interface Changed {
  changeSetId: string | null;
}

export interface ChangeRunner {
  /**
   * Does one write (or several in a row), refreshes what the screens show and says `sentence` with 撤销.
   * Resolves with the answer, or with null after a failure, which is then in `error`.
   */
  run: <Answer extends Changed | readonly Changed[]>(
    write: () => Promise<Answer>,
    sentence: string | ((answer: Answer) => string),
  ) => Promise<Answer | null>;
  running: boolean;
  /** The last failure, to be shown in place with `<ErrorNotice error={error} />`; null after a success. */
  error: unknown;
  clearError: () => void;
}

function changeSetIdsOf(answer: Changed | readonly Changed[]): string[] {
  const answers = 'changeSetId' in answer ? [answer] : answer;
  return answers.flatMap(({ changeSetId }) => (changeSetId === null ? [] : [changeSetId]));
}

/** Runs the writes of one form or one toolbar. */
export function useChange(): ChangeRunner {
  const { notices } = useApi();
  const queryClient = useQueryClient();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = useCallback<ChangeRunner['run']>(
    async (write, sentence) => {
      setRunning(true);
      setError(null);
      let answer = null;
      try {
        answer = await write();
        notices.set({
          sentence: typeof sentence === 'string' ? sentence : sentence(answer),
          changeSetIds: changeSetIdsOf(answer),
          problem: false,
        });
      } catch (failure) {
        setError(failure);
      }
      // Also after a failure: the first of several writes may have succeeded, or the row may have moved on.
      await queryClient.invalidateQueries();
      setRunning(false);
      return answer;
    },
    [notices, queryClient],
  );
  return { run, running, error, clearError: useCallback(() => setError(null), []) };
}

/** The line that the frame shows after a write; null when there is none. */
export function useNotice(): ChangeNotice | null {
  const { notices } = useApi();
  return useSyncExternalStore(notices.subscribe, notices.get);
}
