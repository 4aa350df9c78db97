import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useOffice } from '../../../api/office-hooks.ts';
import { runningQuarter } from '../../../api/quarters.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { allPlans, noQuarter, planOptions } from './plan-choices.ts';
import type { ChoosablePlan } from './plan-choices.ts';
import { quarterChoices } from './quarter-choices.ts';
import type { TableIntake } from './use-table-intake.ts';
import styles from '../templates.module.css';

/** Which quarter and plan a named file asks for, and the button that reads it. */
export function OpenPanel(props: { intake: TableIntake; fileName: string; plans: readonly ChoosablePlan[] }): ReactNode {
  const { intake, plans } = props;
  const { year, today } = useOffice();
  const [quarter, setQuarter] = useState<number>(runningQuarter(year, today));
  const [chosenPlan, setPlan] = useState<string | null>(null);
  const plan = chosenPlan ?? plans[0]?.id ?? allPlans;
  const open = (): void => void intake.open({ quarter: quarter === noQuarter ? null : quarter, planId: plan === allPlans ? null : plan });
  return (
    <SidePanel
      title="打开上级表格"
      onClose={intake.putAway}
      foot={
        <>
          {intake.job ? <JobProgressBar job={intake.job} /> : null}
          <ErrorNotice error={intake.error} />
          <div className={styles.buttons}>
            <Button disabled={intake.running} onClick={() => void intake.choose()}>
              换一个文件…
            </Button>
            <Button type="primary" autoFocus loading={intake.running} onClick={open}>
              打开
            </Button>
          </div>
        </>
      }
    >
      <Field label="文件">
        <div className={styles.fileName}>{props.fileName}</div>
      </Field>
      <Field label="填报季度" hint="落实情况、完成状态等取截至这个季度末的台账。">
        <Select aria-label="填报季度" className={styles.full ?? ''} value={quarter} options={quarterChoices} onChange={setQuarter} />
      </Field>
      <Field label="要填报的计划" hint="表格里的任务先与这个计划的任务对应；本级计划由上级计划转化的，自动沿转化关系取数。">
        <Select aria-label="要填报的计划" className={styles.full ?? ''} value={plan} options={planOptions(plans)} onChange={setPlan} />
      </Field>
      <p className={styles.quiet}>原文件不会改动：填好的表格另存为新文件，只写本级要填的单元格。</p>
    </SidePanel>
  );
}
