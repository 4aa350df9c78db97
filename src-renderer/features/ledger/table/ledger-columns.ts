import type { LedgerRow, LedgerFilter } from '../../../../src-main/contract/ledger.ts';
import { assignmentRoles } from '../../../../src-main/contract/codes.ts';
import type { AssignmentRole, CellField } from '../../../../src-main/contract/codes.ts';
import { allocationLabels } from '../../../../src-main/contract/text/labels.ts';

export type LedgerSort = NonNullable<LedgerFilter['sort']>;

/** Columns that the clerk can choose; the rest are narrower forms of some of them. */
export const choosableColumns = [
  'number',
  'title',
  'requirement',
  'lead',
  'responsible',
  'supporting',
  'deadline',
  'state',
  'light',
  'lastReport',
  'note',
] as const;
export type ChoosableColumn = (typeof choosableColumns)[number];

export interface LedgerColumn {
  key: ChoosableColumn | 'units' | 'dueDay';
  label: string;
  sort: LedgerSort['by'] | null;
  /** What is typed or pasted into its cells; null for what the program computes. */
  field: CellField | null;
  /** Roles of the units in its cells. */
  roles: readonly AssignmentRole[];
  /** Least width, in units of the font size. */
  width: number;
  /** Share of the room that is left over. */
  grow: number;
  /**
   * Widths of the table, in units of the font size, at which the column is shown while the clerk has chosen none: from
   * `from` to below `below`.
   */
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
const chosenOnly = { from: Infinity, below: Infinity };
const computed = { field: null, roles: [] };
const noUnits: readonly AssignmentRole[] = [];

/** Columns of the ledger in their order. Narrow tables (panel open) leave out what the panel shows. */
export const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'number', label: '序号', sort: 'position', field: 'outlineNumber', roles: noUnits, width: 3.6, grow: 0, ...always },
  { key: 'title', label: '工作任务', sort: 'title', field: 'title', roles: noUnits, width: 7.9, grow: 1, ...always },
  { key: 'requirement', label: '工作要求', sort: null, field: 'requirement', roles: noUnits, width: 14, grow: 1, ...chosenOnly },
  { key: 'units', label: '承办单位', sort: null, field: null, roles: assignmentRoles, width: 7, grow: 0.6, from: oneUnitColumn, below: twoUnitColumns },
  { key: 'lead', label: '牵头单位', sort: null, field: 'lead', roles: ['lead'], width: 8, grow: 0.3, from: twoUnitColumns, below: Infinity },
  { key: 'responsible', label: '责任单位', sort: null, field: 'responsibleAndSupporting', roles: ['responsible', 'supporting'], width: 9, grow: 0.4, from: twoUnitColumns, below: Infinity },
  { key: 'supporting', label: '配合单位', sort: null, field: 'supporting', roles: ['supporting'], width: 8, grow: 0.3, ...chosenOnly },
  { key: 'dueDay', label: '完成时限', sort: 'due', field: 'deadline', roles: noUnits, width: 7, grow: 0, from: 0, below: deadlineWords },
  { key: 'deadline', label: '完成时限', sort: 'due', field: 'deadline', roles: noUnits, width: 14, grow: 0, from: deadlineWords, below: Infinity },
  { key: 'state', label: '状态', sort: 'state', ...computed, width: 11.1, grow: 0, ...always },
  { key: 'light', label: '灯', sort: 'light', ...computed, width: 8.3, grow: 0, ...always },
  { key: 'lastReport', label: '更新', sort: 'lastReport', ...computed, width: 6.6, grow: 0, from: lastReport, below: Infinity },
  { key: 'note', label: '备注', sort: null, field: 'note', roles: noUnits, width: 8, grow: 0.4, ...chosenOnly },
];

/** Width of the column with the checkboxes, in units of the font size. */
export const checkWidth = 2.6;

/** The columns that the clerk has chosen, in his order; without a choice those that fit a table of this width, both in pixels. */
export function columnsFor(width: number, fontSize: number, chosen: readonly ChoosableColumn[] | null = null): readonly LedgerColumn[] {
  if (chosen === null) return ledgerColumns.filter((column) => width >= column.from * fontSize && width < column.below * fontSize);
  return chosen.flatMap((key) => {
    const column = ledgerColumns.find((one) => one.key === key);
    if (!column) return [];
    const besideSupporting = key === 'responsible' && chosen.includes('supporting');
    return [besideSupporting ? { ...column, field: 'responsible' as const, roles: ['responsible' as const] } : column];
  });
}

/** The least width at which the columns stand side by side, in units of the font size. */
export function leastWidth(columns: readonly LedgerColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, checkWidth);
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
