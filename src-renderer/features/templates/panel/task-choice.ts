import type { SuperiorTableView, TemplateRowView } from '../../../../src-main/contract/templates.ts';
import { taskWords } from '../rows/row-state.ts';

/** A task as the contract names it. */
export type NamedTask = SuperiorTableView['missing'][number];

/** The candidates of a row that are offered, the likeliest first: never the task that it has. */
export function offeredTasks({ candidates, task }: Pick<TemplateRowView, 'candidates' | 'task'>): TemplateRowView['candidates'] {
  return candidates.filter(({ taskId }) => taskId !== task?.taskId);
}

/** A likeness from 0 to 1 in words: 相似 82%. */
export function likenessWords(likeness: number): string {
  return `相似 ${Math.round(likeness * 100)}%`;
}

/** A task in the list of a search. */
export interface TaskOption {
  value: string;
  label: string;
  planTitle: string;
}

function optionOf(task: NamedTask): TaskOption {
  return { value: task.taskId, label: taskWords(task), planTitle: task.planTitle };
}

/**
 * What is offered for a typed text: first the tasks that no row asks for and whose words fit, then what was found in the
 * ledger; while nothing is typed all that no row asks for.
 */
export function searchOptions(typed: string, missing: readonly NamedTask[], found: readonly TaskOption[]): TaskOption[] {
  if (typed === '') return missing.map(optionOf);
  const fitting = missing.filter((task) => taskWords(task).includes(typed)).map(optionOf);
  return [...fitting, ...found.filter(({ value }) => fitting.every((one) => one.value !== value))];
}
