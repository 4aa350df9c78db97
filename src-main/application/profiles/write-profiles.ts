import { eq } from 'drizzle-orm';
import type { ProfileTableView, ProfileTypesetting } from '../../contract/profiles.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { exportProfiles } from '../../database/schema/index.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { exportProfileName } from '../presets/load-presets.ts';
import { recordUseCase } from '../record-use-case.ts';
import { changeProfile } from './change-profile.ts';
import { presetProfileIds, profileOfId, profileOfRow } from './profile-in-force.ts';
import { findProfileRow, profileRows, type ProfileRow, writeChoice } from './profile-rows.ts';
import { invalidProfile } from './profile-rules.ts';

interface Changed {
  changeSetId: string | null;
}

/** Copies a preset or one of the office's own, for a year or for any (null); NOT_FOUND, PROFILE_INVALID for a name that is taken. */
export function copyProfile(
  context: ApplicationContext,
  { profileId, name, year }: { profileId: string; name: string; year: number | null },
): Changed & { profileId: string } {
  const presetId = findProfileRow(context.db, profileId)?.presetId ?? profileId;
  return addProfile(context, 'profiles.copy', { profile: profileOfId(context, profileId), name, year, presetId });
}

/** Adds a profile to the office's own; PROFILE_INVALID for a name that is taken. */
export function addProfile(
  context: ApplicationContext,
  useCase: 'profiles.copy' | 'profiles.readFile',
  { profile, name, year, presetId }: { profile: ExportProfile; name: string; year: number | null; presetId: string },
): Changed & { profileId: string } {
  const { changeSetId, value } = recordUseCase(context, useCase, { name }, (tx) => {
    requireFreeName(context, tx, name, null);
    const id = newId();
    tx.insert(exportProfiles).values({ id, name, year, presetId, body: { ...profile, id, name }, createdAt: context.now().toISOString() }).run();
    return id;
  });
  return { changeSetId, profileId: value };
}

/**
 * Changes one of the office's own profiles; what is left out stays. NOT_FOUND, ROW_CHANGED, PROFILE_INVALID for the first rule
 * that would be broken, and for a preset, which is copied instead.
 */
export function updateProfile(
  context: ApplicationContext,
  {
    profileId,
    rowVersion,
    year,
    ...change
  }: {
    profileId: string;
    rowVersion: number;
    name?: string | undefined;
    year?: number | null | undefined;
    typesetting?: ProfileTypesetting | undefined;
    tables?: ProfileTableView[] | undefined;
  },
): Changed {
  const { name: nameBefore } = requireOwn(context, context.db, profileId);
  const { changeSetId } = recordUseCase(context, 'profiles.update', { name: change.name ?? nameBefore }, (tx) => {
    const row = requireOwn(context, tx, profileId);
    requireRowVersion(tx, exportProfiles, profileId, rowVersion);
    if (change.name !== undefined) requireFreeName(context, tx, change.name, profileId);
    const body = changeProfile(profileOfRow(row, context.resourcesFolder), change);
    const columns = { name: body.name, year: year === undefined ? row.year : year, body };
    if (JSON.stringify(columns) === JSON.stringify({ name: row.name, year: row.year, body: row.body })) return;
    tx.update(exportProfiles).set(columns).where(eq(exportProfiles.id, profileId)).run();
  });
  return { changeSetId };
}

/** Uses a profile for a year from now on; NOT_FOUND. */
export function chooseProfile(context: ApplicationContext, { profileId, year }: { profileId: string; year: number }): Changed {
  const { name } = profileOfId(context, profileId);
  const { changeSetId } = recordUseCase(context, 'profiles.choose', { name, year }, (tx) => writeChoice(tx, year, profileId));
  return { changeSetId };
}

/** Puts one of the office's own profiles away; it comes back by undoing. NOT_FOUND, PROFILE_INVALID for a preset. */
export function archiveProfile(context: ApplicationContext, { profileId }: { profileId: string }): Changed {
  const { name } = requireOwn(context, context.db, profileId);
  const { changeSetId } = recordUseCase(context, 'profiles.archive', { name }, (tx) => {
    tx.update(exportProfiles).set({ archivedAt: context.now().toISOString() }).where(eq(exportProfiles.id, profileId)).run();
  });
  return { changeSetId };
}

function requireOwn({ resourcesFolder }: ApplicationContext, db: Database, profileId: string): ProfileRow {
  if (presetProfileIds(resourcesFolder).includes(profileId)) throw invalidProfile(null, { kind: 'preset' });
  const row = findProfileRow(db, profileId);
  if (!row) throw notFound('exportProfile', profileId);
  return row;
}

/** Two profiles of one name could not be told apart in a list. */
function requireFreeName({ resourcesFolder }: ApplicationContext, db: Database, name: string, own: string | null): void {
  const names = [
    ...presetProfileIds(resourcesFolder).map((id) => exportProfileName(resourcesFolder, id)),
    ...profileRows(db).flatMap((row) => (row.id === own ? [] : [row.name])),
  ];
  if (names.includes(name)) throw invalidProfile(null, { kind: 'nameTaken', name });
}
