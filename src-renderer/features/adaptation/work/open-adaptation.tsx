import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import type { AdaptationData } from '../adaptation-data.ts';
import { ChooseStep } from '../choose/choose-step.tsx';
import { CommitDialog } from '../commit/commit-dialog.tsx';
import type { LeftOpen, MadePlan } from '../commit/commit-words.ts';
import type { DraftFilter } from '../drafts/draft-filters.ts';
import { DraftsStep } from '../drafts/drafts-step.tsx';
import { NamesStep } from '../names/names-step.tsx';
import { adaptationCounts } from './adaptation-counts.ts';
import { useAdaptationEdits } from './adaptation-edits.ts';
import { DiscardButton } from './discard-button.tsx';
import { PlanSettings } from './plan-settings.tsx';
import { WorkSteps } from './work-steps.tsx';
import type { WorkStep } from './work-steps.tsx';
import styles from './work.module.css';

function Work(props: { data: AdaptationData; onLeave: () => void; onMade: (made: MadePlan) => void }): ReactNode {
  const { data, onLeave } = props;
  const { adaptation } = data;
  const edits = useAdaptationEdits(adaptation.adaptationId);
  const counts = useMemo(() => adaptationCounts(data), [data]);
  const [step, setStep] = useState<WorkStep>('choose');
  const [filter, setFilter] = useState<DraftFilter>('all');
  const [draftId, setDraftId] = useState<string | null>(null);
  const [committing, setCommitting] = useState(false);
  const edit = (id: string): void => {
    setDraftId(id);
    setFilter('all');
    setStep('drafts');
  };
  const workOff = (line: LeftOpen): void => {
    setCommitting(false);
    setFilter(line.filter);
    setStep(line.step);
  };
  return (
    <ScreenFrame
      title="上级转化"
      about={`《${adaptation.superiorTitle}》→《${adaptation.title}》· ${adaptation.year} 年度 · 时限提前 ${adaptation.daysEarlier} 天`}
      actions={
        <>
          <Button type="primary" disabled={counts.included === 0} onClick={() => setCommitting(true)}>
            生成本级计划
          </Button>
          <PlanSettings adaptation={adaptation} edits={edits} />
          <DiscardButton plain adaptation={adaptation} onDiscarded={onLeave} />
          <Button title="已做的都已保存，可以随时回来继续" onClick={onLeave}>
            返回列表
          </Button>
        </>
      }
    >
      <div className={styles.work}>
        <div className={styles.stepBar}>
          <WorkSteps step={step} counts={counts} onStep={setStep} />
          <span className={styles.hint}>F8 到下一处需要处理的</span>
        </div>
        <ErrorNotice error={edits.error} onClose={edits.clearError} />
        {step === 'choose' ? <ChooseStep data={data} edits={edits} onEdit={edit} /> : null}
        {step === 'names' ? <NamesStep data={data} edits={edits} /> : null}
        {step === 'drafts' ? (
          <DraftsStep
            data={data}
            edits={edits}
            counts={counts}
            filter={filter}
            onFilter={setFilter}
            currentId={draftId}
            onCurrent={setDraftId}
            onToNames={() => setStep('names')}
          />
        ) : null}
      </div>
      <CommitDialog
        adaptation={adaptation}
        counts={counts}
        open={committing}
        onClose={() => setCommitting(false)}
        onWorkOff={workOff}
        onMade={props.onMade}
      />
    </ScreenFrame>
  );
}

function Closed(props: { adaptation: AdaptationData['adaptation']; onLeave: () => void }): ReactNode {
  const { ownPlanId, state, title } = props.adaptation;
  const { goTo } = useNavigation();
  return (
    <EmptyState
      title={state === 'committed' ? '这次转化已经完成' : '这次转化已经作废'}
      text={state === 'committed' ? `《${title}》已生成，任务在台账里修改。` : '撤销作废后可以继续。'}
      actions={
        <>
          {ownPlanId === null || state !== 'committed' ? null : (
            <Button type="primary" onClick={() => goTo('ledger', { planId: ownPlanId })}>
              看台账
            </Button>
          )}
          <Button onClick={props.onLeave}>返回列表</Button>
        </>
      }
    />
  );
}

/** The work on one adaptation; a closed one says so. */
export function OpenAdaptation(props: { adaptationId: string; onLeave: () => void; onMade: (made: MadePlan) => void }): ReactNode {
  const { queries } = useApi();
  const { data, error } = useQuery(queries.adaptation.get.queryOptions({ input: { adaptationId: props.adaptationId } }));
  // After the undo of its start an adaptation is gone, though it was read before.
  if (data?.adaptation.state === 'open' && !error) return <Work data={data} onLeave={props.onLeave} onMade={props.onMade} />;
  return (
    <ScreenFrame title="上级转化" about={data?.adaptation.superiorTitle ?? ''} actions={<Button onClick={props.onLeave}>返回列表</Button>}>
      {data && !error ? (
        <div className={styles.work}>
          <Closed adaptation={data.adaptation} onLeave={props.onLeave} />
        </div>
      ) : error ? (
        <ErrorNotice error={error} />
      ) : (
        <Skeleton active className={styles.loading ?? ''} />
      )}
    </ScreenFrame>
  );
}
