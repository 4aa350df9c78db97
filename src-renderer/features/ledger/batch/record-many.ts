import type { AssignmentRole, UnitState } from '../../../../src-main/contract/codes.ts';
import type { JobProgress } from '../../../../src-main/contract/shared.ts';
import type { TaizhangClient } from '../../../api/client.ts';

interface Changed {
  changeSetId: string | null;
}

export interface ManyProgress {
  tasks: readonly { id: string; title: string }[];
  /** Units of these roles report; null for all units of each task. */
  role: AssignmentRole | null;
  state: UnitState;
  text: string;
  reportedOn: string;
}

export interface ManyRecorded {
  recorded: Changed[];
  /** Tasks that were refused, by a rule or for any other cause, each with its error. */
  refused: { title: string; error: unknown }[];
}

/** Records the progress of one task; null where it has no units of the role. */
async function recordOne(client: TaizhangClient, taskId: string, progress: ManyProgress): Promise<Changed | null> {
  const { role, state, text, reportedOn } = progress;
  const { units } = await client.ledger.task({ taskId });
  const unitIds = units.filter((unit) => role === null || unit.role === role).map(({ unitId }) => unitId);
  return unitIds.length === 0 ? null : client.ledger.reportProgress({ taskId, unitIds, state, text, reportedOn });
}

/**
 * Records the same progress for the units of many tasks, one change set a task, telling each step. A refused task stops
 * no other; tasks without units of the role are left out. After `signal` it ends with what it has recorded, so that this
 * can be undone.
 */
export async function* recordMany(
  client: TaizhangClient,
  progress: ManyProgress,
  signal: AbortSignal,
): AsyncGenerator<JobProgress, ManyRecorded, unknown> {
  const { tasks } = progress;
  const result: ManyRecorded = { recorded: [], refused: [] };
  for (const [index, { id, title }] of tasks.entries()) {
    if (signal.aborted) break;
    yield { phase: 'storing', done: index, total: tasks.length };
    try {
      const changed = await recordOne(client, id, progress);
      if (changed) result.recorded.push(changed);
    } catch (error) {
      result.refused.push({ title, error });
    }
  }
  return result;
}
