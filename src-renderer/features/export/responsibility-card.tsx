import { Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanView } from '../../../src-main/contract/ledger.ts';
import { useApi } from '../../api/api-provider.tsx';
import { useExport } from '../../api/use-export.ts';
import { useVisit } from '../../app/navigation.ts';
import { Field } from '../../ui/field.tsx';
import { ExportCard } from './export-card.tsx';
import styles from './export-screen.module.css';

/** 责任分解表 of one plan. */
export function ResponsibilityCard(props: { plans: readonly PlanView[] }): ReactNode {
  const { plans } = props;
  const { client } = useApi();
  const run = useExport('正在导出责任分解表');
  const [chosen, setChosen] = useState<string | null>(null);
  const visit = useVisit('export');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setChosen(visit.target.planId ?? null);
  }
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0] ?? null;
  const start = (planId: string): void =>
    void run.start({
      suggestName: () => client.exports.suggestName({ kind: 'responsibilityTable', planId }),
      write: (saveToken, signal) => client.exports.responsibilityTable({ planId, saveToken }, { signal }),
    });
  return (
    <ExportCard
      title="责任分解表"
      about="序号、工作任务、工作要求、牵头单位、责任单位、完成时限、备注；章节作合并行，A4 横向，每页重复表头。"
      run={run}
      ready={plan !== null}
      onExport={() => {
        if (plan) start(plan.id);
      }}
    >
      <Field label="计划" hint={plan ? `${plan.taskCount} 项任务` : null}>
        <Select
          aria-label="计划"
          className={styles.wide ?? ''}
          value={plan?.id ?? null}
          options={plans.map(({ id, title, year }) => ({ value: id, label: `${title}（${year} 年度）` }))}
          onChange={(planId: string | null) => setChosen(planId)}
        />
      </Field>
    </ExportCard>
  );
}
