import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { useVisit } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { OpenPanel } from './intake/open-panel.tsx';
import { plansToAskFor } from './intake/plan-choices.ts';
import { useTableIntake } from './intake/use-table-intake.ts';
import { TableList } from './list/table-list.tsx';
import { aboutTables } from './list/table-words.ts';
import { OpenTable } from './table/open-table.tsx';
import styles from './templates.module.css';

/** 上级报表: the superior's own tables, filled in from the ledger. */
export function TemplatesScreen(): ReactNode {
  const { queries } = useApi();
  const { year } = useOffice();
  const [openId, setOpenId] = useState<string | null>(null);
  const visit = useVisit('templates');
  const [seenVisit, setSeenVisit] = useState(0);
  if (visit && visit.number !== seenVisit) {
    setSeenVisit(visit.number);
    setOpenId(visit.target.tableId ?? null);
  }
  const intake = useTableIntake(year, setOpenId);
  const { over, handlers } = useFileDrop(intake.running, (files) => void intake.drop(files));
  const list = useQuery(queries.templates.list.queryOptions({ input: { year } }));
  const planList = useQuery(queries.plans.list.queryOptions({ input: {} }));
  const plans = plansToAskFor(planList.data ?? [], year);
  const tables = list.data ?? [];
  const chooseFile = (): void => void intake.choose();
  if (openId !== null && intake.file === null) {
    return <OpenTable key={openId} tableId={openId} plans={plans} drop={{ over, handlers }} onClose={() => setOpenId(null)} />;
  }
  const centre = (): ReactNode => {
    if (list.isPending) return <Skeleton active className={styles.loading ?? ''} />;
    if (tables.length > 0) return <TableList tables={tables} onOpen={setOpenId} />;
    return (
      <div className={styles.column}>
        <EmptyState
          title={`${year} 年还没有上级报表`}
          text="上级要求用它自己的表格报进展时，在这里打开那张表：程序找到表头和任务行，与台账对应，只填落实情况、完成状态等本级的单元格，格式、合并、图片和其他工作表原样保留。也可以把文件拖到这里。"
          actions={
            <Button type="primary" onClick={chooseFile}>
              选择上级表格…
            </Button>
          }
        />
      </div>
    );
  };
  return (
    <ScreenFrame
      title="上级报表"
      about={aboutTables(tables)}
      actions={
        tables.length === 0 ? null : (
          <Button type="primary" loading={intake.running} onClick={chooseFile}>
            选择上级表格…
          </Button>
        )
      }
    >
      <div className={over ? `${styles.column} ${styles.over}` : styles.column} {...handlers}>
        <ErrorNotice error={list.error ?? planList.error} />
        {intake.file === null ? <ErrorNotice error={intake.error} onClose={intake.clearError} /> : null}
        <div className={styles.body}>
          {centre()}
          {intake.file && planList.data ? (
            <OpenPanel key={intake.file.fileToken} intake={intake} fileName={intake.file.fileName} plans={plans} />
          ) : null}
        </div>
      </div>
    </ScreenFrame>
  );
}
