import type { ReactNode } from 'react';
import type { SlipKind } from '../../../../src-main/contract/codes.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { SlipTarget } from '../issue/issue-draft.ts';
import { IssueFields } from '../issue/issue-fields.tsx';
import { IssueFoot } from '../issue/issue-foot.tsx';
import { useIssue } from '../issue/use-issue.ts';
import type { OnIssued } from '../issue/use-issue.ts';
import styles from '../parts/panel.module.css';

/** The form for slips to the chosen units about their chosen matters. */
export function IssuePanel(props: { targets: SlipTarget[]; kind: SlipKind; onIssued: OnIssued; onClose: () => void }): ReactNode {
  const { targets } = props;
  const issue = useIssue(targets, props.kind, props.onIssued);
  const matters = targets.reduce((sum, { taskIds }) => sum + taskIds.length, 0);
  return (
    <SidePanel title="发出文书" onClose={props.onClose} foot={<IssueFoot issue={issue} />}>
      <p className={styles.quiet}>
        {targets.length} 家单位，事项共 {matters} 项；每家单位一份。
      </p>
      <IssueFields issue={issue} />
    </SidePanel>
  );
}
