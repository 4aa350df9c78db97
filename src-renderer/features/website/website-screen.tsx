import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useOffice } from '../../api/office-hooks.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { ColumnEvents } from './events/column-events.tsx';
import { ReviewView } from './intake/review-view.tsx';
import { useColumnIntake } from './intake/use-column-intake.ts';
import { isPlain, plainChoice } from './list/column-choice.ts';
import { aboutColumns } from './list/column-words.ts';
import { useColumnList } from './list/use-column-list.ts';
import type { OpenColumn } from './open-column.ts';
import { WebsiteWorkspace } from './website-workspace.tsx';
import styles from './website-screen.module.css';

type WebsiteView = 'columns' | 'events';

/** 网站栏目: the register of the website's columns with their units and cycles, and which of them are late. */
export function WebsiteScreen(): ReactNode {
  const { queries } = useApi();
  const { year } = useOffice();
  const [view, setView] = useState<WebsiteView>('columns');
  const [open, setOpen] = useState<OpenColumn>({ kind: 'none' });
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const intake = useColumnIntake();
  const { over, handlers } = useFileDrop(intake.running || intake.read !== null, (files) => void intake.drop(files));
  const show = (columnId: string | null): void => {
    setView('columns');
    setCurrentId(columnId);
    setOpen(columnId === null ? { kind: 'none' } : { kind: 'column', columnId });
  };
  const list = useColumnList(show);
  // The whole register, whatever the table is searched for.
  const register = useQuery(queries.website.list.queryOptions({ input: {} }));
  const proposed = useQuery(queries.website.proposedEvents.queryOptions({ input: { year } }));
  const events = (proposed.data ?? []).map(({ columnId, ...event }) => ({ ...event, id: columnId }));
  const addColumn = (): void => {
    setView('columns');
    setOpen({ kind: 'new' });
  };
  const isEmpty = list.all.length === 0 && isPlain(list.choice) && open.kind === 'none';
  const body = (): ReactNode => {
    if (list.loading || register.isPending) return <Skeleton active style={{ padding: 16 }} />;
    if (intake.read) return <ReviewView key={intake.read.number} read={intake.read} columns={register.data ?? []} onEnd={intake.end} />;
    return (
      <>
        <div className={styles.views}>
          <Segmented<WebsiteView>
            value={view}
            options={[
              { value: 'columns', label: '栏目' },
              { value: 'events', label: `拟登记扣分事项 ${events.length}` },
            ]}
            onChange={setView}
          />
          {view === 'events' ? (
            <span className={styles.quiet}>{year} 年超期未更新或空白的栏目，核对依据后逐条登记为扣分事项</span>
          ) : null}
        </div>
        {view === 'events' ? (
          <div className={styles.body}>
            <ColumnEvents
              year={year}
              events={events}
              onShow={(columnId) => {
                list.setChoice(plainChoice);
                show(columnId);
              }}
            />
          </div>
        ) : (
          <WebsiteWorkspace
            list={list}
            selection={{ currentId, setCurrentId, checked, setChecked }}
            open={open}
            onOpen={setOpen}
            empty={
              isEmpty ? (
                <EmptyState
                  title="还没有网站栏目"
                  text="从《网站栏目责任分解表》导入，也可以把表格拖到这里。导入后按更新周期提示临期、超期和空白的栏目。"
                  actions={
                    <>
                      <Button type="primary" onClick={() => void intake.choose()}>
                        从表格导入
                      </Button>
                      <Button onClick={addColumn}>新增栏目</Button>
                    </>
                  }
                />
              ) : null
            }
          />
        )}
      </>
    );
  };
  return (
    <ScreenFrame
      title="网站栏目"
      about={aboutColumns(register.data ?? [])}
      actions={
        intake.read ? null : (
          <>
            <Button type="primary" onClick={addColumn}>
              新增栏目
            </Button>
            <Button loading={intake.running} onClick={() => void intake.choose()}>
              从表格导入
            </Button>
          </>
        )
      }
    >
      <div className={over ? `${styles.column} ${styles.over}` : styles.column} {...handlers}>
        <ErrorNotice error={intake.error} onClose={intake.clearError} />
        <ErrorNotice error={list.error ?? proposed.error} />
        {intake.job ? (
          <div className={styles.job}>
            <JobProgressBar job={intake.job} />
          </div>
        ) : null}
        {body()}
      </div>
    </ScreenFrame>
  );
}
