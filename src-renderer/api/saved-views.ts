import { useQuery } from '@tanstack/react-query';
import type { SavedView } from '../../src-main/contract/workbench.ts';
import { useApi } from './api-provider.tsx';
import { useChange } from './change-hooks.ts';
import type { ChangeRunner } from './change-hooks.ts';

export type { SavedView };

const noViews: readonly SavedView[] = [];

/** The saved views of a screen and what can be done with them. */
export interface SavedViews extends Pick<ChangeRunner, 'running' | 'error' | 'clearError'> {
  views: readonly SavedView[];
  /** Keeps a query under a new name, or (`viewId`) gives a saved view another name or query; true when it was kept. */
  save: (viewId: string | null, name: string, query: Record<string, unknown>) => Promise<boolean>;
  remove: (view: Pick<SavedView, 'viewId' | 'name'>) => Promise<void>;
}

/** What a screen has kept under names: filters and order, to be shown again. Each write can be undone. */
export function useSavedViews(screen: string): SavedViews {
  const { client, queries } = useApi();
  const { run, ...change } = useChange();
  const views = useQuery(queries.workbench.views.queryOptions({ input: { screen } })).data ?? noViews;
  return {
    ...change,
    views,
    save: async (viewId, name, query) =>
      (await run(() => client.workbench.saveView({ viewId, screen, name, query }), `已保存视图“${name}”`)) !== null,
    remove: async ({ viewId, name }) => {
      await run(() => client.workbench.removeView({ viewId }), `已删除视图“${name}”`);
    },
  };
}
