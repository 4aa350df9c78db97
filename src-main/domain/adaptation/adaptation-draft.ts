import type { AssignmentRole, BindingDecision, BindingReason } from '../codes.ts';
import type { DraftDeadline } from '../extraction/extracted-plan.ts';

/** Words that were changed on the way from the superior's text to the own one; start and end count characters of the new text. */
export interface WordingChange {
  start: number;
  end: number;
  /** The superior's words. */
  from: string;
  /** False where the change is a proposal that the clerk should look at. */
  certain: boolean;
}

/** A text with what was changed in it. */
export interface AdaptedText {
  text: string;
  changes: WordingChange[];
}

/** Whether a superior's task binds the county, and the words that say so. */
export interface Binding {
  decision: BindingDecision;
  reason: BindingReason;
  /** The printed unit or the words of the text; null where nothing is printed. */
  words: string | null;
}

/** A unit of an own task; `superiorName` is the name in the superior's plan that led to it. */
export interface AdaptedAssignment {
  role: AssignmentRole;
  printedName: string;
  superiorName: string | null;
  unitId: string | null;
  collectiveUnitId: string | null;
}

/** An own deadline beside the superior's that it was made of; null where the clerk typed it. */
export interface AdaptedDeadline extends DraftDeadline {
  superior: { text: string; date: string | null } | null;
}

/** Fields of a draft that the clerk can change; what he changed is proposed no more. */
export const adaptationFields = ['section', 'outlineNumber', 'title', 'requirement', 'assignments', 'deadlines', 'note'] as const;
export type AdaptationField = (typeof adaptationFields)[number];

/** An own task as proposed from one or several tasks of the superior, and as the clerk has corrected it. */
export interface AdaptationDraftBody {
  /** The superior's tasks that it was made of; at least one. */
  sourceTaskIds: string[];
  binding: Binding;
  /** Headings above the task, outermost first. */
  section: string[];
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  assignments: AdaptedAssignment[];
  deadlines: AdaptedDeadline[];
  note: string | null;
  /** What was changed in the superior's words; empty for a text that the clerk has typed. */
  wording: { title: WordingChange[]; requirement: WordingChange[] };
  edited: AdaptationField[];
}
