import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../../src-main/contract/ledger.ts';
import { PlanEnclosuresView } from './plan-enclosures-view.tsx';
import styles from './plan-enclosures.module.css';

/** Wide enough for a table of three columns, narrow enough to leave the ledger in sight. Pixels. */
const drawerWidth = 680;

/** 计划资料 beside the choice of the plan: opens what the chosen plan (else the first) held beside its tasks. */
export function PlanEnclosuresButton(props: { plans: readonly PlanView[]; chosenPlanId: string | null }): ReactNode {
  const { plans, chosenPlanId } = props;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const plan = plans.find(({ id }) => id === (wanted ?? chosenPlanId)) ?? plans[0];
  const show = (): void => {
    setWanted(null);
    setOpen(true);
  };
  return (
    <>
      <Button title="领导小组名单、评分方案、考核指标、附件" onClick={show}>
        计划资料
      </Button>
      <Drawer title="计划资料" size={drawerWidth} open={open} onClose={() => setOpen(false)} destroyOnHidden>
        {plan && plans.length > 1 ? (
          <Select
            className={styles.plan ?? ''}
            aria-label="计划"
            value={plan.id}
            options={plans.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setWanted}
          />
        ) : null}
        {plan && plans.length === 1 ? <p className={styles.quiet}>{plan.title}</p> : null}
        {plan ? <PlanEnclosuresView planId={plan.id} /> : null}
      </Drawer>
    </>
  );
}
