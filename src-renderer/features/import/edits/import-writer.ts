import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { ChangeRunner } from '../../../api/change-hooks.ts';
import type { TaizhangClient } from '../../../api/client.ts';

/** What every group of edits of one import is made with. */
export interface ImportWriter {
  importId: string;
  imports: TaizhangClient['imports'];
  run: ChangeRunner['run'];
  /** Does a step after those before it, with the import as they left it. */
  inTurn: <Result>(step: (view: ImportView) => Promise<Result | null>) => Promise<Result | null>;
}

/** Row version of a draft as it was last read; 1 for a draft that is gone, which the application then refuses. */
export function rowVersionOf(view: ImportView, draftTaskId: string): number {
  return view.draftTasks.find((draft) => draft.id === draftTaskId)?.rowVersion ?? 1;
}

/**
 * Writes to one import, one after the other: a field that is saved when it loses the focus is saved before the click
 * that took the focus acts, and each write carries the row version that the one before it left.
 */
export function useImportWriter(importId: string): { writer: ImportWriter; change: ChangeRunner } {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const change = useChange();
  const { run } = change;
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const inTurn = useCallback<ImportWriter['inTurn']>(
    (step) => {
      const result = queue.current.then(() => {
        const view = queryClient.getQueryData<ImportView>(queries.imports.get.queryKey({ input: { importId } }));
        return view ? step(view) : null;
      });
      queue.current = result.catch(() => null);
      return result;
    },
    [importId, queries, queryClient],
  );
  const writer = useMemo(() => ({ importId, imports: client.imports, run, inTurn }), [importId, client, run, inTurn]);
  return { writer, change };
}
