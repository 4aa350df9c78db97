import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RunningJob } from '../api/job-runner.ts';
import type { SavedFile, WrittenFile } from '../api/use-saved-file.ts';
import { ErrorNotice } from './error-notice.tsx';
import { JobProgressBar } from './job-progress-bar.tsx';
import { SavedFileNotice } from './saved-file-notice.tsx';
import styles from './save-outcome.module.css';

/** How the writing of a file goes and where it was saved, until the clerk puts that away; nothing where nothing was written. */
export function SaveOutcome<Written extends WrittenFile>(props: {
  run: Omit<SavedFile<Written>, 'save'> & { job: RunningJob | null };
  sentence: (written: Written) => string;
  /** What stands below the sentence. */
  details?: (written: Written) => ReactNode;
  /** The place that the screen gives it. */
  className?: string | undefined;
}): ReactNode {
  const { job, error, written, openFile, showInFolder } = props.run;
  const [putAway, setPutAway] = useState<string | null>(null);
  const shown = written !== null && written.fileToken !== putAway ? written : null;
  if (!job && !error && shown === null) return null;
  return (
    <div className={props.className}>
      {job ? <JobProgressBar job={job} /> : null}
      <ErrorNotice error={error} />
      {shown === null ? null : (
        <div className={styles.saved}>
          <SavedFileNotice sentence={props.sentence(shown)} openFile={openFile} showInFolder={showInFolder} />
          <Button type="text" size="small" icon={<CloseOutlined />} aria-label="收起" onClick={() => setPutAway(shown.fileToken)} />
        </div>
      )}
      {shown === null ? null : props.details?.(shown)}
    </div>
  );
}
