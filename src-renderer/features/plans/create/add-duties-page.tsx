import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../../src-main/contract/plans.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { addedDutiesSentence } from './new-plan-words.ts';
import { DutyChoice } from './duty-choice.tsx';
import { PageFrame } from './page-frame.tsx';
import styles from './create.module.css';

/** Adds duties of the library to a plan. */
export function AddDutiesPage(props: { plan: PlanSummary; onLeave: () => void }): ReactNode {
  const { plan, onLeave } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const add = async (): Promise<void> => {
    const added = await run(
      () => client.plans.addDuties({ planId: plan.id, dutyIds: [...chosen] }),
      (answer) => addedDutiesSentence(plan.title, answer),
    );
    if (added) onLeave();
  };
  return (
    <PageFrame
      title={`添加常规任务到《${plan.title}》`}
      onLeave={onLeave}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.buttons}>
            <Button onClick={onLeave}>返回</Button>
            <Button type="primary" loading={running} disabled={chosen.size === 0} onClick={() => void add()}>
              添加选中的 {chosen.size} 项
            </Button>
          </div>
        </>
      }
    >
      <DutyChoice planId={plan.id} chosen={chosen} onChange={setChosen} />
    </PageFrame>
  );
}
