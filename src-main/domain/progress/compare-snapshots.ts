import type { SnapshotPart } from './progress-snapshot.ts';

/** A part that stands otherwise than before, or in a unit that took it over. */
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
const comparedFields = ['unitId', 'role', 'state', 'light', 'overdue', 'percent', 'text', 'reportedOn'] as const satisfies (keyof SnapshotPart)[];

/**
 * What moved, came and went from one snapshot's parts to another's, in the order of the later one, what went in that of the
 * earlier. A part whose unit was dissolved goes on in the unit that took its work over (`heirOf`, the unit itself where
 * there is none), unless that unit had the task already.
 */
export function compareSnapshots(
  before: readonly SnapshotPart[],
  after: readonly SnapshotPart[],
  heirOf: (unitId: string) => string = (unitId) => unitId,
): SnapshotChanges {
  const pairs = pairedWith(before, after, ({ taskId, unitId }) => `${taskId} ${unitId}`);
  const left = new Set(pairs.values());
  const inherited = pairedWith(
    before.filter((part) => !left.has(part)),
    after.filter((part) => !pairs.has(part)),
    ({ taskId, unitId }) => `${taskId} ${heirOf(unitId)}`,
  );
  const earlierOf = new Map([...pairs, ...inherited]);
  const known = new Set(earlierOf.values());
  const moved = after.flatMap((part): MovedPart[] => {
    const earlier = earlierOf.get(part);
    return earlier !== undefined && comparedFields.some((field) => earlier[field] !== part[field]) ? [{ before: earlier, after: part }] : [];
  });
  return {
    moved,
    added: after.filter((part) => !earlierOf.has(part)),
    removed: before.filter((part) => !known.has(part)),
    unchanged: earlierOf.size - moved.length,
  };
}

/** For parts of the later snapshot the one of the earlier with the same key, each used once, in their order. */
function pairedWith(
  before: readonly SnapshotPart[],
  after: readonly SnapshotPart[],
  keyOf: (part: SnapshotPart) => string,
): Map<SnapshotPart, SnapshotPart> {
  const waiting = new Map<string, SnapshotPart[]>();
  for (const part of before) waiting.set(keyOf(part), [...(waiting.get(keyOf(part)) ?? []), part]);
  return new Map(
    after.flatMap((part) => {
      const earlier = waiting.get(keyOf(part))?.shift();
      return earlier === undefined ? [] : [[part, earlier] as const];
    }),
  );
}
