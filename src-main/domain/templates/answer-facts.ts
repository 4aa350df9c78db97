import type { AssignmentRole, UnitState } from '../codes.ts';

/** What a unit reported, as far as a superior asks for it. */
export interface AnswerReport {
  readonly state: UnitState;
  readonly text: string;
  readonly reportedOn: string;
  /** The quarter that it speaks of, 1 to 4; null where it names none. */
  readonly quarter: number | null;
  readonly percent: number | null;
  readonly problems: string | null;
  readonly nextStep: string | null;
}

/** Somebody named for a task or in a unit. */
export interface AnswerPerson {
  readonly role: string;
  readonly name: string;
  readonly phone: string | null;
}

/** A task in a unit with its reports in the order in which they were made. */
export interface AnswerPart {
  readonly unitName: string;
  readonly role: AssignmentRole;
  /** The state now; it stands for a part that never reported. */
  readonly state: UnitState;
  readonly reports: readonly AnswerReport[];
  readonly people: readonly AnswerPerson[];
}

/** What the lead unit or the office says of a task as a whole. */
export interface AnswerSummary {
  readonly text: string;
  readonly writtenOn: string;
}

/** A task through which a row of a superior's table is answered. */
export interface AnswerTask {
  /** The oldest first. */
  readonly summaries: readonly AnswerSummary[];
  readonly people: readonly AnswerPerson[];
  /** Accepted evidence, a line each. */
  readonly evidence: readonly string[];
  /** Lead units first. */
  readonly parts: readonly AnswerPart[];
}

/** The time that a column asks about. */
export interface AnswerTime {
  readonly year: number;
  /** The one quarter that the column is for, 1 to 4; null for all that is known. */
  readonly quarter: number | null;
  /** The last quarter that counts: the one that the table asks for, else the present one; 0 before the year, 5 after it. */
  readonly lastQuarter: number;
}
