import type { AdaptationView } from '../../../../src-main/contract/adaptation.ts';
import type { AdaptationCommitted } from '../adaptation-data.ts';
import type { AdaptationCounts } from '../work/adaptation-counts.ts';
import type { DraftFilter } from '../drafts/draft-filters.ts';
import type { WorkStep } from '../work/work-steps.tsx';

/** The own plan that came into being. */
export interface MadePlan extends AdaptationCommitted {
  adaptationId: string;
  title: string;
}

/** Something that the commit would leave open, with the place where it can be worked off. */
export interface LeftOpen {
  label: string;
  count: number;
  step: WorkStep;
  filter: DraftFilter;
}

/** What the commit would leave open, without what is in order. */
export function leftOpen(counts: AdaptationCounts): LeftOpen[] {
  const lines: LeftOpen[] = [
    { label: '需要确认是否约束本县的任务（未采用）', count: counts.asked, step: 'choose', filter: 'all' },
    { label: '没有对应的上级单位名', count: counts.unknownNames, step: 'names', filter: 'all' },
    { label: '没有牵头单位的任务', count: counts.withoutLead, step: 'drafts', filter: 'lead' },
    { label: '没有完成时限的任务', count: counts.withoutDeadline, step: 'drafts', filter: 'deadline' },
    { label: '没有任何单位的任务', count: counts.withoutUnit, step: 'drafts', filter: 'unit' },
    { label: '改词需要核对的任务', count: counts.wordingToCheck, step: 'drafts', filter: 'wording' },
  ];
  return lines.filter(({ count }) => count > 0);
}

/** The quiet line after the commit. */
export function commitSentence(adaptation: Pick<AdaptationView, 'ownPlanId' | 'title'>, committed: AdaptationCommitted): string {
  const verb = adaptation.ownPlanId === null ? '已生成' : '已并入';
  return `${verb}《${adaptation.title}》：${committed.tasks} 项任务、${committed.assignments} 条分派，来自 ${committed.sources} 项上级任务`;
}
