import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';

/** Where tasks are put: into a section, before a task of it or (null) at its end. */
export interface TaskMove {
  taskIds: string[];
  sectionId: string | null;
  beforeTaskId: string | null;
}

export type MoveDirection = 'up' | 'down';

type PlacedRow = Pick<LedgerRow, 'id' | 'planId' | 'sectionId'>;

/**
 * The move of tasks by one place among `rows`, which stand in the order of their plan with nothing left out. At the edge
 * of a section they go into the neighbouring one. Null where they can't go further, or don't stand together in one plan.
 */
export function oneStep(rows: readonly PlacedRow[], ids: ReadonlySet<string>, direction: MoveDirection): TaskMove | null {
  const moved = rows.filter(({ id }) => ids.has(id));
  const planId = moved[0]?.planId;
  if (planId === undefined || moved.some((row) => row.planId !== planId)) return null;
  const places = rows.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const edge = direction === 'up' ? Math.min(...places) : Math.max(...places);
  const neighbour = rows[direction === 'up' ? edge - 1 : edge + 1];
  const sectionId = rows[edge]?.sectionId ?? null;
  const together = places.every((place, index) => place === (places[0] ?? 0) + index);
  if (!together || neighbour?.planId !== planId) return null;
  const taskIds = moved.map(({ id }) => id);
  const staysInside = neighbour.sectionId === sectionId;
  if (direction === 'up') {
    return { taskIds, sectionId: neighbour.sectionId, beforeTaskId: staysInside ? neighbour.id : null };
  }
  if (!staysInside) return { taskIds, sectionId: neighbour.sectionId, beforeTaskId: neighbour.id };
  const behind = rows[edge + 2];
  const inSection = behind?.planId === planId && behind.sectionId === sectionId;
  return { taskIds, sectionId, beforeTaskId: inSection ? behind.id : null };
}
