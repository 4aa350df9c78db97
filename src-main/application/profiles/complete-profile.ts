import { type ExportProfile, exportProfileSchema } from '../../workbooks/export-profile.ts';
import { withMissingKeys } from '../presets/with-missing-keys.ts';

/**
 * A stored profile in the form of this version: what it lacks, having been stored by an older one, is as in its preset.
 * Null when it does not fit even so.
 */
export function completeProfile(stored: unknown, preset: ExportProfile): ExportProfile | null {
  const asStored = exportProfileSchema.safeParse(stored);
  if (asStored.success) return asStored.data;
  const completed = exportProfileSchema.safeParse(withMissingKeys(stored, preset));
  return completed.success ? completed.data : null;
}
