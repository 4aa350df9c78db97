import type { CaseView } from '../../../../src-main/contract/cases.ts';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';

/** The clock of an application that runs. */
export const runningClock: CaseView['clock'] = {
  state: 'running',
  dueOn: '2026-08-12',
  extendedTo: null,
  daysLeft: 20,
  skipped: [],
  beyondCalendar: false,
  faults: [],
};

/** An application, plain but for what a test sets. */
export function caseView(caseId: string, { clock, ...fields }: Partial<Omit<CaseView, 'clock'>> & { clock?: Partial<CaseView['clock']> } = {}): CaseView {
  return {
    caseId,
    channel: 'application',
    number: null,
    subject: caseId,
    applicant: null,
    unitId: 'unit',
    unitName: '县财政局',
    receivedOn: '2026-07-15',
    workingDays: 20,
    extension: null,
    correction: null,
    consultations: [],
    answeredOn: null,
    answer: null,
    note: null,
    clock: { ...runningClock, ...clock },
    eventId: null,
    archived: false,
    rowVersion: 1,
    ...fields,
  };
}

/** A column of the website, plain but for what a test sets. */
export function columnView(columnId: string, fields: Partial<WebsiteColumnView> = {}): WebsiteColumnView {
  return {
    columnId,
    path: ['政务公开', columnId],
    unitId: 'unit',
    unitName: '县财政局',
    printedUnit: '财政局',
    printedCycle: '每月',
    cycle: { every: 'month', month: null, day: null },
    lastUpdatedOn: '2026-07-01',
    empty: false,
    note: null,
    dueOn: '2026-08-31',
    state: 'current',
    overdueDays: null,
    eventId: null,
    rowVersion: 1,
    ...fields,
  };
}
