import { unitStates } from '../../../../src-main/contract/codes.ts';
import { shownValue } from './cell-input.ts';
import { filledColumns } from './sheet-columns.ts';
import type { FilledColumn, SheetColumn } from './sheet-columns.ts';
import { beforeWords, rowKey } from './sheet-row.ts';
import type { SheetRow } from './sheet-row.ts';

/** What was filled in for a row and is not saved yet. */
export interface RowDraft {
  taskId: string;
  unitId: string;
  /** Names the row also when it is no longer in the sheet. */
  title: string;
  unitName: string;
  /** The version of the row that was seen. */
  rowVersion: number;
  /** Only what differs from the row: a state as its code, a percentage as digits, texts as typed. */
  cells: Readonly<Partial<Record<FilledColumn, string>>>;
}

/** Rows of a quarter that are not saved yet, by `rowKey`. */
export type Drafts = Readonly<Record<string, RowDraft>>;

const textFields = ['taskId', 'unitId', 'title', 'unitName'] as const;

function isRowDraft(value: unknown): value is RowDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { cells, rowVersion, ...texts } = value as Partial<RowDraft>;
  if (textFields.some((field) => typeof texts[field] !== 'string') || !Number.isInteger(rowVersion)) return false;
  if (typeof cells !== 'object' || cells === null) return false;
  return Object.entries(cells).every(([column, text]) => typeof text === 'string' && filledColumns.some((known) => known === column));
}

/** True for stored drafts of this program version. Written out: it runs with each step over as many as 12,000 rows. */
export function isDrafts(value: unknown): value is Drafts {
  return typeof value === 'object' && value !== null && Object.values(value).every(isRowDraft);
}

/** A cell to be changed; `value` as `readCell` gives it. */
export interface CellChange {
  row: SheetRow;
  column: FilledColumn;
  value: string;
}

/** What a cell holds when nothing was filled in. */
function savedValue(row: SheetRow, column: FilledColumn): string {
  return column === 'state' ? row.state : '';
}

/** The value of a cell with what was filled in over it. */
export function cellValue(row: SheetRow, draft: RowDraft | undefined, column: FilledColumn): string {
  return draft?.cells[column] ?? savedValue(row, column);
}

/** A cell as the table shows and copies it. */
export function cellText(row: SheetRow, draft: RowDraft | undefined, column: SheetColumn['key']): string {
  switch (column) {
    case 'number':
      return row.outlineNumber ?? '';
    case 'task':
      return row.title;
    case 'unit':
      return row.unitName;
    case 'before':
      return beforeWords(row);
    default:
      return shownValue(column, cellValue(row, draft, column));
  }
}

/** The value that an input leads to: an emptied state is again that of the row. */
export function keptValue({ row, column, value }: CellChange): string {
  return value === '' ? savedValue(row, column) : value;
}

function changedDraft(before: RowDraft | undefined, change: CellChange): RowDraft | undefined {
  const { row, column } = change;
  const { taskId, unitId, title, unitName, rowVersion } = row;
  const draft = before ?? { taskId, unitId, title, unitName, rowVersion, cells: {} };
  const { [column]: _replaced, ...others } = draft.cells;
  const value = keptValue(change);
  const cells = value === savedValue(row, column) ? others : { ...others, [column]: value };
  return Object.keys(cells).length === 0 ? undefined : { ...draft, cells };
}

/** The drafts after cells were changed; a row whose cells are all as saved has no draft. */
export function withChanges(drafts: Drafts, changes: readonly CellChange[]): Drafts {
  const after = new Map(Object.entries(drafts));
  for (const change of changes) {
    const key = rowKey(change.row);
    const draft = changedDraft(after.get(key), change);
    if (draft) after.set(key, draft);
    else after.delete(key);
  }
  return Object.fromEntries(after);
}

/** The drafts without some rows. */
export function withoutRows(drafts: Drafts, keys: ReadonlySet<string>): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !keys.has(key)));
}

/** The drafts after a row was seen as it is now. */
export function withSeenVersion(drafts: Drafts, row: SheetRow): Drafts {
  const key = rowKey(row);
  const draft = drafts[key];
  return draft ? { ...drafts, [key]: { ...draft, rowVersion: row.rowVersion } } : drafts;
}

/** The rows of saved drafts that the sheet asks for again, because their saving was undone, as they are now. */
export function unsavedAgain(saved: Drafts, drafts: Drafts, rows: ReadonlyMap<string, SheetRow>): Drafts {
  const again = Object.entries(saved).flatMap(([key, draft]): [string, RowDraft][] => {
    const row = rows.get(key);
    return row && !row.reported && drafts[key] === undefined ? [[key, { ...draft, rowVersion: row.rowVersion }]] : [];
  });
  return Object.fromEntries(again);
}

/** A row as `progress.reportQuarter` takes it. */
export function reportOf(row: SheetRow, { rowVersion, cells }: RowDraft) {
  const { taskId, unitId } = row;
  return {
    taskId,
    unitId,
    rowVersion,
    state: unitStates.find((state) => state === cells.state) ?? row.state,
    text: cells.text ?? '',
    problems: cells.problems ?? null,
    nextStep: cells.nextStep ?? null,
    percent: cells.percent === undefined ? null : Number(cells.percent),
    reporter: cells.reporter ?? null,
  };
}
