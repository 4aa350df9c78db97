import { Button, Input, InputNumber, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { DutyChoice } from './duty-choice.tsx';
import { useMakePlan } from './make-plan.ts';
import { emptyNewPlan, isNewPlanDraft } from './new-plan-draft.ts';
import type { NewPlanDraft, NewPlanWay } from './new-plan-draft.ts';
import { adaptationChoices, copyChoices, dutyPlans, titleForYear, usualTitle, yearAfter } from './new-plan-words.ts';
import { PageFrame } from './page-frame.tsx';
import { TaskChoice } from './task-choice.tsx';
import styles from './create.module.css';

const wayOptions: { value: NewPlanWay; label: string }[] = [
  { value: 'blank', label: '空白计划' },
  { value: 'copy', label: '从往年计划复制' },
  { value: 'duties', label: '从常规任务库添加' },
  { value: 'adapt', label: '转化上级计划' },
  { value: 'import', label: '导入或粘贴' },
];

/** Stands for a new plan in the choice of the plan that takes duties. */
const newPlan = 'new';

function planOptions(plans: readonly PlanSummary[]): { value: string; label: string }[] {
  return plans.map(({ id, title, year, taskCount }) => ({ value: id, label: `${title}（${year} 年度，${taskCount} 项）` }));
}

function TitleFields(props: { title: string; year: number; onChange: (typed: Partial<NewPlanDraft>) => void; onEnter: () => void }): ReactNode {
  const { title, year, onChange } = props;
  return (
    <div className={styles.titleFields}>
      <Field label="名称" required>
        <Input aria-label="名称" maxLength={200} value={title} onChange={(event) => onChange({ title: event.target.value })} onPressEnter={props.onEnter} />
      </Field>
      <Field label="年度" required>
        <InputNumber<number> aria-label="年度" className={styles.full ?? ''} min={2000} max={2100} precision={0} changeOnWheel={false} value={year} onChange={(typed) => onChange({ year: typed })} />
      </Field>
    </div>
  );
}

/** 新建本级计划: blank, copied, of recurring duties, or by way of another screen. What was chosen survives leaving. */
export function NewPlanPage(props: { plans: readonly PlanSummary[]; onMade: (planId: string) => void; onLeave: () => void }): ReactNode {
  const { plans, onMade, onLeave } = props;
  const { goTo } = useNavigation();
  const office = useOffice();
  const [stored, setStored] = useStoredValue('draft:new-plan', isNewPlanDraft);
  const draft = stored ?? emptyNewPlan;
  const change = (typed: Partial<NewPlanDraft>): void => setStored({ ...draft, ...typed });
  const sources = copyChoices(plans);
  const source = draft.way === 'copy' ? (sources.find(({ id }) => id === draft.sourceId) ?? sources[0]) : undefined;
  const superiors = adaptationChoices(plans);
  const superior = superiors.find(({ id }) => id === draft.sourceId) ?? superiors[0];
  const takers = dutyPlans(plans);
  const into = draft.way === 'duties' ? takers.find(({ id }) => id === draft.intoId) : undefined;
  const year = draft.year ?? (source ? yearAfter(source.year, office.year) : office.year);
  const title = draft.title ?? (source ? titleForYear(source.title, source.year, year) : usualTitle(office.countyName, year));
  const { make, running, error, ready, label } = useMakePlan({ draft, source, into, title, year });
  const finish = async (): Promise<void> => {
    const planId = ready && !running ? await make() : null;
    if (planId === null) return;
    setStored(null);
    onMade(planId);
  };
  const leave = (target: () => void): void => {
    setStored(null);
    onLeave();
    target();
  };
  return (
    <PageFrame
      title="新建本级计划"
      onLeave={onLeave}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.buttons}>
            <Button onClick={onLeave}>返回</Button>
            {draft.way === 'adapt' ? (
              <Button type="primary" disabled={!superior} onClick={() => superior && leave(() => goTo('adaptation', { superiorPlanId: superior.id }))}>
                去转化
              </Button>
            ) : draft.way === 'import' ? (
              <Button type="primary" onClick={() => leave(() => goTo('import'))}>
                去导入或粘贴
              </Button>
            ) : (
              <Button type="primary" loading={running} disabled={!ready} onClick={() => void finish()}>
                {label}
              </Button>
            )}
          </div>
        </>
      }
    >
      <Segmented<NewPlanWay> aria-label="新建的方式" className={styles.ways ?? ''} value={draft.way} options={wayOptions} onChange={(way) => change({ way, title: null, year: null, sourceId: null, taskIds: null })} />
      {draft.way === 'adapt' ? (
        superior ? (
          <Field label="上级计划" hint="到“上级转化”里选任务、对单位、改任务；每项都连着上级的原任务。">
            <Select aria-label="上级计划" className={styles.full ?? ''} showSearch={{ optionFilterProp: 'label' }} value={superior.id} options={planOptions(superiors)} onChange={(sourceId: string) => change({ sourceId })} />
          </Field>
        ) : (
          <p className={styles.quiet}>还没有上级计划：先用“导入或粘贴”导入上级的文件，来源选“上级计划”。</p>
        )
      ) : null}
      {draft.way === 'import' ? <p className={styles.quiet}>到“计划导入”里选择、拖入或粘贴文件，程序读出任务、单位和时限，核对后入库；来源选“本级计划”。</p> : null}
      {draft.way === 'copy' ? (
        source ? (
          <Field label="往年计划" hint="带来标题、任务、单位、时限（按年度顺延）和人员；进展从头开始。">
            <Select
              aria-label="往年计划"
              className={styles.full ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              value={source.id}
              options={planOptions(sources)}
              onChange={(sourceId: string) => change({ sourceId, taskIds: null, title: null, year: null })}
            />
          </Field>
        ) : (
          <p className={styles.quiet}>还没有可以复制的计划。</p>
        )
      ) : null}
      {draft.way === 'duties' ? (
        <Field label="加到">
          <Select aria-label="加到哪个计划" className={styles.full ?? ''} value={into?.id ?? newPlan} options={[{ value: newPlan, label: '新的计划' }, ...planOptions(takers)]} onChange={(id: string) => change({ intoId: id === newPlan ? null : id })} />
        </Field>
      ) : null}
      {draft.way === 'blank' || source || (draft.way === 'duties' && !into) ? <TitleFields title={title} year={year} onChange={change} onEnter={() => void finish()} /> : null}
      {source ? (
        <>
          <Segmented<boolean>
            aria-label="复制哪些任务"
            className={styles.ways ?? ''}
            value={draft.taskIds !== null}
            options={[
              { value: false, label: `全部 ${source.taskCount} 项任务` },
              { value: true, label: '选择任务' },
            ]}
            onChange={(some) => change({ taskIds: some ? [] : null })}
          />
          {draft.taskIds === null ? null : <TaskChoice planId={source.id} chosen={new Set(draft.taskIds)} onChange={(chosen) => change({ taskIds: [...chosen] })} />}
        </>
      ) : null}
      {draft.way === 'duties' ? <DutyChoice planId={into?.id ?? null} chosen={new Set(draft.dutyIds)} onChange={(chosen) => change({ dutyIds: [...chosen] })} /> : null}
    </PageFrame>
  );
}
