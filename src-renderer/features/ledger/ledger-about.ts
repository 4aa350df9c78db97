import type { WorkspaceStatus } from '../../../src-main/contract/workspace.ts';

/** The line that says what is in the ledger: 共 128 项任务，超期 2 项. */
export function ledgerAbout(counts: WorkspaceStatus['counts']): string {
  const overdue = counts.overdueTasks > 0 ? `，超期 ${counts.overdueTasks} 项` : '';
  return `共 ${counts.tasks} 项任务，未完成 ${counts.openTasks} 项${overdue}`;
}
