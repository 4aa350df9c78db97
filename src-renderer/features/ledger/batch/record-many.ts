import type { AssignmentRole, UnitState } from '../../../../src-main/contract/codes.ts';
import type { JobProgress } from '../../../../src-main/contract/shared.ts';
import type { TaizhangClient } from '../../../api/client.ts';

interface Changed {
  changeSetId: string | null;
}

export interface ManyProgress {
  taskIds: readonly string[];
  /** Units of these roles report; null for all units of each task. */
  role: AssignmentRole | null;
  state: UnitState;
  text: string;
  reportedOn: string;
}

/**
 * Records the same progress for the units of many tasks, one change set a task, telling each step; tasks without such
 * units are left out. After `signal` it ends with what it has recorded, so that this can be undone.
 */
export async function* recordMany(
  client: TaizhangClient,
  progress: ManyProgress,
  signal: AbortSignal,
): AsyncGenerator<JobProgress, Changed[], unknown> {
  const { taskIds, role, state, text, reportedOn } = progress;
  const answers: Changed[] = [];
  for (const [index, taskId] of taskIds.entries()) {
    if (signal.aborted) break;
    yield { phase: 'storing', done: index, total: taskIds.length };
    const { units } = await client.ledger.task({ taskId });
    const unitIds = units.filter((unit) => role === null || unit.role === role).map(({ unitId }) => unitId);
    if (unitIds.length === 0) continue;
    answers.push(await client.ledger.reportProgress({ taskId, unitIds, state, text, reportedOn }));
  }
  return answers;
}
