import { Button, Skeleton } from 'antd';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useWorkspaceStatus } from '../../api/office-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { EmptyLedger } from './empty-ledger.tsx';
import { ledgerAbout } from './ledger-about.ts';
import { LedgerWorkspace } from './ledger-workspace.tsx';
import { PrintButton } from './print/print-button.tsx';
import { ColumnPicker } from './table/column-picker.tsx';
import { toggled } from '../../ui/row-selection.ts';
import { useLedgerList } from './use-ledger-list.ts';
import { useLedgerSelection } from './use-ledger-selection.ts';

/** 任务台账: all tasks of the year, who has them, by when, and how far they are. */
export function LedgerScreen(): ReactNode {
  const { goTo } = useNavigation();
  const list = useLedgerList();
  const { items, folded, setFolded } = list;
  const counts = useWorkspaceStatus().data?.counts;
  const order = useMemo(() => items.flatMap((item) => (item.kind === 'task' ? [item.key] : [])), [items]);
  const fold = useCallback((key: string) => setFolded(toggled(folded, key)), [folded, setFolded]);
  const selection = useLedgerSelection(order, fold);
  const hasPlans = list.plans.length > 0;
  return (
    <ScreenFrame
      title="任务台账"
      about={counts && hasPlans ? ledgerAbout(counts) : '工作任务、责任单位、时限和进展'}
      actions={
        hasPlans ? (
          <>
            <Button type="primary" onClick={() => selection.setPanel('new')}>
              新增任务
            </Button>
            <Button onClick={() => goTo('import')}>导入计划</Button>
            <Button onClick={() => goTo('export')}>导出</Button>
            <PrintButton list={list} />
            <ColumnPicker />
          </>
        ) : null
      }
    >
      {hasPlans ? (
        <LedgerWorkspace list={list} selection={selection} order={order} />
      ) : list.error ? (
        <ErrorNotice error={list.error} />
      ) : list.loading ? (
        <Skeleton active style={{ padding: 16 }} />
      ) : (
        <EmptyLedger />
      )}
    </ScreenFrame>
  );
}
