import type { CellPreview } from '../../contract/ledger.ts';
import type { ApplicationContext } from '../context.ts';
import { type CellInput, readTaskCells } from './task-cells.ts';

/** What texts would make of cells, in the order given, and which of them can't be stored; stores nothing. NOT_FOUND for an unknown task. */
export function previewCells(context: ApplicationContext, { cells }: { cells: CellInput[] }): { cells: CellPreview[] } {
  const previews = new Map(
    readTaskCells(context, cells).flatMap((task) => task.cells.map((preview) => [keyOf(preview), preview] as const)),
  );
  return { cells: cells.flatMap((cell) => previews.get(keyOf(cell)) ?? []) };
}

const keyOf = ({ taskId, field }: Pick<CellInput, 'taskId' | 'field'>): string => `${taskId} ${field}`;
