import { useState } from 'react';
import type { ReactNode } from 'react';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { IssueFields } from './issue-fields.tsx';
import { IssueFoot } from './issue-foot.tsx';
import { UnitTaskChoice } from './unit-task-choice.tsx';
import { useIssue } from './use-issue.ts';
import type { OnIssued } from './use-issue.ts';

/** A slip that nothing proposed: any unit and any of its tasks of the year. */
export function OwnSlipPanel(props: { year: number; unitId: string | null; onIssued: OnIssued; onClose: () => void }): ReactNode {
  const [unitId, setUnitId] = useState(props.unitId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const targets = unitId === null || chosen.size === 0 ? [] : [{ unitId, taskIds: [...chosen] }];
  const issue = useIssue(targets, 'assignmentSlip', props.onIssued);
  return (
    <SidePanel title="自选单位和任务发文书" onClose={props.onClose} foot={<IssueFoot issue={issue} />}>
      <UnitTaskChoice
        year={props.year}
        unitId={unitId}
        onUnitId={(next) => {
          setUnitId(next);
          setChosen(new Set());
        }}
        chosen={chosen}
        onChoose={setChosen}
      />
      <IssueFields issue={issue} />
    </SidePanel>
  );
}
