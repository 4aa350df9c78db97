import type { SnapshotPart } from '../progress/progress-snapshot.ts';
import { isDone, isSetAside } from '../progress/task-state.ts';

/** Figures of tasks in units (项次). */
export interface PartCounts {
  /** Parts that have an end: neither set aside (暂缓调整, 不涉及) nor ongoing (持续推进). */
  counted: number;
  /** Of these, the ones that are reported done or checked off. */
  done: number;
  ongoing: number;
  overdue: number;
}

/** Counts parts of a snapshot. What goes on for good (持续推进) has no rate of completion and is counted apart. */
export function countParts(parts: readonly SnapshotPart[]): PartCounts {
  const counted = parts.filter(({ state }) => !isSetAside(state) && state !== 'ongoing');
  return {
    counted: counted.length,
    done: counted.filter(({ state }) => isDone(state)).length,
    ongoing: parts.filter(({ state }) => state === 'ongoing').length,
    overdue: parts.filter(({ overdue }) => overdue).length,
  };
}

/** Done parts of all that are counted, 0 to 1; null where nothing is counted. */
export function rateOf({ counted, done }: PartCounts): number | null {
  return counted === 0 ? null : done / counted;
}
