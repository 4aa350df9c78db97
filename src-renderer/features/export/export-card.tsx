import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ExportRun } from '../../api/use-export.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { exportedSentence } from '../../ui/export-words.ts';
import { JobProgressBar } from '../../ui/job-progress-bar.tsx';
import { SavedFileNotice } from '../../ui/saved-file-notice.tsx';
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
      {run.written ? (
        <SavedFileNotice sentence={exportedSentence(run.written)} openFile={run.openFile} showInFolder={run.showInFolder} />
      ) : null}
    </section>
  );
}
