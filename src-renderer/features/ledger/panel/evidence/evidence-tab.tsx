import { useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import type { TaskUnitView } from '../../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useOffice } from '../../../../api/office-hooks.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../../ui/error-notice.tsx';
import { JobProgressBar } from '../../../../ui/job-progress-bar.tsx';
import { keepFocusInPanel } from '../../../../ui/panel-focus.ts';
import { EvidenceGroupList } from './evidence-group-list.tsx';
import { chosenUnits, evidenceGroups, pendingLinkIds, placesOf } from './evidence-groups.ts';
import type { LinkedEvidence } from './evidence-groups.ts';
import type { EvidenceActions } from './evidence-line.tsx';
import { EvidenceTools } from './evidence-tools.tsx';
import { useAddFiles } from './use-add-files.ts';
import { useEvidence } from './use-evidence.ts';
import { useOpenEvidence } from '../../../../api/use-open-evidence.ts';
import styles from './evidence.module.css';

/** As many links as one check takes. */
const mostLinks = 500;

function allowDrop(event: DragEvent): void {
  event.preventDefault();
  event.dataTransfer.dropEffect = 'copy';
}

/** Evidence of a task by unit: adding it, checking it, and 销号; `current` are the units that the clerk last worked on. */
export function EvidenceTab(props: { taskId: string; units: readonly TaskUnitView[]; current: readonly string[] }): ReactNode {
  const { taskId, units, current } = props;
  const { client } = useApi();
  const { today } = useOffice();
  const list = useEvidence(taskId);
  const { run, running, error } = useChange();
  const opening = useOpenEvidence();
  const [choice, setChoice] = useState<string[] | null>(null);
  const chosen = chosenUnits(units, choice, current);
  const files = useAddFiles(placesOf(taskId, chosen));
  const chosenIds = chosen.map(({ unitId }) => unitId);
  const evidence = list.data?.evidence ?? [];
  const groups = evidenceGroups(taskId, units, evidence);
  const pending = pendingLinkIds(groups, chosenIds);
  const accept = async (linkIds: string[], sentence: string): Promise<void> => {
    await run(() => client.evidence.check({ linkIds, state: 'accepted', reason: null, checkedOn: today }), sentence);
    keepFocusInPanel();
  };
  const unlink = async ({ evidence: { title }, link }: LinkedEvidence): Promise<void> => {
    await run(() => client.evidence.unlink({ linkIds: [link.linkId] }), `已取消“${title}”与${link.unitName}的关联`);
    keepFocusInPanel();
  };
  const actions: EvidenceActions = {
    open: ({ evidence: { evidenceId } }) => void opening.open(evidenceId),
    accept: ({ evidence: { title }, link }) => void accept([link.linkId], `“${title}”审核通过`),
    unlink: (item) => void unlink(item),
    running,
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (!files.running) void files.drop([...event.dataTransfer.files]);
  };
  if (units.length === 0 && evidence.length === 0) {
    return <EmptyState title="还不能添加佐证材料" text="这项任务还没有对应到单位。请先在“任务”页填写牵头单位或责任单位。" />;
  }
  return (
    <div className={styles.tab} onDragOver={allowDrop} onDrop={drop} data-evidence-tab>
      {units.length > 0 ? (
        <EvidenceTools
          taskId={taskId}
          units={units}
          chosen={chosen}
          onChoose={setChoice}
          onAddFile={() => void files.choose()}
          adding={files.running}
          pending={pending.length}
          onAcceptPending={() => void accept(pending.slice(0, mostLinks), `审核通过 ${Math.min(pending.length, mostLinks)} 份佐证材料`)}
          accepting={running}
        />
      ) : null}
      {files.job ? <JobProgressBar job={files.job} /> : null}
      <ErrorNotice error={list.error ?? error ?? opening.error} />
      <ErrorNotice error={files.error} onClose={files.clearError} />
      {list.data && evidence.length === 0 ? (
        <p className={styles.quiet}>
          还没有佐证材料。勾选单位，再点“添加文件…”，或把文件拖到这里；审核通过后就可以销号。
        </p>
      ) : null}
      <EvidenceGroupList
        groups={groups}
        chosen={chosenIds}
        onChoose={setChoice}
        actions={actions}
      />
    </div>
  );
}
