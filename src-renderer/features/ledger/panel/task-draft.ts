import { z } from 'zod';
import { draftDeadlineSchema } from '../../../../src-main/contract/extraction.ts';
import type { DraftDeadline } from '../../../../src-main/contract/extraction.ts';
import { assignmentSchema } from '../../../../src-main/contract/ledger.ts';
import type { DeadlineView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { taskPersonRoles } from '../../../../src-main/contract/codes.ts';

/** A person who is being typed: the name may still be missing. */
const typedPersonSchema = z.object({
  role: z.enum(taskPersonRoles),
  name: z.string(),
  post: z.string().nullable(),
  phone: z.string().nullable(),
});
export type TypedPerson = z.infer<typeof typedPersonSchema>;

const fieldsSchema = z.object({
  outlineNumber: z.string().nullable(),
  title: z.string(),
  requirement: z.string().nullable(),
  note: z.string().nullable(),
  sectionId: z.string().nullable(),
  deadlines: z.array(draftDeadlineSchema),
  assignments: z.array(assignmentSchema),
  people: z.array(typedPersonSchema),
});

/** What the clerk can type of a task. */
export type TaskFields = z.infer<typeof fieldsSchema>;

const draftSchema = z.object({ rowVersion: z.number(), changes: z.record(z.string(), z.unknown()) });

/** Input that is not saved yet: only the fields that differ, and the version of the task they were typed over. */
export interface TaskDraft {
  rowVersion: number;
  changes: Partial<TaskFields>;
}

/** A task before anything is typed. */
export const emptyFields: TaskFields = {
  outlineNumber: null,
  title: '',
  requirement: null,
  note: null,
  sectionId: null,
  deadlines: [],
  assignments: [],
  people: [],
};

/** True for a stored draft of this program version. */
export function isTaskDraft(value: unknown): value is TaskDraft {
  const draft = draftSchema.safeParse(value);
  return draft.success && fieldsSchema.partial().safeParse(draft.data.changes).success;
}

/** True for stored fields of a task that is not added yet. */
export function isTaskFields(value: unknown): value is TaskFields {
  return fieldsSchema.safeParse(value).success;
}

/** A saved deadline as it is typed over. */
export function draftOfDeadline({ printedText, kind, dueOn, recurrence, relative }: DeadlineView): DraftDeadline {
  return { text: printedText, kind, date: kind === 'date' ? dueOn : null, recurrence, relative };
}

/** The saved fields of a task. */
export function fieldsOfRow(row: LedgerRow): TaskFields {
  const { outlineNumber, title, requirement, note, sectionId, assignments, people } = row;
  const deadlines = row.deadlines.map(draftOfDeadline);
  return { outlineNumber, title, requirement, note, sectionId, assignments, deadlines, people };
}

/** The draft after one field was typed; null when nothing differs from what is saved. */
export function withChange(row: LedgerRow, draft: TaskDraft | null, change: Partial<TaskFields>): TaskDraft | null {
  const saved = fieldsOfRow(row);
  const changes: Partial<TaskFields> = { ...draft?.changes, ...change };
  const differing = Object.entries(changes).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(saved[key as keyof TaskFields]),
  );
  if (differing.length === 0) return null;
  return { rowVersion: draft?.rowVersion ?? row.rowVersion, changes: Object.fromEntries(differing) };
}

/** The people that can be saved: those with a name. */
export function namedPeople(people: readonly TypedPerson[]): TypedPerson[] {
  return people.filter(({ name }) => name.trim() !== '');
}
