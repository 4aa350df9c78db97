import type { DueItem } from '../../../../src-main/contract/workbench.ts';

/** A task with those of its units that something is due of. */
export interface DueTask {
  item: DueItem;
  unitNames: string[];
}

/** Parts of a task in many units as one line, where the task first stands; a day and light are those of its first part. */
export function dueTasks(items: readonly DueItem[]): DueTask[] {
  const tasks = new Map<string, DueTask>();
  for (const item of items) {
    const task = tasks.get(item.taskId) ?? { item, unitNames: [] };
    if (item.unitName !== null) task.unitNames.push(item.unitName);
    tasks.set(item.taskId, task);
  }
  return [...tasks.values()];
}
