import { useState } from 'react';
import type { TaskUnitView } from '../../../../src-main/contract/ledger.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useOffice } from '../../../api/office-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { detailsOf, isProgressDraft, newProgress } from './progress-draft.ts';
import type { ProgressDraft } from './progress-draft.ts';

export interface ProgressOfTask {
  draft: ProgressDraft;
  /** True when something was typed that is not recorded yet. */
  typed: boolean;
  /** The details of the report are unfolded. */
  unfolded: boolean;
  unfold: (unfolded: boolean) => void;
  change: (change: Partial<ProgressDraft>) => void;
  discard: () => void;
  record: () => Promise<void>;
  running: boolean;
  error: unknown;
}

/** The progress report that is being typed for a task; it survives closing the panel. */
export function useProgress(taskId: string, units: readonly TaskUnitView[]): ProgressOfTask {
  const { client } = useApi();
  const { today } = useOffice();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue(`draft:progress:${taskId}`, isProgressDraft);
  const [unfolded, setUnfolded] = useState(false);
  const draft = stored ?? newProgress(units, today);
  const record = async (): Promise<void> => {
    const { state, unitIds, text, reportedOn } = draft;
    if (state === null) return;
    const answer = await run(
      () => client.ledger.reportProgress({ taskId, unitIds, state, text, reportedOn, ...detailsOf(draft) }),
      `已登记 ${unitIds.length} 个单位的进展：${unitStateLabels[state]}`,
    );
    if (!answer) return;
    setStored(null);
    setUnfolded(false);
    keepFocusInPanel();
  };
  return {
    draft,
    typed: stored !== null,
    unfolded,
    unfold: setUnfolded,
    change: (change) => setStored({ ...draft, ...change }),
    discard: () => {
      setStored(null);
      clearError();
    },
    record,
    running,
    error,
  };
}
