import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { CallsBlock, CasesBlock, ColumnsBlock, SlipsBlock } from './matter-blocks.tsx';
import { ReportsBlock, ScoreBlock, TasksBlock } from './task-blocks.tsx';
import { useUnitYear } from './use-unit-year.ts';
import type { UnitYear } from './use-unit-year.ts';
import styles from './year.module.css';

/** What the unit's year has nothing of, so that no block stands empty. */
function missingMatters({ parts, slips, calls, cases, columns }: UnitYear): string[] {
  const matters = [
    ['任务', parts],
    ['督办文书', slips],
    ['电话提醒', calls],
    ['申请来信', cases],
    ['网站栏目', columns],
  ] as const;
  return matters.flatMap(([name, rows]) => (rows?.length === 0 ? [name] : []));
}

/** 本年: all that the office's year was for one unit, each matter short and with the way to its screen. */
export function YearTab({ unitId }: { unitId: string }): ReactNode {
  const unitYear = useUnitYear(unitId);
  const { year, parts, slips, calls, cases, columns, score, error } = unitYear;
  if (error !== null) return <ErrorNotice error={error} />;
  if (parts === undefined) return <Skeleton active />;
  const missing = missingMatters(unitYear);
  return (
    <>
      <TasksBlock unitId={unitId} parts={parts} />
      {score ? <ScoreBlock score={score} /> : null}
      <SlipsBlock unitId={unitId} slips={slips ?? []} />
      <CallsBlock unitId={unitId} calls={calls ?? []} />
      <CasesBlock unitId={unitId} cases={cases ?? []} />
      <ColumnsBlock unitId={unitId} columns={columns ?? []} />
      <ReportsBlock unitId={unitId} parts={parts} />
      {missing.length > 0 ? (
        <p className={styles.quiet}>
          {year} 年没有{missing.join('、')}。
        </p>
      ) : null}
    </>
  );
}
