import { isDeepStrictEqual } from 'node:util';
import type { PlanSnapshot } from '../../domain/plans/plan-snapshot.ts';

/** Parts of a plan beside its tasks that a further version is published for. */
export type HeaderPart = 'title' | 'issuer' | 'documentNumber' | 'issuedOn' | 'leadingGroup' | 'taskOrder';

const fields = ['title', 'issuer', 'documentNumber', 'issuedOn', 'leadingGroup'] as const satisfies HeaderPart[];

/** What differs between two frozen copies of a plan beside the texts of its tasks, in the order in which it is printed. */
export function headerChanges(before: PlanSnapshot, after: PlanSnapshot): HeaderPart[] {
  const changed: HeaderPart[] = fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  if (!isDeepStrictEqual(sharedOrder(before, after), sharedOrder(after, before))) changed.push('taskOrder');
  return changed;
}

/** Tasks that stand under the same heading in the other copy too: moving one to another heading is a change of the task itself. */
function sharedOrder(plan: PlanSnapshot, other: PlanSnapshot): string[] {
  const headings = new Map(other.tasks.map((task) => [task.id, JSON.stringify(task.section)]));
  return plan.tasks.filter((task) => headings.get(task.id) === JSON.stringify(task.section)).map((task) => task.id);
}
