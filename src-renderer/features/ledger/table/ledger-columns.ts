import type { LedgerRow, LedgerFilter } from '../../../../src-main/contract/ledger.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';

export type LedgerSort = NonNullable<LedgerFilter['sort']>;

export interface LedgerColumn {
  key: 'number' | 'title' | 'lead' | 'responsible' | 'deadline' | 'state' | 'light' | 'lastReport';
  label: string;
  sort: LedgerSort['by'] | null;
  /** Width as CSS grid track; the title takes the rest. Widths follow the font. */
  track: string;
  /** Least width of the table, in units of the font size, at which the column is shown. */
  from: number;
}

/** Columns of the ledger in their order. Narrow tables (panel open) leave out what the panel shows. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'number', label: '序号', sort: 'position', track: '4em', from: 0 },
  { key: 'title', label: '工作任务', sort: 'title', track: 'minmax(12em, 1fr)', from: 0 },
  { key: 'lead', label: '牵头单位', sort: null, track: 'minmax(8em, 0.3fr)', from: 0 },
  { key: 'responsible', label: '责任单位', sort: null, track: 'minmax(9em, 0.4fr)', from: 64 },
  { key: 'deadline', label: '完成时限', sort: 'due', track: '14em', from: 46 },
  { key: 'state', label: '状态', sort: 'state', track: '10.5em', from: 0 },
  { key: 'light', label: '灯', sort: 'light', track: '8.3em', from: 0 },
  { key: 'lastReport', label: '更新', sort: 'lastReport', track: '6.5em', from: 76 },
];

/** Columns that fit a table of this width, both in pixels. */
export function columnsFor(width: number, fontSize: number): readonly LedgerColumn[] {
  return ledgerColumns.filter((column) => width >= column.from * fontSize);
}

/** Sort after a click on a column: ascending, descending, then the order of the plan again. */
export function nextSort(current: LedgerSort, by: LedgerSort['by']): LedgerSort {
  if (by === 'position' || current.by !== by) return { by, direction: 'ascending' };
  return current.direction === 'ascending' ? { by, direction: 'descending' } : { by: 'position', direction: 'ascending' };
}

/** Names of a task's units in a role as printed; where nobody has the task, what it is instead. */
export function unitWords(row: LedgerRow, role: AssignmentRole): string {
  const names = row.assignments.filter((one) => one.role === role).map((one) => one.printedName);
  if (names.length > 0) return names.join('、');
  return row.assignments.length === 0 && role === 'lead' && row.allocation !== 'assigned'
    ? allocationLabels[row.allocation]
    : '';
}

/** True when a printed unit of the role is not yet tied to a unit of the register. */
export function hasOpenUnit(row: LedgerRow, role: AssignmentRole): boolean {
  return row.assignments.some((one) => one.role === role && one.unitId === null && one.collectiveUnitId === null);
}
