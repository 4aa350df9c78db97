import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { RunningJob } from '../api/job-runner.ts';
import { jobWords, percentOf } from './job-words.ts';
import styles from './job-progress-bar.module.css';

/** Jobs that end sooner show no bar: it would only flash. Milliseconds. */
const quietTime = 400;

/** A long job with its step, percent and 取消; appears when the job has lasted a moment. */
export function JobProgressBar(props: { job: RunningJob }): ReactNode {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietTime);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className={styles.job} role="status">
      <span className={styles.words}>{jobWords(props.job)}</span>
      <Progress className={styles.bar ?? ''} percent={percentOf(props.job) ?? 0} size="small" showInfo={false} />
      <Button size="small" onClick={props.job.cancel}>
        取消
      </Button>
    </div>
  );
}
