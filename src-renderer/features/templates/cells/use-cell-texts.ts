import type { TemplateCellView, TemplateColumnView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { writeStoredValue } from '../../../app/stored-value.ts';
import { useTypedTexts } from '../../../app/typed-texts.ts';
import { headerWords } from '../columns/column-words.ts';
import { rowName } from '../rows/row-state.ts';
import { cellKey } from './shown-cell.ts';

/** A cell with its row and column, as words that are written into it need it. */
export interface CellPlaceInTable {
  row: TemplateRowView;
  column: TemplateColumnView;
  cell: TemplateCellView;
}

export interface CellTexts {
  /** Words that are typed and not saved yet, by `cellKey`; they wait over a restart too. */
  typed: Readonly<Record<string, string>>;
  type: (place: CellPlaceInTable, text: string | null) => void;
  /** Saves words that differ from what would be written; null goes back to the proposed ones. */
  save: (place: CellPlaceInTable, text: string | null) => Promise<boolean>;
  /** Gives up all words that are not saved. */
  discardAll: () => void;
  error: unknown;
  clearError: () => void;
  running: boolean;
}

/** What the clerk writes into the cells of a table. */
export function useCellTexts(tableId: string): CellTexts {
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const storeKey = `superior-table:${tableId}`;
  const [typed, type] = useTypedTexts(storeKey);
  const keyOf = ({ row, cell }: CellPlaceInTable): string => cellKey(row.row, cell.column);
  const save = async (place: CellPlaceInTable, text: string | null): Promise<boolean> => {
    const { row, column, cell } = place;
    const key = keyOf(place);
    const isNew = text === null ? cell.edited : text !== (cell.proposed ?? cell.current);
    if (!isNew) {
      type(key, null);
      return true;
    }
    // The words stand in the table until they come back as saved, and stay where that fails.
    if (text !== null) type(key, text);
    const named = `“${rowName(row)}”的${headerWords(column)}`;
    const sentence = text === null ? `已恢复${named}的拟填内容` : `已改${named}`;
    const answer = await run(() => client.templates.setText({ tableId, row: row.row, column: cell.column, text }), sentence);
    if (answer !== null) type(key, null);
    return answer !== null;
  };
  return { typed, type: (place, text) => type(keyOf(place), text), save, discardAll: () => writeStoredValue(storeKey, null), error, clearError, running };
}
