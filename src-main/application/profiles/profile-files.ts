import { z } from 'zod';
import { nameSchema } from '../../contract/shared.ts';
import { exportProfileSchema } from '../../workbooks/export-profile.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { saveBytes } from '../exports/save-bytes.ts';
import { loadSource } from '../imports/import-source.ts';
import { loadExportProfile } from '../presets/load-presets.ts';
import { withMissingKeys } from '../presets/with-missing-keys.ts';
import { knownPresetId, profileOfId } from './profile-in-force.ts';
import { findProfileRow } from './profile-rows.ts';
import { brokenRule, invalidProfile } from './profile-rules.ts';
import { addProfile } from './write-profiles.ts';

/** A profile as offices pass it on. */
const profileFileSchema = z.object({ kind: z.literal('exportProfile'), presetId: z.string(), profile: z.looseObject({ name: nameSchema }) });

/** Many times what a profile takes. */
const mostBytes = 256 * 1024;

/** Saves a profile as a file for other offices; NOT_FOUND, and fails as `saveBytes` does. */
export async function saveProfileFile(
  context: ApplicationContext,
  { profileId, saveToken }: { profileId: string; saveToken: string },
): Promise<{ fileToken: string; fileName: string }> {
  const profile = profileOfId(context, profileId);
  const presetId = findProfileRow(context.db, profileId)?.presetId ?? profileId;
  const text = JSON.stringify({ kind: 'exportProfile', presetId, profile }, null, 2);
  return saveBytes(context, { useCase: 'profiles.saveFile', saveToken, bytes: new TextEncoder().encode(text) });
}

/**
 * Adds the profile of such a file to the office's own, under its name unless another is given; what an older program did not
 * store is as in its preset. PROFILE_INVALID for another file, a broken rule or a name that is taken, FILE_TOO_LARGE and the
 * errors of opening the file.
 */
export function readProfileFile(
  context: ApplicationContext,
  { fileToken, name, year }: { fileToken: string; name: string | null; year: number | null },
): { changeSetId: string | null; profileId: string } {
  const { fileName, bytes } = loadSource(context.files, { kind: 'file', fileToken });
  if (bytes.length > mostBytes) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'bytes', maximum: mostBytes });
  const file = profileFileSchema.safeParse(jsonOf(bytes));
  if (!file.success) throw invalidProfile(null, { kind: 'noProfileFile' });
  const presetId = knownPresetId(context.resourcesFolder, file.data.presetId);
  const preset = loadExportProfile(context.resourcesFolder, presetId);
  const given = withMissingKeys({ ...file.data.profile, id: preset.id, name: name ?? file.data.profile.name }, preset);
  const profile = exportProfileSchema.safeParse(given);
  if (!profile.success) throw brokenRule(profile.error, given as object, preset);
  return addProfile(context, 'profiles.readFile', { profile: profile.data, name: profile.data.name, year, presetId });
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
