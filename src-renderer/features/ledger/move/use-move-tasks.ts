import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { oneStep } from './task-move.ts';
import type { MoveDirection } from './task-move.ts';

const notInOrder = '按计划顺序排列、没有筛选时才能移动任务';
const noWhere = '不能再移动：已到头，或选中的任务不相邻';

/** Moves tasks up or down by one place; where that can't be done the notice line says why. */
export function useMoveTasks(): {
  /** `inOrder`: the rows stand whole in the order of their plans. */
  step: (rows: readonly LedgerRow[], ids: ReadonlySet<string>, direction: MoveDirection, inOrder: boolean) => void;
  error: unknown;
  clearError: () => void;
} {
  const { client, notices } = useApi();
  const { run, running, error, clearError } = useChange();
  return {
    step: (rows, ids, direction, inOrder) => {
      if (running || ids.size === 0) return;
      const move = inOrder ? oneStep(rows, ids, direction) : null;
      if (!move) {
        notices.set({ sentence: inOrder ? noWhere : notInOrder, changeSetIds: [], problem: true });
        return;
      }
      const where = direction === 'up' ? '上' : '下';
      void run(() => client.ledger.moveTasks(move), `已${where}移 ${move.taskIds.length} 项任务`);
    },
    error,
    clearError,
  };
}
