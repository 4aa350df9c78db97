import { createValueStore } from './value-store.ts';
import type { ValueStore } from './value-store.ts';

/** The last thing that was done, shown as one quiet line with 撤销. */
export interface ChangeNotice {
  /** Past tense, as the clerk reads it: 已归档 3 项任务. */
  sentence: string;
  /** Change sets that 撤销 takes back, oldest first; empty when there is nothing to undo. */
  changeSetIds: readonly string[];
  /** The sentence says why an undo was refused. */
  problem: boolean;
}

/** Holds the one notice that the frame shows. */
export function createNoticeStore(): ValueStore<ChangeNotice | null> {
  return createValueStore<ChangeNotice | null>(null);
}
