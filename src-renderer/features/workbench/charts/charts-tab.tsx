import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { useNavigation } from '../../../app/navigation.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { Room } from '../drawing/drawing.ts';
import { heatRows, monthSpan, quarterSpan } from './chart-numbers.ts';
import type { Charts } from './chart-numbers.ts';
import { ChartPanel } from './chart-panel.tsx';
import { heatGrid, heatTarget } from './heat-grid.ts';
import { monthColumns } from './month-columns.ts';
import { shareBars, sortedByShare } from './share-bars.ts';
import styles from './charts.module.css';

const orders = [
  { value: 'highest' as const, label: '高在前' },
  { value: 'lowest' as const, label: '低在前' },
];

interface ChartProps {
  charts: Charts;
  year: number;
  asOf: string;
}

/** 各类单位完成率: pressed, a class alone stays in the charts of units, and its tasks are one step away. */
function ClassChart(props: ChartProps & { classCode: string | null; onClass: (classCode: string | null) => void }): ReactNode {
  const { goTo } = useNavigation();
  const { classCode: chosen } = props;
  const { byClass } = props.charts;
  const layOut = useCallback(
    (room: Room) => shareBars(byClass.map(({ classCode, className, counts }) => ({ key: classCode, name: className, counts })), room),
    [byClass],
  );
  return (
    <ChartPanel
      title="各类单位完成率"
      pictureTitle={`${props.year}年各类单位完成率`}
      asOf={props.asOf}
      layOut={layOut}
      pressed={chosen}
      tools={
        chosen === null ? null : (
          <Button type="link" size="small" onClick={() => goTo('ledger', { classCode: chosen })}>
            去台账看
          </Button>
        )
      }
      onOpen={(key) => props.onClass(key === chosen ? null : key)}
    />
  );
}

/** 各月到期与完成: a month leads to what is due in it. */
function MonthChart({ charts, year, asOf }: ChartProps): ReactNode {
  const { goTo } = useNavigation();
  const { byMonth } = charts;
  const layOut = useCallback((room: Room) => monthColumns(byMonth, room), [byMonth]);
  return (
    <ChartPanel
      title="各月到期与完成"
      pictureTitle={`${year}年各月到期与完成`}
      asOf={asOf}
      layOut={layOut}
      onOpen={(key) => goTo('ledger', monthSpan(year, Number(key)))}
    />
  );
}

/** 各单位完成率: a unit leads to its tasks. */
function UnitChart({ charts, year, asOf, shown }: ChartProps & { shown: Charts['byClass'][number] | null }): ReactNode {
  const { goTo } = useNavigation();
  const [order, setOrder] = useState<'highest' | 'lowest'>('lowest');
  const bars = useMemo(() => {
    const own = charts.byUnit.filter(({ classCode }) => shown === null || classCode === shown.classCode);
    return sortedByShare(own, order).map(({ unitId, unitName, counts }) => ({ key: unitId, name: unitName, counts }));
  }, [charts.byUnit, shown, order]);
  const layOut = useCallback((room: Room) => shareBars(bars, room), [bars]);
  const scope = shown ? `（${shown.className}）` : '';
  return (
    <ChartPanel
      title={`各单位完成率${scope}`}
      pictureTitle={`${year}年各单位完成率${scope}`}
      asOf={asOf}
      layOut={layOut}
      tools={<Segmented size="small" aria-label="完成率排序" options={orders} value={order} onChange={setOrder} />}
      scrolling
      onOpen={(unitId) => goTo('ledger', { unitId })}
    />
  );
}

/** 各单位分季度完成情况: a cell leads to what the unit had to do in the quarter. */
function HeatChart({ charts, year, asOf, shown }: ChartProps & { shown: Charts['byClass'][number] | null }): ReactNode {
  const { goTo } = useNavigation();
  const rows = useMemo(() => heatRows(charts, shown?.classCode ?? null), [charts, shown]);
  const layOut = useCallback((room: Room) => heatGrid(rows, { year, asOf }, room), [rows, year, asOf]);
  const scope = shown ? `（${shown.className}）` : '';
  return (
    <ChartPanel
      title={`各单位分季度完成情况${scope}`}
      pictureTitle={`${year}年各单位分季度完成情况${scope}`}
      asOf={asOf}
      layOut={layOut}
      scrolling
      onOpen={(key) => {
        const { unitId, quarter } = heatTarget(key);
        goTo('ledger', { unitId, ...(quarter === null ? {} : quarterSpan(year, quarter)) });
      }}
    />
  );
}

/** 图表: how far classes, months and units are; each bar and cell leads to its rows, each chart can be saved as a picture. */
export function ChartsTab({ year, asOf }: { year: number; asOf: string }): ReactNode {
  const { queries } = useApi();
  const charts = useQuery(queries.workbench.charts.queryOptions({ input: { year, asOf } }));
  const [classCode, setClassCode] = useState<string | null>(null);
  if (charts.error) return <ErrorNotice error={charts.error} />;
  if (!charts.data) return <Skeleton active />;
  const { data } = charts;
  // A class whose last task has gone can't be shown alone any longer.
  const shown = data.byClass.find((one) => one.classCode === classCode) ?? null;
  if (data.byClass.length === 0) return <p className={styles.empty}>任务还没有分到单位，分工后这里显示完成率。</p>;
  const chart = { charts: data, year, asOf };
  return (
    <div className={styles.charts}>
      <ClassChart {...chart} classCode={shown?.classCode ?? null} onClass={setClassCode} />
      <MonthChart {...chart} />
      <UnitChart {...chart} shown={shown} />
      <HeatChart {...chart} shown={shown} />
    </div>
  );
}
