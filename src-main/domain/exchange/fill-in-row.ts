import type { CalendarDay } from '../calendar-day.ts';
import type { AssignmentRole, UnitState } from '../codes.ts';

/** What a unit can say of a task; a field that nobody has said is null or empty. */
export interface FillInValues {
  state: UnitState;
  text: string;
  reportedOn: CalendarDay | null;
  /** 0 to 100. */
  percent: number | null;
  problems: string | null;
  nextStep: string | null;
  reporter: string | null;
  /** Document numbers and links of the evidence, as typed. */
  evidence: string | null;
}

/** Columns that the unit fills in, in the order of the sheet. */
export const fillInFields = ['state', 'text', 'reportedOn', 'percent', 'problems', 'nextStep', 'evidence', 'reporter'] as const satisfies readonly (keyof FillInValues)[];
export type FillInField = (typeof fillInFields)[number];

/** What the sheet prints of a task and locks. */
export interface FillInFacts {
  planTitle: string;
  /** Headings above the task, outermost first. */
  sectionPath: readonly string[];
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  role: AssignmentRole;
  /** The other units of the task, as printed. */
  units: string;
  deadlineText: string;
  dueOn: CalendarDay | null;
  /** Days over the limit on the day of the distribution; null where it is not overdue. */
  overdueDays: number | null;
}

/** A row of a unit's workbook as it was given: what it prints and what was filled in already. */
export interface FillInRow {
  /** Number in the workbook from 1: the folder of its evidence begins with it. */
  number: number;
  taskId: string;
  facts: FillInFacts;
  given: FillInValues;
}

/** A unit's workbook as it was given. */
export interface FillInSheet {
  /** Id of the distribution, and of this workbook in it. */
  packageId: string;
  workbookId: string;
  unitId: string;
  unitName: string;
  year: number;
  /** 1 to 4; null for a distribution outside of the quarters. */
  quarter: number | null;
  distributedOn: CalendarDay;
  replyBy: CalendarDay | null;
  /** Who answers questions: name and phone. */
  contact: string | null;
  note: string | null;
  rows: readonly FillInRow[];
}

/** Form of the workbook; a reader that meets a higher one says so instead of guessing. */
export const fillInSchemaVersion = 1;
