import type { LedgerRow } from '../../../../../src-main/contract/ledger.ts';
import type { StageTargetView } from '../../../../../src-main/contract/progress.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useStoredValue } from '../../../../app/stored-value.ts';
import { keepFocusInPanel } from '../../../../ui/panel-focus.ts';
import { isTargetsDraft } from './target-draft.ts';

export interface TargetsOfTask {
  /** Saved targets, or what was typed over them. */
  targets: readonly StageTargetView[];
  typed: boolean;
  change: (targets: StageTargetView[]) => void;
  discard: () => void;
  /** Keeps what was typed and takes the task as it is now for seen. */
  takeVersion: () => void;
  save: () => Promise<void>;
  running: boolean;
  error: unknown;
}

/** The stage targets of a task as they are being typed; they survive closing the panel, until they are saved or discarded. */
export function useTargets(row: LedgerRow, saved: readonly StageTargetView[]): TargetsOfTask {
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const [draft, setDraft] = useStoredValue(`draft:targets:${row.id}`, isTargetsDraft);
  const targets = draft?.targets ?? saved;
  const discard = (): void => {
    setDraft(null);
    clearError();
    keepFocusInPanel();
  };
  const save = async (): Promise<void> => {
    if (!draft) return;
    const { rowVersion } = draft;
    const done = await run(
      () => client.progress.saveTargets({ taskId: row.id, rowVersion, targets: draft.targets }),
      `已保存“${row.title}”的 ${draft.targets.length} 个阶段目标`,
    );
    if (done) discard();
  };
  return {
    targets,
    typed: draft !== null,
    change: (changed) =>
      setDraft(
        JSON.stringify(changed) === JSON.stringify(saved) ? null : { rowVersion: draft?.rowVersion ?? row.rowVersion, targets: changed },
      ),
    discard,
    takeVersion: () => {
      setDraft(draft && { ...draft, rowVersion: row.rowVersion });
      clearError();
    },
    save,
    running,
    error,
  };
}
