import type { ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { choiceInputs } from './review-choices.ts';
import type { Choices } from './review-choices.ts';
import { broughtWords } from './review-summary.ts';

export interface Applying {
  /** True when the files were taken over. */
  apply: (returnIds: readonly string[], rows: readonly ReturnedRowView[], choices: Choices) => Promise<boolean>;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** Takes returned files over as one change that can be undone. */
export function useApply(): Applying {
  const { client } = useApi();
  const { run, ...change } = useChange();
  return {
    ...change,
    apply: async (returnIds, rows, choices) => {
      const applied = await run(
        () => client.exchange.applyReturns({ returnIds: [...returnIds], choices: choiceInputs(choices, rows) }),
        (answer) => `已并入台账：${broughtWords(answer) ?? '没有改动'}（${returnIds.length} 份文件）`,
      );
      return applied !== null;
    },
  };
}
