import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import type { AdaptationDraftFields, AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import type { TaizhangClient } from '../../../api/client.ts';
import type { AdaptationData } from '../adaptation-data.ts';

type ChangeAssignments = Parameters<TaizhangClient['adaptation']['changeAssignments']>[0];
type AdaptationField = AdaptationDraftView['edited'][number];

/** Every way to change an adaptation; false, or null in place of a draft's id, when it was refused, for which see `error`. */
export interface AdaptationEdits {
  include: (draftIds: readonly string[], included: boolean, sentence: string) => Promise<boolean>;
  saveDraft: (draftId: string, fields: Partial<AdaptationDraftFields>, sentence: string) => Promise<boolean>;
  resetField: (draftId: string, field: AdaptationField, sentence: string) => Promise<boolean>;
  split: (draftId: string) => Promise<string | null>;
  merge: (draftIds: readonly string[]) => Promise<string | null>;
  mapUnit: (superiorName: string, target: MappingTarget) => Promise<boolean>;
  confirmProposals: () => Promise<boolean>;
  changeAssignments: (input: ChangeAssignments, sentence: string) => Promise<boolean>;
  savePlan: (fields: { title?: string; year?: number; daysEarlier?: number }, sentence: string) => Promise<boolean>;
  running: boolean;
  error: unknown;
  clearError: () => void;
}

/** Row version of a draft as it was last read; 1 for a draft that is gone, which the application then refuses. */
function rowVersionOf(data: AdaptationData, draftId: string): number {
  return data.drafts.find((draft) => draft.draftId === draftId)?.rowVersion ?? 1;
}

/**
 * The ways to change one adaptation, one after the other: a field that is saved when it loses the focus is saved before
 * the click that took the focus acts, and each write carries the row version that the one before it left.
 */
export function useAdaptationEdits(adaptationId: string): AdaptationEdits {
  const { client, queries } = useApi();
  const queryClient = useQueryClient();
  const { run, running, error, clearError } = useChange();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(
    <Result>(step: (data: AdaptationData) => Promise<Result | null>): Promise<Result | null> => {
      const result = queue.current.then(() => {
        const data = queryClient.getQueryData<AdaptationData>(queries.adaptation.get.queryKey({ input: { adaptationId } }));
        return data ? step(data) : null;
      });
      queue.current = result.catch(() => null);
      return result;
    },
    [adaptationId, queries, queryClient],
  );
  const changes = useMemo(() => {
    const { adaptation } = client;
    const done = async (step: Parameters<typeof inTurn>[0]): Promise<boolean> => (await inTurn(step)) !== null;
    return {
      include: (draftIds: readonly string[], included: boolean, sentence: string) =>
        done(() => run(() => adaptation.include({ draftIds: [...draftIds], included }), sentence)),
      saveDraft: (draftId: string, fields: Partial<AdaptationDraftFields>, sentence: string) =>
        done((data) => run(() => adaptation.updateDraft({ draftId, rowVersion: rowVersionOf(data, draftId), fields }), sentence)),
      resetField: (draftId: string, field: AdaptationField, sentence: string) =>
        done((data) => run(() => adaptation.resetDraft({ draftId, rowVersion: rowVersionOf(data, draftId), field }), sentence)),
      split: async (draftId: string) =>
        (await inTurn(() => run(() => adaptation.splitDraft({ draftId }), '已拆为两项，两项都连着原任务')))?.draftId ?? null,
      merge: async (draftIds: readonly string[]) =>
        (await inTurn(() => run(() => adaptation.mergeDrafts({ draftIds: [...draftIds] }), `已合并 ${draftIds.length} 项`)))?.draftId ?? null,
      mapUnit: (superiorName: string, target: MappingTarget) =>
        done(() =>
          run(
            () => adaptation.mapUnit({ adaptationId, superiorName, target }),
            ({ changedDrafts }) => `已记住“${superiorName}”的对应，用到 ${changedDrafts} 项任务`,
          ),
        ),
      confirmProposals: () =>
        done(() => run(() => adaptation.confirmProposals({ adaptationId }), ({ confirmed }) => `已确认 ${confirmed} 个单位名的对应`)),
      changeAssignments: (input: ChangeAssignments, sentence: string) => done(() => run(() => adaptation.changeAssignments(input), sentence)),
      savePlan: (fields: { title?: string; year?: number; daysEarlier?: number }, sentence: string) =>
        done((data) => run(() => adaptation.update({ adaptationId, rowVersion: data.adaptation.rowVersion, fields }), sentence)),
    };
  }, [adaptationId, client, inTurn, run]);
  return { ...changes, running, error, clearError };
}
