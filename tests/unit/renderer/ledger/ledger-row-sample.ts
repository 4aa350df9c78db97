import type { DeadlineView, LedgerRow } from '../../../../src-main/contract/ledger.ts';

/** A row of the ledger with the given parts; everything else is plain. */
export function ledgerRow(parts: Partial<LedgerRow> & { id: string }): LedgerRow {
  return {
    planId: 'plan',
    sectionId: null,
    sectionPath: [],
    outlineNumber: null,
    title: `任务 ${parts.id}`,
    requirement: null,
    allocation: 'assigned',
    note: null,
    assignments: [],
    deadlines: [],
    people: [],
    state: 'notStarted',
    light: 'green',
    lightReason: {
      code: 'ON_COURSE',
      values: { dueOn: null, dueFrom: 'none', daysLeft: null, missedOn: null },
    },
    unitCount: 0,
    doneUnitCount: 0,
    lastReportOn: null,
    archived: false,
    rowVersion: 1,
    ...parts,
  };
}

/** A deadline with the given parts. */
export function deadline(parts: Partial<DeadlineView>): DeadlineView {
  return {
    id: 'deadline',
    kind: 'date',
    printedText: '6月底前',
    dueOn: null,
    recurrence: null,
    relative: null,
    nextDueOn: null,
    ...parts,
  };
}
