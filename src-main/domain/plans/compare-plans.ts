import { comparedFields } from '../codes.ts';
import type { AssignmentRole, ComparedField, TaskPersonRole } from '../codes.ts';
import type { FieldChange, PlanChange, SnapshotTask } from './plan-snapshot.ts';

/** What a table prints of a field; `details` tells apart what is printed alike. */
interface FieldWords {
  words: string;
  details: string;
}

const roleWords: Record<TaskPersonRole, string> = { leadingOfficial: '牵头领导', personInCharge: '责任人', liaison: '联系人' };

function plain(words: string | null): FieldWords {
  return { words: words ?? '', details: words ?? '' };
}

function unitsOf(task: SnapshotTask, role: AssignmentRole): FieldWords {
  return plain(
    task.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ printedName }) => printedName)
      .join('、'),
  );
}

function bracketed(words: string, parts: readonly (string | null)[]): string {
  const inside = parts.filter((part) => part !== null && part !== '');
  return inside.length === 0 ? words : `${words}（${inside.join('，')}）`;
}

const wordsOf: Record<ComparedField, (task: SnapshotTask) => FieldWords> = {
  section: (task) => plain(task.section.join(' / ')),
  outlineNumber: (task) => plain(task.outlineNumber),
  title: (task) => plain(task.title),
  requirement: (task) => plain(task.requirement),
  leadUnits: (task) => unitsOf(task, 'lead'),
  responsibleUnits: (task) => unitsOf(task, 'responsible'),
  supportingUnits: (task) => unitsOf(task, 'supporting'),
  deadlines: ({ deadlines }) => ({
    words: deadlines.map(({ text }) => text).join('；'),
    details: deadlines.map(({ text, dueOn }) => bracketed(text, [dueOn])).join('；'),
  }),
  people: ({ people }) => ({
    words: people.map(({ name, phone }) => bracketed(name, [phone])).join('、'),
    details: people.map(({ role, name, post, phone }) => bracketed(name, [roleWords[role], post, phone])).join('、'),
  }),
  note: (task) => plain(task.note),
};

function fieldChanges(before: SnapshotTask, after: SnapshotTask): FieldChange[] {
  return comparedFields.flatMap((field): FieldChange[] => {
    const [was, is] = [wordsOf[field](before), wordsOf[field](after)];
    if (was.details === is.details) return [];
    const shown = was.words === is.words ? 'details' : 'words';
    return [{ field, before: was[shown], after: is[shown] }];
  });
}

/**
 * What happened to the tasks of a plan, in the order of `after`; a removed task stands behind the one that it followed.
 * `pairs` leads from ids of `before` to those of `after`; without it a task keeps its id.
 */
export function compareTasks(
  before: readonly SnapshotTask[],
  after: readonly SnapshotTask[],
  pairs: ReadonlyMap<string, string> = new Map(before.map(({ id }) => [id, id])),
): PlanChange[] {
  const afterIds = new Set(after.map(({ id }) => id));
  const beforeOf = new Map<string, SnapshotTask>();
  const removedBehind = new Map<string | null, PlanChange[]>();
  let follows: string | null = null;
  for (const task of before) {
    const id = pairs.get(task.id);
    if (id !== undefined && afterIds.has(id)) {
      beforeOf.set(id, task);
      follows = id;
      continue;
    }
    const removed: PlanChange = { kind: 'removed', before: task, after: null, fields: [] };
    removedBehind.set(follows, [...(removedBehind.get(follows) ?? []), removed]);
  }
  const changes = after.flatMap((task): PlanChange[] => {
    const was = beforeOf.get(task.id);
    const behind = removedBehind.get(task.id) ?? [];
    if (was === undefined) return [{ kind: 'added', before: null, after: task, fields: [] }, ...behind];
    const fields = fieldChanges(was, task);
    return fields.length === 0 ? behind : [{ kind: 'changed', before: was, after: task, fields }, ...behind];
  });
  return [...(removedBehind.get(null) ?? []), ...changes];
}
