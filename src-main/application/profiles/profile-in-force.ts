import type { ExportProfile } from '../../workbooks/export-profile.ts';
import { AppError, notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { loadExportProfile, presetNames } from '../presets/load-presets.ts';
import { completeProfile } from './complete-profile.ts';
import { chosenForYear, defaultProfileId, findProfileRow, newestOfYear, type ProfileRow } from './profile-rows.ts';

type ProfileSource = Pick<ApplicationContext, 'db' | 'resourcesFolder'>;

/** Ids of the profiles that come with the program, the default first. */
export function presetProfileIds(resourcesFolder: string): string[] {
  const others = presetNames(resourcesFolder, 'exports').filter((name) => name !== defaultProfileId);
  return [defaultProfileId, ...others];
}

/**
 * Id of the profile that is in force for a year: the one that was chosen for it, else the newest of the office's own made for
 * it, else the default. One that was put away is in force no more.
 */
export function profileIdInForce({ db, resourcesFolder }: ProfileSource, year: number): string {
  const chosen = chosenForYear(db, year);
  const isInUse = chosen !== null && (presetProfileIds(resourcesFolder).includes(chosen) || findProfileRow(db, chosen) !== undefined);
  return isInUse ? chosen : (newestOfYear(db, year) ?? defaultProfileId);
}

/**
 * The look of the tables that go out: the named profile, or (null) the one in force for the year. NOT_FOUND for an unknown
 * one; PRESET_INVALID for one that neither this version nor its preset can make whole.
 */
export function exportProfile(context: ProfileSource, profileId: string | null, year: number): ExportProfile {
  return profileOfId(context, profileId ?? profileIdInForce(context, year));
}

/** The profile with this id, a preset's or one of the office's own; NOT_FOUND, PRESET_INVALID. */
export function profileOfId({ db, resourcesFolder }: ProfileSource, profileId: string): ExportProfile {
  if (presetProfileIds(resourcesFolder).includes(profileId)) return loadExportProfile(resourcesFolder, profileId);
  const row = findProfileRow(db, profileId);
  if (!row) throw notFound('exportProfile', profileId);
  return profileOfRow(row, resourcesFolder);
}

/** One of the office's own profiles in the form of this version; PRESET_INVALID. */
export function profileOfRow({ id, name, presetId, body }: ProfileRow, resourcesFolder: string): ExportProfile {
  const profile = completeProfile(body, loadExportProfile(resourcesFolder, knownPresetId(resourcesFolder, presetId)));
  if (profile === null) throw new AppError('PRESET_INVALID', { preset: name });
  return { ...profile, id, name };
}

/** The preset that a profile began as, or the default where this version has it no more. */
export function knownPresetId(resourcesFolder: string, presetId: string): string {
  return presetProfileIds(resourcesFolder).includes(presetId) ? presetId : defaultProfileId;
}
