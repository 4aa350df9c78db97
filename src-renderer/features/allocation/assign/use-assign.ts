import { useCallback, useState } from 'react';
import type { AssignmentView, LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { roleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { AssignmentRole } from '../../../../src-main/contract/codes.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { targetOf } from '../balance/balance-entries.ts';
import type { BalanceEntry } from '../balance/balance-entries.ts';
import { assignedSentence } from './assign-words.ts';

export interface Assign {
  role: AssignmentRole;
  setRole: (role: AssignmentRole) => void;
  /** The unit becomes the only one in the role. */
  only: boolean;
  setOnly: (only: boolean) => void;
  /** Gives tasks to a unit in the chosen role; `onlyNow` makes it the only one this time. */
  give: (taskIds: readonly string[], entry: Pick<BalanceEntry, 'target' | 'name'>, onlyNow?: boolean) => void;
  takeAway: (row: LedgerRow, assignment: AssignmentView) => void;
  error: unknown;
  clearError: () => void;
}

/** Gives tasks to units and takes them away, each with its line with 撤销. */
export function useAssign(): Assign {
  const { client } = useApi();
  const { run, error, clearError } = useChange();
  const [role, setRole] = useState<AssignmentRole>('lead');
  const [only, setOnly] = useState(false);
  const give: Assign['give'] = (taskIds, { target, name }, onlyNow = false) => {
    if (taskIds.length === 0) return;
    const asOnly = only || onlyNow;
    const action = asOnly ? 'replace' : 'add';
    void run(
      () => client.ledger.changeAssignments({ taskIds: [...taskIds], action, role, target }),
      ({ changedTasks }) => assignedSentence(name, role, asOnly, changedTasks),
    );
  };
  const takeAway = useCallback(
    (row: LedgerRow, assignment: AssignmentView): void => {
      const target = targetOf(assignment);
      const { role: from, printedName } = assignment;
      void run(
        () =>
          target === null
            ? client.ledger.replaceAssignments({
                taskId: row.id,
                rowVersion: row.rowVersion,
                assignments: row.assignments.filter((one) => one !== assignment),
              })
            : client.ledger.changeAssignments({ taskIds: [row.id], action: 'remove', role: from, target }),
        `已从“${row.title}”去掉${roleLabels[from]}“${printedName}”`,
      );
    },
    [client, run],
  );
  return { role, setRole, only, setOnly, give, takeAway, error, clearError };
}
