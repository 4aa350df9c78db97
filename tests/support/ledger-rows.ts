import type { TaizhangClient } from '../../src-main/contract/index.ts';

/** What is typed for a task that has only a title. */
export const plainTask = {
  outlineNumber: null,
  requirement: null,
  note: null,
  sectionId: null,
  deadlines: [],
};

/** A deadline on a day, as it is typed. */
export function dayDeadline(date: string): DraftDeadline {
  return { text: `${date}前`, kind: 'date', date, recurrence: null, relative: null };
}

/** A deadline that comes round each quarter, as it is typed. */
export const quarterlyDeadline: DraftDeadline = {
  text: '每季度',
  kind: 'recurring',
  date: null,
  recurrence: { every: 'quarter', month: null, day: null },
  relative: null,
};

type DraftDeadline = Parameters<TaizhangClient['ledger']['addTask']>[0]['deadlines'][number];
