import { CheckCircleOutlined, FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { exportedSentence } from './export-words.ts';
import type { ExportRun } from './use-export.ts';
import styles from './export-screen.module.css';

/** One table that can be exported: what it is, its choices, its button, and what came of it. */
export function ExportCard(props: {
  title: string;
  about: string;
  run: ExportRun;
  ready: boolean;
  onExport: () => void;
  children: ReactNode;
}): ReactNode {
  const { run } = props;
  return (
    <section className={styles.card} aria-label={props.title}>
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.about}>{props.about}</p>
      <div className={styles.fields}>{props.children}</div>
      <div className={styles.actions}>
        <Button type="primary" disabled={!props.ready} loading={run.running} onClick={props.onExport}>
          导出 Excel…
        </Button>
        {run.job ? <JobProgressBar job={run.job} /> : null}
      </div>
      <ErrorNotice error={run.error} />
      {run.exported ? (
        <div className={styles.result} role="status">
          <CheckCircleOutlined className={styles.done ?? ''} aria-hidden />
          <span className={styles.resultText}>{exportedSentence(run.exported)}</span>
          <span className={styles.resultActions}>
            <Button size="small" onClick={run.openFile}>
              打开
            </Button>
            <Button size="small" icon={<FolderOpenOutlined />} onClick={run.showInFolder}>
              打开所在文件夹
            </Button>
          </span>
        </div>
      ) : null}
    </section>
  );
}
