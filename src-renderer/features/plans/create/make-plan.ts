import { useApi } from '../../../api/api-provider.tsx';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useChange } from '../../../api/change-hooks.ts';
import type { NewPlanDraft } from './new-plan-draft.ts';
import { addedDutiesSentence } from './new-plan-words.ts';

/** A new plan as chosen, with the proposals that stand. */
export interface NewPlan {
  draft: NewPlanDraft;
  /** The plan that is copied. */
  source: PlanSummary | undefined;
  /** The plan that takes the duties. */
  into: PlanSummary | undefined;
  title: string;
  year: number;
}

export interface PlanMaker {
  /** Makes the plan; its id, or null after a failure, which is then in `error`. */
  make: () => Promise<string | null>;
  ready: boolean;
  /** What the button says. */
  label: string;
  running: boolean;
  error: unknown;
}

/** Makes a new plan of what was chosen: blank, as a copy, or with duties of the library. */
export function useMakePlan({ draft, source, into, title: typedTitle, year }: NewPlan): PlanMaker {
  const { client } = useApi();
  const { run, running, error } = useChange();
  const title = typedTitle.trim();
  const { way, taskIds, dutyIds } = draft;

  const addDuties = async (): Promise<string | null> => {
    let planId = into?.id ?? '';
    let answer = { tasks: 0, skipped: 0 };
    const added = await run(
      async () => {
        const made = into ? [] : [await client.ledger.addPlan({ title, year })];
        planId = made[0]?.planId ?? planId;
        const { changeSetId, ...counts } = await client.plans.addDuties({ planId, dutyIds });
        answer = counts;
        return [...made, { changeSetId }];
      },
      () => addedDutiesSentence(into?.title ?? title, answer),
    );
    return added && planId;
  };
  const make = async (): Promise<string | null> => {
    if (way === 'duties') return addDuties();
    if (source) {
      const copied = await run(() => client.plans.copy({ planId: source.id, title, year, taskIds }), ({ tasks }) => `已新建《${title}》，复制 ${tasks} 项任务`);
      return copied?.planId ?? null;
    }
    const added = await run(() => client.ledger.addPlan({ title, year }), `已新建《${title}》`);
    return added?.planId ?? null;
  };
  const chosen = way === 'duties' ? dutyIds.length > 0 : way === 'blank' || (source !== undefined && taskIds?.length !== 0);
  return {
    make,
    running,
    error,
    ready: chosen && (into !== undefined || title !== ''),
    label: into ? `添加选中的 ${dutyIds.length} 项` : '新建',
  };
}
