import type { SourceChange } from '../../../../src-main/contract/adaptation.ts';
import type { ComparedField, PlanChangeKind } from '../../../../src-main/contract/codes.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

/** How a change is shown. */
export const changeKinds: Record<PlanChangeKind, { colour: ChipColour; label: string }> = {
  added: { colour: 'blue', label: '新增' },
  changed: { colour: 'yellow', label: '调整' },
  removed: { colour: 'red', label: '取消' },
};

/** Fields of a task that two versions are compared by. */
export const fieldLabels: Record<ComparedField, string> = {
  section: '章节',
  outlineNumber: '序号',
  title: '工作任务',
  requirement: '工作要求',
  leadUnits: '牵头单位',
  responsibleUnits: '责任单位',
  supportingUnits: '配合单位',
  deadlines: '完成时限',
  people: '人员',
  note: '备注',
};

/** How often each kind of change occurs: 新增 2 项、调整 3 项. */
export function changeSummary(changes: readonly Pick<SourceChange, 'kind'>[]): string {
  const parts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${changeKinds[kind].label} ${count} 项`];
  });
  return parts.length === 0 ? '没有变化' : parts.join('、');
}

/** Changes that touch own tasks first, new ones last, each in the order of the plan. */
export function changeOrder<Change extends Pick<SourceChange, 'kind' | 'ownTasks'>>(changes: readonly Change[]): Change[] {
  const rank = ({ kind, ownTasks }: Change): number => (kind === 'added' ? 1 : ownTasks.length > 0 ? 0 : 2);
  return changes.toSorted((one, other) => rank(one) - rank(other));
}
