import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../database/database.ts';
import { evidence, evidenceLinks } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import { type Place, placeKey } from './place.ts';

/**
 * Titles of the accepted evidence of each place, by `placeKey`. EVIDENCE_NEEDED with the number of places that have none,
 * unless a reason says why none is needed: a task is checked off (销号) only after its evidence was seen.
 */
export function requireEvidence(db: Database, places: readonly Place[], reason: string | null): Map<string, string[]> {
  const titles = new Map<string, string[]>(places.map((place) => [placeKey(place), []]));
  const taskIds = [...new Set(places.map(({ taskId }) => taskId))];
  const accepted = db
    .select({ taskId: evidenceLinks.taskId, unitId: evidenceLinks.unitId, title: evidence.title })
    .from(evidenceLinks)
    .innerJoin(evidence, eq(evidence.id, evidenceLinks.evidenceId))
    .where(
      and(
        inArray(evidenceLinks.taskId, taskIds),
        eq(evidenceLinks.state, 'accepted'),
        isNull(evidenceLinks.archivedAt),
        isNull(evidence.archivedAt),
      ),
    )
    .orderBy(asc(evidence.createdAt), asc(evidence.title))
    .all();
  for (const { title, ...place } of accepted) titles.get(placeKey(place))?.push(title);
  const parts = [...titles.values()].filter((list) => list.length === 0).length;
  if (parts > 0 && !reason?.trim()) throw new AppError('EVIDENCE_NEEDED', { parts });
  return titles;
}
