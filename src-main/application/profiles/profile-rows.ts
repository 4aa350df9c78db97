import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../database/database.ts';
import { exportProfiles, settings } from '../../database/schema/index.ts';

export type ProfileRow = typeof exportProfiles.$inferSelect;

/** The profile that every office has from the beginning. */
export const defaultProfileId = 'county-standard';

/** One of the office's own profiles that is in use; undefined when there is none. */
export function findProfileRow(db: Database, profileId: string): ProfileRow | undefined {
  return db.select().from(exportProfiles).where(and(eq(exportProfiles.id, profileId), isNull(exportProfiles.archivedAt))).get();
}

/** The office's own profiles that are in use, those for any year first, then by year and name. */
export function profileRows(db: Database): ProfileRow[] {
  return db
    .select()
    .from(exportProfiles)
    .where(isNull(exportProfiles.archivedAt))
    .orderBy(asc(exportProfiles.year), asc(exportProfiles.name), asc(exportProfiles.id))
    .all();
}

/** Id of the newest of the office's own profiles made for a year; undefined when there is none. */
export function newestOfYear(db: Database, year: number): string | undefined {
  return db
    .select({ id: exportProfiles.id })
    .from(exportProfiles)
    .where(and(eq(exportProfiles.year, year), isNull(exportProfiles.archivedAt)))
    .orderBy(desc(exportProfiles.createdAt), desc(exportProfiles.id))
    .get()?.id;
}

/** Id of the profile that was chosen for a year, which may be in use no more; null until one is chosen. */
export function chosenForYear(db: Database, year: number): string | null {
  const row = db.select().from(settings).where(eq(settings.key, settingOfYear(year))).get();
  return row ? z.string().nullable().catch(null).parse(row.value) : null;
}

/** Stores which profile is used for a year, inside an open change set. */
export function writeChoice(tx: Database, year: number, profileId: string): void {
  tx.insert(settings)
    .values({ key: settingOfYear(year), value: profileId })
    .onConflictDoUpdate({ target: settings.key, set: { value: profileId } })
    .run();
}

/** One setting a year, so that a choice can be undone whatever was chosen for other years since. */
function settingOfYear(year: number): string {
  return `exportProfile.${year}`;
}
