import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { createNoticeStore } from './change-notice.ts';
import type { ChangeNotice } from './change-notice.ts';
import type { TaizhangClient } from './client.ts';
import { createJobRunner } from './job-runner.ts';
import type { JobRunner } from './job-runner.ts';
import type { Shell } from './shell.ts';
import type { ValueStore } from './value-store.ts';

/**
 * How a screen talks to the application:
 * - read: `const { queries } = useApi(); useQuery(queries.units.list.queryOptions({ input: {} }))`
 * - write: `useChange()` (change-hooks.ts), which refreshes all queries and shows the line with 撤销
 * - long job: `useRunJob()` (job-hooks.ts)
 * - dialogs and files: `useApi().shell`
 * - an error as a sentence: `failureSentence(error)` (failure.ts) or `<ErrorNotice error={error} />` (ui)
 */
export interface Api {
  client: TaizhangClient;
  queries: ReturnType<typeof createTanstackQueryUtils<TaizhangClient>>;
  shell: Shell;
  jobRunner: JobRunner;
  notices: ValueStore<ChangeNotice | null>;
}

const ApiContext = createContext<Api | null>(null);

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Everything is local: a failure is final, and only writes of this window change data.
      queries: { retry: false, networkMode: 'always', refetchOnWindowFocus: false, staleTime: 30_000 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Gives the screens a client, real or a stand-in of a test. */
export function ApiProvider(props: { client: TaizhangClient; shell: Shell; children: ReactNode }): ReactNode {
  const [queryClient] = useState(createQueryClient);
  const [api] = useState<Api>(() => ({
    client: props.client,
    queries: createTanstackQueryUtils(props.client),
    shell: props.shell,
    jobRunner: createJobRunner(() => void queryClient.invalidateQueries()),
    notices: createNoticeStore(),
  }));
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={api}>{props.children}</ApiContext>
    </QueryClientProvider>
  );
}

/** The api of the nearest provider; throws outside of one. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi needs an ApiProvider above it');
  return api;
}
