import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { TaizhangClient } from '../../../../src-main/contract/index.ts';
import { useApi } from '../../../api/api-provider.tsx';

/** What belongs to the progress of a task beside the reports of its units. */
export type TaskProgress = Awaited<ReturnType<TaizhangClient['progress']['ofTask']>>;

/** Summaries, stage targets, periods, pace and lights of a task. */
export function useTaskProgress(taskId: string): UseQueryResult<TaskProgress> {
  return useQuery(useApi().queries.progress.ofTask.queryOptions({ input: { taskId } }));
}
