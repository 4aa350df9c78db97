import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { slipKindLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useListStatus } from '../../../app/frame-status.ts';
import { useLargeFont } from '../../../app/preferences.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RowGrid } from '../../../ui/row-grid.tsx';
import type { RowGridColumn } from '../../../ui/row-grid-columns.ts';
import { askColumns, askRows, asksSentence, nextAskSort, usualAskSort } from './ask-rows.ts';
import type { AskColumn, AskRow } from './ask-rows.ts';
import styles from '../supervision-screen.module.css';

const labels: Record<AskColumn, string> = {
  assignmentSlips: slipKindLabels.assignmentSlip,
  reminders: slipKindLabels.reminder,
  supervisionNotices: slipKindLabels.supervisionNotice,
  phoneCalls: '电话',
  fillInRows: '填报行',
  total: '合计',
};

/** 催办次数: how often each unit was asked for something in the year (减负); a row leads to its slips. */
export function AsksTab(props: { year: number; unitId: string | null; onUnit: (unitId: string) => void }): ReactNode {
  const { queries } = useApi();
  const [largeFont] = useLargeFont();
  const gridRef = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState(usualAskSort);
  const [current, setCurrent] = useState(props.unitId);
  const asks = useQuery(queries.supervision.asks.queryOptions({ input: { year: props.year } }));
  const rows = useMemo(() => askRows(asks.data ?? [], sort), [asks.data, sort]);
  const columns = useMemo(
    (): RowGridColumn<AskRow>[] => [
      { key: 'unit', label: '单位', width: 'minmax(10em, 1fr)', cell: ({ unitName }) => unitName, title: ({ unitName }) => unitName },
      ...askColumns.map((column): RowGridColumn<AskRow> => ({
        key: column,
        label: labels[column],
        width: '7em',
        right: true,
        cell: (row) => row[column] || '',
        sort: { direction: sort.by === column ? sort.direction : null, onSort: () => setSort(nextAskSort(sort, column)) },
      })),
    ],
    [sort],
  );
  useListStatus(0, rows.length);
  if (asks.error) return <ErrorNotice error={asks.error} />;
  if (!asks.data) return <Skeleton active style={{ padding: 16 }} />;
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.words}>{asksSentence(rows)}回车或点击一行看该单位的文书。</span>
      </div>
      <div className={styles.body}>
        <RowGrid
          label="催办次数"
          gridRef={gridRef}
          columns={columns}
          rows={rows}
          idOf={({ unitId }) => unitId}
          nameOf={({ unitName }) => unitName}
          largeFont={largeFont}
          current={current}
          onCurrent={setCurrent}
          onClick={props.onUnit}
          onEnter={props.onUnit}
          empty={<EmptyState title="还没有单位" text="先在“单位”中建立名录。" />}
        />
      </div>
    </>
  );
}
