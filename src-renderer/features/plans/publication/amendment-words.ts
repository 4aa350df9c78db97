import type { PlanChangeView, AmendmentView } from '../../../../src-main/contract/plans.ts';
import { planChangeKinds } from '../../../../src-main/contract/codes.ts';
import { planChangeLabels } from '../../../../src-main/contract/text/labels.ts';

/** How often each kind of change occurs: 新增 2 项、调整 3 项. */
export function changeSummary(changes: readonly Pick<PlanChangeView, 'kind'>[]): string {
  const parts = planChangeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${planChangeLabels[kind]} ${count} 项`];
  });
  return parts.length === 0 ? '没有变化' : parts.join('、');
}

/** Changed tasks that have no reason yet. */
export function withoutReason(changes: readonly AmendmentView[]): AmendmentView[] {
  return changes.filter(({ reason }) => reason === null);
}

/** The next task without a reason behind the current one, from the top again at the end; null when all have one. */
export function nextWithoutReason(changes: readonly AmendmentView[], currentId: string | null): string | null {
  const start = changes.findIndex(({ taskId }) => taskId === currentId) + 1;
  return withoutReason([...changes.slice(start), ...changes.slice(0, start)])[0]?.taskId ?? null;
}

/** The task that a change speaks of, as one line: 3 加强政策解读. */
export function changedTaskWords({ before, after }: Pick<PlanChangeView, 'before' | 'after'>): string {
  const task = after ?? before;
  return `${task?.outlineNumber ?? ''} ${task?.title ?? ''}`.trim();
}

/** Why the next version can't be published; null when it can. `typedReason` serves the tasks that have none of their own. */
export function publishProblem(
  plan: { taskCount: number },
  amendments: { version: unknown; changes: readonly AmendmentView[]; header: readonly string[] },
  typedReason: string,
): string | null {
  if (plan.taskCount === 0) return '计划里还没有任务';
  if (amendments.version === null) return null;
  if (amendments.changes.length === 0 && amendments.header.length === 0) return '发布后没有改动';
  const open = withoutReason(amendments.changes).length;
  return open > 0 && typedReason.trim() === '' ? `还有 ${open} 项未写理由：逐项写，或在“总的理由”里写` : null;
}

/** Parts of a plan beside its tasks, as the amendments name them. */
const headerParts: Readonly<Record<string, string>> = {
  title: '名称',
  issuer: '发文机关',
  documentNumber: '文号',
  issuedOn: '发文日期',
  leadingGroup: '领导小组名单',
  taskOrder: '任务顺序',
};

/** What has changed beside the tasks: 名称、领导小组名单; empty where nothing has. */
export function headerWords(header: readonly string[]): string {
  return header.map((part) => headerParts[part] ?? '').filter((words) => words !== '').join('、');
}
