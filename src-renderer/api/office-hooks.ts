import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Office, WorkspaceStatus } from '../../src-main/contract/workspace.ts';
import { useApi } from './api-provider.tsx';

/** Office, today and counts, as the frame shows them. */
export function useWorkspaceStatus(): UseQueryResult<WorkspaceStatus> {
  return useQuery(useApi().queries.workspace.status.queryOptions());
}

/** The office that works here and the program's day; only below the frame, where both are known. */
export function useOffice(): Office & { today: string } {
  const status = useWorkspaceStatus().data;
  if (!status?.office) throw new Error('useOffice needs an office that is set up');
  return { ...status.office, today: status.today };
}
