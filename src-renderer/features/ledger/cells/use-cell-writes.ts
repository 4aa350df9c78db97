import type { CellPreview } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { CellWrite } from './cell-block.ts';
import { writtenSentence } from './cell-write-words.ts';

export interface CellWriter {
  /** Writes what the preview does not refuse, as one change; resolves with true when it is done. */
  write: (writes: readonly CellWrite[], previews: readonly CellPreview[], verb: string) => Promise<boolean>;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** Writes texts into cells and says so with 撤销. */
export function useCellWrites(): CellWriter {
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  return {
    write: async (writes, previews, verb) => {
      const taken = previews.filter(({ refused, before, after }) => refused === null && before !== after);
      const cells = writes.filter(({ taskId, field }) => taken.some((one) => one.taskId === taskId && one.field === field));
      if (cells.length === 0) return true;
      const openUnits = [...new Set(taken.flatMap((preview) => preview.openUnits))];
      const answer = await run(
        () => client.ledger.writeCells({ cells }),
        ({ changedCells }) => writtenSentence(verb, changedCells, openUnits),
      );
      return answer !== null;
    },
    running,
    error,
    clearError,
  };
}
