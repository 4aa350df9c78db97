import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { ownPlanTitle } from './own-plan-title.ts';
import { adaptedPredecessor, ownPlans } from './plan-choices.ts';
import { isStartDraft, startFields, usualDaysEarlier } from './start-draft.ts';
import styles from './start.module.css';

/** The plan is the next version of one that was adapted: its changes can be looked at first. */
function NewVersionNotice(props: { plan: PlanSummary; plans: readonly PlanSummary[]; onCompare: () => void }): ReactNode {
  const earlier = adaptedPredecessor(props.plan, props.plans);
  if (earlier === null) return null;
  return (
    <div className={styles.notice}>
      <p>
        这是《{earlier.predecessor.title}》的新版，上一版已转化为《{earlier.ownPlan.title}》。先看改了什么，再沿用原来的对应。
      </p>
      <Button type={props.plan.openAdaptationId === null ? 'primary' : 'default'} onClick={props.onCompare}>
        比对新旧版本
      </Button>
    </div>
  );
}

/** The chosen plan: going on with what was begun, or what an adaptation of it is started with. */
export function ChosenPlan(props: {
  plan: PlanSummary;
  plans: readonly PlanSummary[];
  onOpen: (adaptationId: string) => void;
  onCompare: () => void;
}): ReactNode {
  const { plan, plans, onOpen } = props;
  const { openAdaptationId } = plan;
  return (
    <section className={styles.form} aria-label="开始转化" data-start-form>
      <h2 className={styles.subtitle} title={plan.title}>
        {plan.title}
      </h2>
      <NewVersionNotice plan={plan} plans={plans} onCompare={props.onCompare} />
      {openAdaptationId === null ? (
        <StartForm plan={plan} ownPlans={ownPlans(plans)} onOpen={onOpen} />
      ) : (
        <div className={styles.notice}>
          <p>这份计划有一次没做完的转化，做过的都已保存。</p>
          <Button type="primary" onClick={() => onOpen(openAdaptationId)}>
            继续转化
          </Button>
        </div>
      )}
    </section>
  );
}

function StartForm(props: { plan: PlanSummary; ownPlans: readonly PlanSummary[]; onOpen: (adaptationId: string) => void }): ReactNode {
  const { plan, ownPlans, onOpen } = props;
  const { client } = useApi();
  const office = useOffice();
  const { run, running, error, clearError } = useChange();
  const [draft, setDraft] = useStoredValue(`adaptation-start:${plan.id}`, isStartDraft);
  const proposed = {
    title: ownPlanTitle(plan, office.countyName),
    year: plan.year,
    daysEarlier: usualDaysEarlier,
    // A plan that was adapted once gives its further tasks to the same own plan.
    ownPlanId: plan.adaptedInto.at(-1)?.planId ?? null,
  };
  const fields = startFields(proposed, draft);
  const into = ownPlans.find(({ id }) => id === fields.ownPlanId);
  const start = async (): Promise<void> => {
    const started = await run(
      () =>
        client.adaptation.start({
          superiorPlanId: plan.id,
          ownPlanId: into?.id ?? null,
          title: into?.title ?? fields.title.trim(),
          year: into?.year ?? fields.year,
          daysEarlier: fields.daysEarlier,
        }),
      ({ drafts, included, asked }) => `已开始转化：${drafts} 项任务中 ${included} 项约束本级，${asked} 项需要确认`,
    );
    if (started === null) return;
    setDraft(null);
    onOpen(started.adaptationId);
  };
  return (
    <>
      <Field label="本级计划名称" required hint={into ? '任务加入已有的计划，名称和年度不变。' : null}>
        <Input.TextArea
          aria-label="本级计划名称"
          maxLength={200}
          autoSize={{ minRows: 1, maxRows: 3 }}
          value={into?.title ?? fields.title}
          disabled={into !== undefined}
          onChange={(event) => setDraft({ ...draft, title: event.target.value.replaceAll('\n', '') })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label="年度" required>
          <InputNumber<number>
            aria-label="年度"
            className={styles.full ?? ''}
            min={2000}
            max={2100}
            precision={0}
            changeOnWheel={false}
            value={into?.year ?? fields.year}
            disabled={into !== undefined}
            onChange={(year) => setDraft({ ...draft, year: year ?? undefined })}
          />
        </Field>
        <Field label="比上级时限提前">
          <InputNumber<number>
            aria-label="比上级时限提前的天数"
            className={styles.full ?? ''}
            min={0}
            max={366}
            precision={0}
            changeOnWheel={false}
            suffix="天"
            value={fields.daysEarlier}
            onChange={(daysEarlier) => setDraft({ ...draft, daysEarlier: daysEarlier ?? undefined })}
          />
        </Field>
      </div>
      <Field label="并入已有本级计划" hint="只取还没有对应到该计划的上级任务。不选则生成新的计划。">
        <Select
          aria-label="并入已有本级计划"
          className={styles.full ?? ''}
          placeholder="不并入，生成新的计划"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={into?.id}
          options={ownPlans.map(({ id, title, year }) => ({ value: id, label: `${title}（${year}）` }))}
          onChange={(ownPlanId: string | undefined) => setDraft({ ...draft, ownPlanId: ownPlanId ?? null })}
        />
      </Field>
      <ErrorNotice error={error} onClose={clearError} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          loading={running}
          disabled={!into && fields.title.trim() === ''}
          onClick={() => void start()}
        >
          开始转化
        </Button>
        <span className={styles.quiet}>{plan.taskCount} 项任务</span>
      </div>
    </>
  );
}
