import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { CasesWorkspace } from './cases-workspace.tsx';
import { CaseEvents } from './events/case-events.tsx';
import { isPlain } from './list/case-choice.ts';
import { aboutCases } from './list/case-words.ts';
import { useCaseList } from './list/use-case-list.ts';
import type { OpenCase } from './open-case.ts';
import styles from './cases-screen.module.css';

/** 申请来信: applications for disclosure, letters to the mailbox and calls to the hotline, with their clocks. */
export function CasesScreen(): ReactNode {
  const { queries } = useApi();
  const { year: officeYear } = useOffice();
  const [view, setView] = useState<'cases' | 'events'>('cases');
  const [open, setOpen] = useState<OpenCase>({ kind: 'none' });
  const list = useCaseList((caseId) => {
    setView('cases');
    setOpen(caseId === null ? { kind: 'none' } : { kind: 'case', caseId });
  });
  const { choice, setChoice } = list;
  const year = choice.year ?? officeYear;
  const proposed = useQuery(queries.cases.proposedEvents.queryOptions({ input: { year } }));
  const events = (proposed.data ?? []).map(({ caseId, ...event }) => ({ ...event, id: caseId }));
  const addCase = (): void => {
    setView('cases');
    setOpen({ kind: 'new' });
  };
  const isEmpty = list.all.length === 0 && isPlain(choice) && open.kind === 'none';
  return (
    <ScreenFrame
      title="申请来信"
      about={aboutCases(choice.year, list.all)}
      actions={
        <Button type="primary" onClick={addCase}>
          登记
        </Button>
      }
    >
      <div className={styles.column}>
        <div className={styles.views}>
          <Segmented<'cases' | 'events'>
            value={view}
            options={[
              { value: 'cases', label: '办件' },
              { value: 'events', label: `拟登记扣分事项 ${events.length}` },
            ]}
            onChange={setView}
          />
          {view === 'events' ? (
            <span className={styles.quiet}>{year} 年超期或不规范的办件，核对依据后逐条登记为扣分事项</span>
          ) : null}
        </div>
        <ErrorNotice error={list.error ?? proposed.error} />
        {list.loading ? (
          <Skeleton active style={{ padding: 16 }} />
        ) : view === 'events' ? (
          <div className={styles.body}>
            <CaseEvents
              year={year}
              events={events}
              onShow={(caseId) => {
                setView('cases');
                list.show(caseId);
                setOpen({ kind: 'case', caseId });
              }}
            />
          </div>
        ) : (
          <CasesWorkspace
            list={list}
            open={open}
            onOpen={setOpen}
            empty={
              isEmpty ? (
                <EmptyState
                  title={choice.year === null ? '还没有登记办件' : `${choice.year} 年还没有登记办件`}
                  text="登记依申请公开、信箱和热线的办件后，程序按工作日历算出答复期限，提醒临期和超期的，并列出可能扣分的事项。"
                  actions={
                    <>
                      <Button type="primary" onClick={addCase}>
                        登记第一件
                      </Button>
                      {choice.year === null ? null : <Button onClick={() => setChoice({ ...choice, year: null })}>看全部年度</Button>}
                    </>
                  }
                />
              ) : null
            }
          />
        )}
      </div>
    </ScreenFrame>
  );
}
