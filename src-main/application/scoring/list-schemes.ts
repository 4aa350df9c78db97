import { and, asc, eq, isNull } from 'drizzle-orm';
import { scoringSchemes } from '../../database/schema/index.ts';
import type { ScoringScheme } from '../../domain/scoring/scoring-scheme.ts';
import type { ApplicationContext } from '../context.ts';
import { loadScoringScheme, presetNames } from '../presets/load-presets.ts';

type SchemeSource = Pick<ApplicationContext, 'db' | 'resourcesFolder'>;

/** The scoring schemes that were imported with plans, and those that come with the program. */
export function listSchemes({ db, resourcesFolder }: SchemeSource) {
  const own = db.select().from(scoringSchemes).where(isNull(scoringSchemes.archivedAt)).orderBy(asc(scoringSchemes.createdAt)).all();
  const presets = presetNames(resourcesFolder, 'scoring').map((name) => loadScoringScheme(resourcesFolder, name));
  return [...own.map(({ body }) => body), ...presets].map(({ id, version, source, name }) => ({ id, version, source, name }));
}

/** A scheme by its id; NOT_FOUND or PRESET_INVALID as the presets say it where it is none of the office's own. */
export function findScheme({ db, resourcesFolder }: SchemeSource, schemeId: string): ScoringScheme {
  const own = db
    .select({ body: scoringSchemes.body })
    .from(scoringSchemes)
    .where(and(eq(scoringSchemes.id, schemeId), isNull(scoringSchemes.archivedAt)))
    .get();
  return own?.body ?? loadScoringScheme(resourcesFolder, schemeId);
}
