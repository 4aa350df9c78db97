import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { EvidenceView } from '../../../../../src-main/contract/evidence.ts';
import { useApi } from '../../../../api/api-provider.tsx';

/** Evidence of a task, newest first. */
export function useEvidence(taskId: string): UseQueryResult<{ evidence: EvidenceView[] }> {
  const { queries } = useApi();
  return useQuery(queries.evidence.list.queryOptions({ input: { taskId } }));
}
