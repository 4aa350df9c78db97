import { Badge, Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import type { TaskSummaryView } from '../../../../../src-main/contract/progress.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { useUnitRegister } from '../../../../api/unit-hooks.ts';
import { useStoredValue } from '../../../../app/stored-value.ts';
import { PanelPopover } from '../panel-popover.tsx';
import { isSummaryDraft } from './summary-draft.ts';
import { SummaryForm } from './summary-form.tsx';
import styles from './summary.module.css';

/** What was said of the task as a whole: the latest summary, the older ones folded, and the way to a new one. */
export function TaskSummaries(props: {
  taskId: string;
  units: readonly TaskUnitView[];
  summaries: readonly TaskSummaryView[];
}): ReactNode {
  const { taskId, units, summaries } = props;
  const { officeName } = useOffice();
  const { units: register } = useUnitRegister();
  const [draft] = useStoredValue(`draft:summary:${taskId}`, isSummaryDraft);
  const [all, setAll] = useState(false);
  const nameOf = (unitId: string | null): string =>
    unitId === null ? officeName : ([...units.map((unit) => ({ id: unit.unitId, name: unit.unitName })), ...register].find(({ id }) => id === unitId)?.name ?? '');
  const shown = all ? summaries : summaries.slice(0, 1);
  return (
    <section className={styles.summaries} aria-label="汇总情况">
      <div className={styles.head}>
        <h3 className={styles.heading}>
          汇总情况{summaries.length === 0 ? <span className={styles.none}>还没有汇总</span> : null}
        </h3>
        {summaries.length > 1 ? (
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? '只看最新' : `以前 ${summaries.length - 1} 次`}
          </Button>
        ) : null}
        <Badge dot={draft !== null}>
          <PanelPopover
            button={{ size: 'small', children: '写汇总…' }}
            renderForm={(close) => <SummaryForm taskId={taskId} units={units} onDone={close} />}
          />
        </Badge>
      </div>
      {shown.map(({ summaryId, text, writtenOn, unitId }) => (
        <div key={summaryId} className={styles.summary}>
          <div className={styles.quiet}>
            {writtenOn} {nameOf(unitId)}
          </div>
          <div className={styles.text}>{text}</div>
        </div>
      ))}
    </section>
  );
}
