import type { ReturnedFieldView, ReturnedFileView, ReturnedRowView, UnitReturnView } from '../../../../src-main/contract/collection.ts';

/** A unit of a distribution that was given two rows and has returned nothing. */
export function unitReturn(fields: Partial<UnitReturnView> = {}): UnitReturnView {
  return {
    unitId: 'finance',
    unitName: '县财政局',
    classCode: 'department',
    className: '县政府部门',
    workbookId: 'workbook',
    rows: 2,
    returnedRows: 0,
    standing: 'given',
    lastReturnOn: null,
    overdue: false,
    returnIds: [],
    missing: [
      { taskId: 'a', outlineNumber: '1', title: '公开预算' },
      { taskId: 'b', outlineNumber: null, title: '公开决算' },
    ],
    ...fields,
  };
}

/** A file that waits and brings nothing. */
export function returnedFile(fields: Partial<ReturnedFileView> = {}): ReturnedFileView {
  return {
    returnId: 'file',
    fileName: '县财政局.xlsx',
    unitId: 'finance',
    unitName: '县财政局',
    packageId: 'package',
    quarter: 3,
    recognisedBy: 'marks',
    savedAt: '2026-07-08T02:30:00.000Z',
    receivedOn: '2026-07-09',
    state: 'waiting',
    rowCount: 2,
    outcomes: { new: 0, unchanged: 0, changed: 0, conflict: 0, unmatched: 0, invalid: 0 },
    tamperedRows: 0,
    attachments: 0,
    hasNewer: false,
    rowVersion: 1,
    ...fields,
  };
}

/** A field that only the unit has changed. */
export function returnedField(fields: Partial<ReturnedFieldView> = {}): ReturnedFieldView {
  return { field: 'text', verdict: 'change', base: '', current: '', returned: '已公开', problem: null, raw: null, ...fields };
}

/** A row that its hidden id has placed and that brings nothing. */
export function returnedRow(fields: Partial<ReturnedRowView> = {}): ReturnedRowView {
  return {
    returnId: 'file',
    rowKey: '5',
    position: { sheet: '任务填报', row: 5 },
    unitId: 'finance',
    unitName: '县财政局',
    taskId: 'a',
    outlineNumber: '1',
    title: '公开预算',
    matchedBy: 'id',
    confidence: 1,
    outcome: 'unchanged',
    superseded: false,
    fields: [],
    tampered: [],
    candidates: [],
    attachments: [],
    ...fields,
  };
}
