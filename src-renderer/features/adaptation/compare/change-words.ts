import type { SourceChange } from '../../../../src-main/contract/adaptation.ts';
import { planChangeLabels } from '../../../../src-main/contract/text/labels.ts';

/** How often each kind of change occurs: 新增 2 项、调整 3 项. */
export function changeSummary(changes: readonly Pick<SourceChange, 'kind'>[]): string {
  const parts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${planChangeLabels[kind]} ${count} 项`];
  });
  return parts.length === 0 ? '没有变化' : parts.join('、');
}

/** Changes that touch own tasks first, new ones last, each in the order of the plan. */
export function changeOrder<Change extends Pick<SourceChange, 'kind' | 'ownTasks'>>(changes: readonly Change[]): Change[] {
  const rank = ({ kind, ownTasks }: Change): number => (kind === 'added' ? 1 : ownTasks.length > 0 ? 0 : 2);
  return changes.toSorted((one, other) => rank(one) - rank(other));
}
