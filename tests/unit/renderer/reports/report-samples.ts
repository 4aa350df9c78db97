import { columnsFor } from '../../../../src-renderer/features/reports/quarter/sheet-columns.ts';
import type { SheetColumn } from '../../../../src-renderer/features/reports/quarter/sheet-columns.ts';
import type { SheetRow } from '../../../../src-renderer/features/reports/quarter/sheet-row.ts';
import type { SnapshotPart } from '../../../../src-renderer/features/reports/snapshots/snapshot-part.ts';

/** All columns of the sheet, as a wide window shows them. */
export const allColumns = columnsFor(2000, 14);

/** Place of a column among them. */
export function placeOf(key: SheetColumn['key']): number {
  return allColumns.findIndex((column) => column.key === key);
}

/** A row that is to be filled in. */
export function sheetRow(index: number, change: Partial<SheetRow> = {}): SheetRow {
  return {
    taskId: `task-${index}`,
    unitId: 'unit-1',
    outlineNumber: String(index + 1),
    title: `公开第 ${index + 1} 项`,
    unitName: '县财政局',
    state: 'notStarted',
    rowVersion: 1,
    lastText: null,
    lastReportedOn: null,
    targetText: null,
    reported: false,
    ...change,
  };
}

/** A task in a unit as a snapshot has kept it. */
export function snapshotPart(change: Partial<SnapshotPart> = {}): SnapshotPart {
  return {
    taskId: 'task-1',
    outlineNumber: '1',
    title: '公开财政预算',
    unitId: 'unit-1',
    unitName: '县财政局',
    classCode: 'department',
    role: 'lead',
    state: 'inProgress',
    light: 'green',
    overdue: false,
    percent: 40,
    text: '已公开预算',
    reportedOn: '2026-06-20',
    ...change,
  };
}
