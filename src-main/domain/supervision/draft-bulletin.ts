import type { SnapshotPart } from '../progress/progress-snapshot.ts';
import { countParts, type PartCounts, rateOf } from './count-parts.ts';

/** A unit in a bulletin, with its figures. */
export interface UnitFigures extends PartCounts {
  unitId: string;
  unitName: string;
}

export interface ClassFigures extends PartCounts {
  classCode: string;
  /** The best first; those that are named are marked. */
  units: (UnitFigures & { mark: 'praise' | 'criticism' | null })[];
}

/** What a bulletin (通报) says in figures; its sentences are made of them. */
export interface BulletinDraft {
  /** Different tasks; the counts are of tasks in units. */
  tasks: number;
  units: number;
  /** Units with something overdue, also those that are not named. */
  overdueUnits: number;
  total: PartCounts;
  classes: ClassFigures[];
  praise: UnitFigures[];
  criticism: UnitFigures[];
}

/** Units that are named in praise, and in criticism: a longer list is read by nobody. */
const mostNamed = 10;

/**
 * Drafts a bulletin from the parts of a snapshot: figures of each unit by class, `classOrder` first. Praised are units with
 * everything done and nothing overdue, those with the most tasks first; criticised those with something overdue, by its
 * number, then by the lower rate. Parts that do not concern a unit (不涉及) count for nothing.
 */
export function draftBulletin(parts: readonly SnapshotPart[], classOrder: readonly string[]): BulletinDraft {
  const concerned = parts.filter(({ state }) => state !== 'notApplicable');
  const figures = [...groupBy(concerned, ({ unitId }) => unitId).values()].map(figuresOf);
  const praise = figures
    .filter((unit) => unit.overdue === 0 && rateOf(unit) === 1)
    .toSorted((one, other) => other.done - one.done)
    .slice(0, mostNamed);
  const criticism = figures
    .filter(({ overdue }) => overdue > 0)
    .toSorted((one, other) => other.overdue - one.overdue || knownRate(one) - knownRate(other))
    .slice(0, mostNamed);
  const marks = new Map([...praise.map((unit) => [unit, 'praise'] as const), ...criticism.map((unit) => [unit, 'criticism'] as const)]);
  const unitOf = new Map(figures.map((unit) => [unit.unitId, { ...unit, mark: marks.get(unit) ?? null }]));
  const byClass = groupBy(concerned, ({ classCode }) => classCode);
  const codes = [...classOrder.filter((code) => byClass.has(code)), ...[...byClass.keys()].filter((code) => !classOrder.includes(code))];
  return {
    tasks: new Set(concerned.map(({ taskId }) => taskId)).size,
    units: figures.length,
    overdueUnits: figures.filter(({ overdue }) => overdue > 0).length,
    total: countParts(concerned),
    classes: codes.map((classCode) => {
      const ofClass = byClass.get(classCode) ?? [];
      const unitIds = [...new Set(ofClass.map(({ unitId }) => unitId))];
      return { classCode, ...countParts(ofClass), units: unitIds.flatMap((unitId) => unitOf.get(unitId) ?? []).toSorted(bestFirst) };
    }),
    praise,
    criticism,
  };
}

function figuresOf(parts: readonly [SnapshotPart, ...SnapshotPart[]]): UnitFigures {
  const [{ unitId, unitName }] = parts;
  return { unitId, unitName, ...countParts(parts) };
}

function bestFirst(one: UnitFigures, other: UnitFigures): number {
  return knownRate(other) - knownRate(one) || one.overdue - other.overdue || other.done - one.done;
}

/** A unit without a rate stands behind those that have one. */
function knownRate(unit: UnitFigures): number {
  return rateOf(unit) ?? -1;
}

function groupBy<Key>(parts: readonly SnapshotPart[], keyOf: (part: SnapshotPart) => Key): Map<Key, [SnapshotPart, ...SnapshotPart[]]> {
  const groups = new Map<Key, [SnapshotPart, ...SnapshotPart[]]>();
  for (const part of parts) {
    const known = groups.get(keyOf(part));
    if (known) known.push(part);
    else groups.set(keyOf(part), [part]);
  }
  return groups;
}
