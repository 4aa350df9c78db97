import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';

/** A line of the table: the heading of a plan with its tasks, or a task. */
export type LookBackLine =
  | { kind: 'plan'; key: string; title: string; memberKeys: readonly string[] }
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
    const memberKeys = plan.rows.map(({ taskId }) => taskId);
    const lines = plan.rows.map((row) => ({ kind: 'task' as const, key: row.taskId, row }));
    return [{ kind: 'plan', key: `plan:${plan.id}`, title: plan.title, memberKeys }, ...lines];
  });
}
