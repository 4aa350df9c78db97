import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';

/** A line of the table: the heading of a plan with its tasks, or a task. */
export type LookBackLine =
  | { kind: 'plan'; key: string; title: string; taskIds: readonly string[] }
  | { kind: 'task'; key: string; row: LookBackRow };

/** Rows under the plans that they come from, which stand together. */
export function linesOf(rows: readonly LookBackRow[]): LookBackLine[] {
  const plans: { id: string; title: string; rows: LookBackRow[] }[] = [];
  for (const row of rows) {
    const last = plans.at(-1);
    if (last?.id === row.planId) last.rows.push(row);
    else plans.push({ id: row.planId, title: row.planTitle, rows: [row] });
  }
  return plans.flatMap((plan): LookBackLine[] => {
    const taskIds = plan.rows.map(({ taskId }) => taskId);
    const lines = plan.rows.map((row) => ({ kind: 'task' as const, key: row.taskId, row }));
    return [{ kind: 'plan', key: `plan:${plan.id}`, title: plan.title, taskIds }, ...lines];
  });
}

/** Keys whose boxes are ticked: the selected tasks, and plans of which every shown task is. */
export function tickedKeys(lines: readonly LookBackLine[], selected: ReadonlySet<string>): ReadonlySet<string> {
  const isTicked = (line: LookBackLine): boolean =>
    line.kind === 'task' ? selected.has(line.key) : line.taskIds.every((taskId) => selected.has(taskId));
  return new Set(lines.filter(isTicked).map(({ key }) => key));
}

/**
 * The selected tasks after the boxes were ticked anew: a plan whose own box was changed takes all of its tasks along, but
 * not when the selection was extended over it line by line (`extending`).
 */
export function selectedAfter(
  lines: readonly LookBackLine[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  extending: boolean,
): ReadonlySet<string> {
  const selected = new Set(lines.filter(({ kind, key }) => kind === 'task' && after.has(key)).map(({ key }) => key));
  for (const line of lines) {
    if (extending || line.kind === 'task' || before.has(line.key) === after.has(line.key)) continue;
    // Where a task's own box was changed too (Ctrl+A), the plan's box only follows it.
    if (line.taskIds.some((taskId) => before.has(taskId) !== after.has(taskId))) continue;
    for (const taskId of line.taskIds) {
      if (after.has(line.key)) selected.add(taskId);
      else selected.delete(taskId);
    }
  }
  return selected;
}

/** The task that is meant when the arrows reach a line from another one: the headings of plans are passed over. */
export function taskReached(lines: readonly LookBackLine[], key: string, from: string | null): string | null {
  const at = lines.findIndex((line) => line.key === key);
  const before = lines.findIndex((line) => line.key === from);
  const isTask = ({ kind }: LookBackLine): boolean => kind === 'task';
  const [below, above] = [lines.slice(at).find(isTask), lines.slice(0, at + 1).findLast(isTask)];
  return ((at < before ? (above ?? below) : (below ?? above)) ?? null)?.key ?? null;
}

/** The task to go on with after one is done with: the next one, else the one before; null where there is no other. */
export function taskAfter(lines: readonly LookBackLine[], current: string): string | null {
  const order = lines.filter(({ kind }) => kind === 'task').map(({ key }) => key);
  const index = order.indexOf(current);
  return index === -1 ? null : (order[index + 1] ?? order[index - 1] ?? null);
}
