import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { Issue } from './use-issue.ts';
import styles from '../parts/panel.module.css';

/** What will be issued, and the button that does it. */
export function IssueFoot({ issue }: { issue: Issue }): ReactNode {
  return (
    <>
      <ErrorNotice error={issue.error} />
      <div className={styles.foot}>
        <span className={styles.footWords}>{issue.problem ?? issue.words}</span>
        <Button type="primary" disabled={issue.problem !== null} loading={issue.running} onClick={() => void issue.issue()}>
          发出
        </Button>
      </div>
    </>
  );
}
