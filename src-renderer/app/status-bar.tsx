import dayjs from 'dayjs';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../api/api-provider.tsx';
import { useNotice } from '../api/change-hooks.ts';
import { useHistoryActions } from './history-actions.ts';
import { useJobs } from '../api/job-hooks.ts';
import { useWorkspaceStatus } from '../api/office-hooks.ts';
import { JobProgressBar } from '../ui/job-progress-bar.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import type { ListStatus } from './frame-status.ts';
import styles from './app-frame.module.css';

/** How long the line with 撤销 stays, in milliseconds. */
const noticeTime = 15_000;

/** The bar at the bottom: the list's numbers, the line with 撤销, the running job, the last backup. */
export function StatusBar(props: { list: ListStatus | null }): ReactNode {
  const { notices } = useApi();
  const notice = useNotice();
  const { undo } = useHistoryActions();
  const job = useJobs().at(-1);
  const backupAt = useWorkspaceStatus().data?.lastBackupAt;
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => notices.set(null), noticeTime);
    return () => clearTimeout(timer);
  }, [notice, notices]);

  return (
    <footer className={styles.status}>
      {props.list ? (
        <span className={styles.list}>
          {props.list.selected > 0 ? `选中 ${props.list.selected} 项 · ` : ''}共 {props.list.total} 项
        </span>
      ) : null}
      <div className={styles.notice}>
        {notice ? (
          <UndoNotice
            sentence={notice.sentence}
            problem={notice.problem}
            onUndo={notice.changeSetIds.length > 0 ? () => void undo(notice.changeSetIds) : null}
            onClose={() => notices.set(null)}
          />
        ) : null}
      </div>
      {job ? <JobProgressBar key={job.id} job={job} /> : null}
      {backupAt ? <span className={styles.backup}>上次备份 {dayjs(backupAt).format('MM-DD HH:mm')}</span> : null}
    </footer>
  );
}
