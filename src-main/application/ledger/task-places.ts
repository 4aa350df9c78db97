import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { planSections, tasks } from '../../database/schema/index.ts';

/** A task of a plan with its place. */
export interface PlacedTask {
  id: string;
  sectionId: string | null;
  position: number;
}

/** All tasks of a plan in their order, archived ones too: they may come back to their places. */
export function tasksInOrder(db: Database, planId: string): PlacedTask[] {
  return db
    .select({ id: tasks.id, sectionId: tasks.sectionId, position: tasks.position })
    .from(tasks)
    .where(eq(tasks.planId, planId))
    .orderBy(asc(tasks.position))
    .all();
}

/**
 * The index in `order` at which the end of a section lies. A section without tasks of its own lies before the first task of
 * a later heading; the end of the tasks without section, where there is none yet, is the plan's.
 */
export function endOfSection(db: Database, planId: string, order: readonly PlacedTask[], sectionId: string | null): number {
  const last = order.findLastIndex((task) => task.sectionId === sectionId);
  if (last >= 0) return last + 1;
  if (sectionId === null) return order.length;
  const headings = db
    .select({ id: planSections.id })
    .from(planSections)
    .where(eq(planSections.planId, planId))
    .orderBy(asc(planSections.position))
    .all();
  const placeOf = new Map(headings.map(({ id }, place) => [id, place]));
  const place = placeOf.get(sectionId) ?? headings.length;
  const following = order.findIndex((task) => task.sectionId !== null && (placeOf.get(task.sectionId) ?? 0) > place);
  return following < 0 ? order.length : following;
}

/**
 * Positions for `count` tasks that go in at `index` of `order`, inside an open change set. Where the fractions between the
 * two neighbours are used up, the plan is numbered anew.
 */
export function makeRoom(tx: Database, order: readonly PlacedTask[], index: number, count: number): number[] {
  const between = positionsBetween(order[index - 1]?.position, order[index]?.position, count);
  if (between !== null) return between;
  order.forEach((task, place) => {
    const position = place < index ? place + 1 : place + 1 + count;
    tx.update(tasks).set({ position }).where(eq(tasks.id, task.id)).run();
  });
  return Array.from({ length: count }, (_, step) => index + 1 + step);
}

/** Rising positions between two neighbours, a missing one being the plan's beginning or end; null where doubles leave no room. */
function positionsBetween(after: number | undefined, before: number | undefined, count: number): number[] | null {
  const low = after ?? (before === undefined ? 0 : before - 1);
  const high = before ?? low + count + 1;
  const found = Array.from({ length: count }, (_, step) => low + ((high - low) * (step + 1)) / (count + 1));
  const rising = [low, ...found, high].every((position, place, all) => place === 0 || position > (all[place - 1] ?? position));
  return rising ? found : null;
}
