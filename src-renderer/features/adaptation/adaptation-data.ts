import type { TaizhangClient } from '../../../src-main/contract/index.ts';

/** One adaptation with its drafts, the superior's tasks and their unit names. */
export type AdaptationData = Awaited<ReturnType<TaizhangClient['adaptation']['get']>>;

/** What the commit answered. */
export type AdaptationCommitted = Awaited<ReturnType<TaizhangClient['adaptation']['commit']>>;

/** The superior's tasks of an adaptation by their ids. */
export function sourcesById(data: Pick<AdaptationData, 'sources'>): Map<string, AdaptationData['sources'][number]> {
  return new Map(data.sources.map((source) => [source.taskId, source]));
}
