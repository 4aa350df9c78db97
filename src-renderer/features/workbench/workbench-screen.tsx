import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice, useWorkspaceStatus } from '../../api/office-hooks.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { CalendarTab } from './calendar/calendar-tab.tsx';
import { ChartsTab } from './charts/charts-tab.tsx';
import { EvidenceTab } from './evidence/evidence-tab.tsx';
import { TodayTab } from './today/today-tab.tsx';
import { todaySentence } from './today/today-words.ts';
import styles from './workbench-screen.module.css';

const tabs = ['today', 'calendar', 'charts', 'evidence'] as const;
type Tab = (typeof tabs)[number];

/** The sentence of the day, and below it what is to do, the year, how far it is, and the evidence that waits. */
function Workbench({ year, today }: { year: number; today: string }): ReactNode {
  const { queries } = useApi();
  const [tab, setTab] = useState<Tab>('today');
  const answer = useQuery({ ...queries.workbench.today.queryOptions({ input: { year } }), placeholderData: keepPreviousData });
  if (answer.error) return <ErrorNotice error={answer.error} />;
  if (!answer.data) return <Skeleton active style={{ padding: 16 }} />;
  const { data } = answer;
  const waiting = data.evidenceToCheck === 0 ? '' : `（${data.evidenceToCheck}）`;
  return (
    <div className={styles.workbench}>
      <p className={styles.sentence}>{todaySentence(data)}</p>
      <Tabs
        className={styles.tabs ?? ''}
        activeKey={tab}
        onChange={(key) => setTab(tabs.find((one) => one === key) ?? 'today')}
        items={[
          { key: 'today', label: '今日' },
          { key: 'calendar', label: '年历' },
          { key: 'charts', label: '图表' },
          { key: 'evidence', label: `佐证核对${waiting}` },
        ]}
      />
      <div className={styles.page}>
        {tab === 'today' ? <TodayTab today={data} year={year} onEvidence={() => setTab('evidence')} onCalendar={() => setTab('calendar')} /> : null}
        {tab === 'calendar' ? <CalendarTab year={year} asOf={today} /> : null}
        {tab === 'charts' ? <ChartsTab year={year} asOf={today} /> : null}
        {tab === 'evidence' ? <EvidenceTab year={year} asOf={today} /> : null}
      </div>
    </div>
  );
}

/** 工作台: what is due, late, to check and to collect today, the year, and how far the units are; every line leads to its rows. */
export function WorkbenchScreen(): ReactNode {
  const { goTo } = useNavigation();
  const { year, today } = useOffice();
  const withoutTasks = useWorkspaceStatus().data?.counts.tasks === 0;
  return (
    <ScreenFrame title="工作台" about={`${today}，${year} 年度的到期、超期和待办`}>
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
        <Workbench year={year} today={today} />
      )}
    </ScreenFrame>
  );
}
