import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { heatRows } from './chart-numbers.ts';
import { ClassBars } from './class-bars.tsx';
import { HeatTable } from './heat-table.tsx';
import styles from './charts.module.css';

/** The two charts of a year: how far each class of units is, and each unit by quarter. */
export function ChartsBlock({ year, asOf }: { year: number; asOf: string }): ReactNode {
  const { queries } = useApi();
  const charts = useQuery(queries.workbench.charts.queryOptions({ input: { year, asOf } }));
  const [classCode, setClassCode] = useState<string | null>(null);
  if (charts.error) return <ErrorNotice error={charts.error} />;
  if (!charts.data) return <Skeleton active />;
  const { byClass } = charts.data;
  // A class whose last task has gone can't be shown alone any longer.
  const shownClass = byClass.find((one) => one.classCode === classCode);
  if (byClass.length === 0) return <p className={styles.legend}>任务还没有分到单位，分工后这里显示完成率。</p>;
  return (
    <div className={styles.charts}>
      <section aria-label="各类单位完成率">
        <h2 className={styles.title}>各类单位完成率</h2>
        <ClassBars classes={byClass} classCode={shownClass?.classCode ?? null} onClass={setClassCode} />
      </section>
      <section aria-label="各单位分季度完成情况">
        <h2 className={styles.title}>各单位分季度完成情况{shownClass ? `（${shownClass.className}）` : ''}</h2>
        <HeatTable rows={heatRows(charts.data, shownClass?.classCode ?? null)} year={year} asOf={asOf} />
      </section>
    </div>
  );
}
