import type { LedgerRow, LedgerFilter } from '../../../../src-main/contract/ledger.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';

export type LedgerSort = NonNullable<LedgerFilter['sort']>;

export interface LedgerColumn {
  key: 'number' | 'title' | 'units' | 'lead' | 'responsible' | 'dueDay' | 'deadline' | 'state' | 'light' | 'lastReport';
  label: string;
  sort: LedgerSort['by'] | null;
  /** Least width, in units of the font size. */
  width: number;
  /** Share of the room that is left over. */
  grow: number;
  /** Widths of the table, in units of the font size, at which the column is shown: from `from` to below `below`. */
  from: number;
  below: number;
}

/** Tables from here on show the printed words of a deadline beside the day; narrower ones only the day. */
const deadlineWords = 66;
/** Tables from here on show lead and responsible units in a column each; narrower ones in one, or in the panel only. */
const twoUnitColumns = 68;
const oneUnitColumn = 50;
const lastReport = 78;
const always = { from: 0, below: Infinity };

/** Columns of the ledger in their order. Narrow tables (panel open) leave out what the panel shows. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'number', label: '序号', sort: 'position', width: 3.6, grow: 0, ...always },
  { key: 'title', label: '工作任务', sort: 'title', width: 7.9, grow: 1, ...always },
  { key: 'units', label: '承办单位', sort: null, width: 7, grow: 0.6, from: oneUnitColumn, below: twoUnitColumns },
  { key: 'lead', label: '牵头单位', sort: null, width: 8, grow: 0.3, from: twoUnitColumns, below: Infinity },
  { key: 'responsible', label: '责任单位', sort: null, width: 9, grow: 0.4, from: twoUnitColumns, below: Infinity },
  { key: 'dueDay', label: '完成时限', sort: 'due', width: 7, grow: 0, from: 0, below: deadlineWords },
  { key: 'deadline', label: '完成时限', sort: 'due', width: 14, grow: 0, from: deadlineWords, below: Infinity },
  { key: 'state', label: '状态', sort: 'state', width: 11.1, grow: 0, ...always },
  { key: 'light', label: '灯', sort: 'light', width: 8.3, grow: 0, ...always },
  { key: 'lastReport', label: '更新', sort: 'lastReport', width: 6.6, grow: 0, from: lastReport, below: Infinity },
];

/** Width of the column with the checkboxes, in units of the font size. */
export const checkWidth = 2.6;

/** Columns that fit a table of this width, both in pixels. */
export function columnsFor(width: number, fontSize: number): readonly LedgerColumn[] {
  return ledgerColumns.filter((column) => width >= column.from * fontSize && width < column.below * fontSize);
}

/** The columns as CSS grid tracks, the checkboxes first. */
export function gridTracks(columns: readonly LedgerColumn[]): string {
  const tracks = columns.map(({ width, grow }) => (grow === 0 ? `${width}em` : `minmax(${width}em, ${grow}fr)`));
  return [`${checkWidth}em`, ...tracks].join(' ');
}

/** Sort after a click on a column: ascending, descending, then the order of the plan again. */
export function nextSort(current: LedgerSort, by: LedgerSort['by']): LedgerSort {
  if (by === 'position' || current.by !== by) return { by, direction: 'ascending' };
  return current.direction === 'ascending' ? { by, direction: 'descending' } : { by: 'position', direction: 'ascending' };
}

/** Names of a task's units in some roles as printed; where nobody has the task, what it is instead. */
export function unitWords(row: LedgerRow, roles: readonly AssignmentRole[]): string {
  const names = row.assignments.filter(({ role }) => roles.includes(role)).map(({ printedName }) => printedName);
  if (names.length > 0) return names.join('、');
  const nobody = row.assignments.length === 0 && row.allocation !== 'assigned';
  return nobody && roles.includes('lead') ? allocationLabels[row.allocation] : '';
}

/** True when a printed unit of these roles is not yet tied to a unit of the register. */
export function hasOpenUnit(row: LedgerRow, roles: readonly AssignmentRole[]): boolean {
  return row.assignments.some(
    ({ role, unitId, collectiveUnitId }) => roles.includes(role) && unitId === null && collectiveUnitId === null,
  );
}
