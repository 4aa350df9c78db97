import type { TouchedTask } from '../../../../src-main/contract/units.ts';

/** What a change does in one phrase: 加入 1 家，退出 2 家，调整 5 项任务; null when it changes nothing. */
export function impactWords(impact: {
  addedIds: readonly string[];
  removedIds: readonly string[];
  tasks: readonly TouchedTask[];
}): string | null {
  const counted: readonly [number, string][] = [
    [impact.addedIds.length, `加入 ${impact.addedIds.length} 家`],
    [impact.removedIds.length, `退出 ${impact.removedIds.length} 家`],
    [impact.tasks.length, `调整 ${impact.tasks.length} 项任务`],
  ];
  const words = counted.filter(([count]) => count > 0).map(([, phrase]) => phrase);
  return words.length === 0 ? null : words.join('，');
}

/** What a change of members does to one task: 加入 2 家，退出 1 家，已报 3 条进展保留. */
export function touchedWords({ addedUnitIds, removedUnitIds, removedReports }: TouchedTask): string {
  const parts = [
    addedUnitIds.length > 0 ? `加入 ${addedUnitIds.length} 家` : null,
    removedUnitIds.length > 0 ? `退出 ${removedUnitIds.length} 家` : null,
    removedReports > 0 ? `已报 ${removedReports} 条进展保留` : null,
  ];
  return parts.filter((part) => part !== null).join('，');
}

/** Names that are printed; a longer list ends with how many there are. */
const mostNames = 12;

/** The names of units, the first ones of a long list: 龙山镇、清溪镇等 65 家. */
export function someNames(ids: readonly string[], unitNames: ReadonlyMap<string, string>): string {
  const printed = ids.slice(0, mostNames).map((id) => unitNames.get(id) ?? '').join('、');
  return ids.length > mostNames ? `${printed}等 ${ids.length} 家` : printed;
}

/** Tasks under their plans, in the order given. */
export function byPlan(tasks: readonly TouchedTask[]): { planTitle: string; tasks: TouchedTask[] }[] {
  const plans = new Map<string, TouchedTask[]>();
  for (const task of tasks) plans.set(task.planTitle, [...(plans.get(task.planTitle) ?? []), task]);
  return [...plans].map(([planTitle, own]) => ({ planTitle, tasks: own }));
}

/** Reports of units that leave, over all tasks. */
export function keptReports(tasks: readonly TouchedTask[]): number {
  return tasks.reduce((sum, task) => sum + task.removedReports, 0);
}
