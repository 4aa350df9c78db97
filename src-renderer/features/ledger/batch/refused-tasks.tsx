import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { failureSentence } from '../../../api/failure.ts';
import type { ManyRecorded } from './record-many.ts';
import styles from './batch.module.css';

/** Tasks for which nothing was recorded, each with the sentence that says why; nothing when there are none. */
export function RefusedTasks({ refused }: Pick<ManyRecorded, 'refused'>): ReactNode {
  if (refused.length === 0) return null;
  return (
    <Alert
      type="warning"
      title={`有 ${refused.length} 项没有登记，其余已登记`}
      description={
        <ul className={styles.refused}>
          {refused.map(({ title, error }) => (
            <li key={title}>
              {title}：{failureSentence(error)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
