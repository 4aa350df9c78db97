import type { SnapshotPart } from './progress-snapshot.ts';

/** A part that stands otherwise than before. */
export interface MovedPart {
  before: SnapshotPart;
  after: SnapshotPart;
}

/** What happened between two snapshots; each part of either is in exactly one of the four. */
export interface SnapshotChanges {
  moved: MovedPart[];
  added: SnapshotPart[];
  removed: SnapshotPart[];
  unchanged: number;
}

/** What a part is compared by; names of units and numbers of tasks may change without any progress. */
const comparedFields = ['role', 'state', 'light', 'percent', 'text', 'reportedOn'] as const satisfies (keyof SnapshotPart)[];

/** What moved, came and went from one snapshot's parts to another's, in the order of the later one, what went in that of the earlier. */
export function compareSnapshots(before: readonly SnapshotPart[], after: readonly SnapshotPart[]): SnapshotChanges {
  const earlier = byKey(before);
  const later = byKey(after);
  const stayed = after.flatMap((part): MovedPart[] => {
    const known = earlier.get(keyOf(part));
    return known === undefined ? [] : [{ before: known, after: part }];
  });
  const moved = stayed.filter((pair) => comparedFields.some((field) => pair.before[field] !== pair.after[field]));
  return {
    moved,
    added: after.filter((part) => !earlier.has(keyOf(part))),
    removed: before.filter((part) => !later.has(keyOf(part))),
    unchanged: stayed.length - moved.length,
  };
}

function byKey(parts: readonly SnapshotPart[]): Map<string, SnapshotPart> {
  return new Map(parts.map((part) => [keyOf(part), part]));
}

function keyOf({ taskId, unitId }: SnapshotPart): string {
  return `${taskId} ${unitId}`;
}
