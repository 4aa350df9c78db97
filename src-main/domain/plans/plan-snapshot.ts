import type { AssignmentRole, ComparedField, PlanChangeKind, TaskPersonRole } from '../codes.ts';

/** A task as it stood when its plan was published. */
export interface SnapshotTask {
  id: string;
  /** Headings above the task, outermost first. */
  section: string[];
  outlineNumber: string | null;
  title: string;
  requirement: string | null;
  /** As printed, with the full names of the units that it stood for. */
  assignments: { role: AssignmentRole; printedName: string; unitNames: string[] }[];
  deadlines: { text: string; dueOn: string | null }[];
  people: { role: TaskPersonRole; name: string; post: string | null; phone: string | null }[];
  note: string | null;
}

/** A person of the leading group on the day of the publication. */
export interface SnapshotMember {
  groupName: string;
  roleWords: string;
  name: string;
  post: string | null;
}

/** The frozen copy of a plan: all that its responsibility table and its list of members say. */
export interface PlanSnapshot {
  title: string;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  year: number;
  tasks: SnapshotTask[];
  leadingGroup: SnapshotMember[];
}

/** One field of a task before and after, as the words that a table prints. */
export interface FieldChange {
  field: ComparedField;
  before: string;
  after: string;
}

/** What happened to a task between two versions; `fields` is empty unless it was changed. */
export interface PlanChange {
  kind: PlanChangeKind;
  /** The task as it was; null for one that was added. */
  before: SnapshotTask | null;
  /** The task as it is; null for one that was removed. */
  after: SnapshotTask | null;
  fields: FieldChange[];
}
