import type { Allocation, AssignmentRole } from '../codes.ts';
import type { DraftDeadline } from '../extraction/extracted-plan.ts';

/** A task of a superior's plan, as far as an own task is made of it. */
export interface SuperiorTask {
  id: string;
  /** Headings above the task, outermost first. */
  section: string[];
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  allocation: Allocation;
  assignments: { role: AssignmentRole; printedName: string }[];
  deadlines: DraftDeadline[];
  note: string | null;
}

/** Whose plan is adapted, and for whom. */
export interface Places {
  /** The place of the plan's issuer (云州市, 黔南州); null where it is not known. */
  superiorName: string | null;
  /** The county's own name (云岭县), empty where the clerk has given none. */
  countyName: string;
}
