import type { UnitState } from '../codes.ts';
import type { SnapshotPart } from '../progress/progress-snapshot.ts';
import { taskState } from '../progress/task-state.ts';

/** An overdue task as a brief (简报) tells it, with all units that owe it. */
export interface UrgentTask {
  taskId: string;
  title: string;
  /** Names of the units with something overdue, in the snapshot's order. */
  unitNames: string[];
  /** The least advanced of them. */
  state: UnitState;
  /** Days since it fell due in the unit that is latest; null where no day is known. */
  overdueDays: number | null;
}

/**
 * The overdue tasks of a snapshot, the most urgent first: by days overdue (`daysOf`, null where no day is known), then by
 * the number of units that owe it.
 */
export function draftBrief(parts: readonly SnapshotPart[], daysOf: (part: SnapshotPart) => number | null): UrgentTask[] {
  const byTask = new Map<string, SnapshotPart[]>();
  for (const part of parts.filter(({ overdue }) => overdue)) byTask.set(part.taskId, [...(byTask.get(part.taskId) ?? []), part]);
  return [...byTask]
    .map(([taskId, owing]): UrgentTask => ({
      taskId,
      title: owing[0]?.title ?? '',
      unitNames: owing.map(({ unitName }) => unitName),
      state: taskState(owing.map(({ state }) => state)),
      overdueDays: owing.map(daysOf).reduce<number | null>((most, days) => (days === null || (most ?? 0) > days ? most : days), null),
    }))
    .toSorted((one, other) => (other.overdueDays ?? 0) - (one.overdueDays ?? 0) || other.unitNames.length - one.unitNames.length);
}
