import type { ReactNode } from 'react';
import { useRowHistory } from '../../../api/row-history.ts';
import { RowHistory } from '../../../ui/row-history.tsx';

/** Who changed what of the task and of all that belongs to it. */
export function HistoryTab({ taskId }: { taskId: string }): ReactNode {
  return <RowHistory {...useRowHistory('task', taskId)} />;
}
