import { taskSourceKinds } from '../../../../../src-main/contract/codes.ts';
import type { LinkedTask } from '../../../../../src-main/contract/ledger.ts';

/** Whose task it is and by when: 《青河市2026年政务公开工作要点》 · 2026年9月底前. */
export function linkedFacts({ planTitle, deadlineText }: Pick<LinkedTask, 'planTitle' | 'deadlineText'>): string {
  return [`《${planTitle}》`, deadlineText].filter((words) => words !== '').join(' · ');
}

/** Titles above the tasks that this one was made of: those of a superior's plan, and those of an earlier own plan. */
export const sourceTitles: Record<LinkedTask['kind'], string> = {
  adapted: '来自上级任务',
  carriedOver: '沿用自往年任务',
  rectifies: '整改自上年度任务',
};

/** Titles above the tasks that were made of this one. */
export const derivedTitles: Record<LinkedTask['kind'], string> = {
  adapted: '已转化为本级任务',
  carriedOver: '已沿用到新计划',
  rectifies: '已转为整改任务',
};

/** Kinds in the order in which they are shown. */
export const linkKinds: readonly LinkedTask['kind'][] = taskSourceKinds;

/** The linked tasks of a kind. */
export function ofKind(tasks: readonly LinkedTask[], kind: LinkedTask['kind']): LinkedTask[] {
  return tasks.filter((task) => task.kind === kind);
}
