import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice, useWorkspaceStatus } from '../../api/office-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { ChartsBlock } from './charts/charts-block.tsx';
import { CasesBlock, PublicationBlock, SupervisionBlock } from './today/office-blocks.tsx';
import { CheckBlock, DueBlock } from './today/task-blocks.tsx';
import { todaySentence } from './today/today-words.ts';
import { OverdueBlock, SilentUnitsBlock } from './today/unit-blocks.tsx';
import styles from './workbench-screen.module.css';

function TodayPage({ year }: { year: number }): ReactNode {
  const { queries } = useApi();
  const today = useQuery({ ...queries.workbench.today.queryOptions({ input: { year } }), placeholderData: keepPreviousData });
  if (today.error) return <ErrorNotice error={today.error} />;
  if (!today.data) return <Skeleton active />;
  const { data } = today;
  return (
    <>
      <p className={styles.sentence}>{todaySentence(data)}</p>
      <div className={styles.columns}>
        <div className={styles.column}>
          <DueBlock today={data} />
          <CheckBlock today={data} />
          <PublicationBlock today={data} />
          <CasesBlock today={data} />
          <SupervisionBlock today={data} />
        </div>
        <div className={styles.column}>
          <OverdueBlock today={data} />
          <SilentUnitsBlock today={data} />
        </div>
      </div>
      <ChartsBlock year={year} asOf={data.asOf} />
    </>
  );
}

/** 工作台: what is due, late, to check and to collect today, and how far the units are; every line leads to its rows. */
export function WorkbenchScreen(): ReactNode {
  const { goTo } = useNavigation();
  const { year, today } = useOffice();
  const withoutTasks = useWorkspaceStatus().data?.counts.tasks === 0;
  return (
    <ScreenFrame title="工作台" about={`${today}，${year} 年度的到期、超期和待办`} scrolling>
      {withoutTasks ? (
        <EmptyState
          title="还没有工作任务"
          text="导入上级或本级的工作要点后，这里每天列出到期、超期、待核和未报送的事项。"
          actions={
            <Button type="primary" onClick={() => goTo('import')}>
              导入计划
            </Button>
          }
        />
      ) : (
        <TodayPage year={year} />
      )}
    </ScreenFrame>
  );
}
