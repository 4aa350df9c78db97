import type { SuperiorTableView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { rowName } from '../rows/row-state.ts';
import type { TableChange } from './table-choice.ts';

export interface TableWrites {
  running: boolean;
  error: unknown;
  clearError: () => void;
  /** Corrects what was understood of the table; true once it is saved. */
  update: (change: TableChange, sentence: string) => Promise<boolean>;
  /** Names the task of a row, or leaves the row blank. */
  placeRow: (row: TemplateRowView, task: { taskId: string; title: string } | null) => Promise<boolean>;
}

/** What the clerk corrects of an open table. */
export function useTableWrites({ tableId, rowVersion }: Pick<SuperiorTableView, 'tableId' | 'rowVersion'>): TableWrites {
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  return {
    running,
    error,
    clearError,
    update: async (change, sentence) => (await run(() => client.templates.update({ tableId, rowVersion, ...change }), sentence)) !== null,
    placeRow: async (row, task) => {
      const sentence = task === null ? `“${rowName(row)}”留空不填` : `“${rowName(row)}”对应“${task.title}”`;
      return (await run(() => client.templates.placeRow({ tableId, row: row.row, taskId: task?.taskId ?? null }), sentence)) !== null;
    },
  };
}
