import type { Points } from './points.ts';
import type { TieRule } from './scoring-scheme.ts';

/** What ranking looks at. */
export interface RankedUnit {
  unitId: string;
  name: string;
  classCode: string;
  total: Points;
}

function precedes(a: RankedUnit, b: RankedUnit): number {
  if (a.total !== b.total) return b.total - a.total;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.unitId < b.unitId ? -1 : 1;
}

/** Rank of every unit within its class, 1 for the highest total; equal totals share a rank or follow by name. */
export function rankUnits(units: readonly RankedUnit[], ties: TieRule): Map<string, number> {
  const ranks = new Map<string, number>();
  const classes = new Map<string, RankedUnit[]>();
  for (const unit of units) classes.set(unit.classCode, [...(classes.get(unit.classCode) ?? []), unit]);
  for (const members of classes.values()) {
    const ordered = members.sort(precedes);
    let shared = 1;
    for (const [index, unit] of ordered.entries()) {
      if (unit.total !== ordered[index - 1]?.total) shared = index + 1;
      ranks.set(unit.unitId, ties === 'shareRank' ? shared : index + 1);
    }
  }
  return ranks;
}
