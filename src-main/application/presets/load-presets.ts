import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkingCalendar } from '../../domain/deadlines/working-calendar.ts';
import type { LightRuleSet } from '../../domain/progress/signal-light.ts';
import type { ScoringScheme } from '../../domain/scoring/scoring-scheme.ts';
import { type ExportProfile, exportProfileSchema } from '../../workbooks/export-profile.ts';
import { AppError } from '../app-error.ts';
import { type Duty, dutyLibrarySchema } from './duty-library-schema.ts';
import { type LetterProfile, letterProfileSchema } from './letter-profile-schema.ts';
import { lightRulesSchema } from './light-rules-schema.ts';
import { type OfficeDay, officeDaysSchema } from './office-days-schema.ts';
import { scoringSchemeSchema } from './scoring-scheme-schema.ts';
import { unitPresetFileSchema, unitPresetProblems } from './unit-preset-schema.ts';
import type { UnitPreset } from './unit-preset-schema.ts';
import { withMissingKeys } from './with-missing-keys.ts';
import { workingCalendarSchema } from './working-calendar-schema.ts';

type PresetFolder = 'units' | 'scoring' | 'lights' | 'exports' | 'duties' | 'calendar' | 'letters';

/** Names of presets come from input too; nothing but this can be a file name. */
const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function presetError(preset: string, cause: unknown): AppError<'PRESET_INVALID'> {
  const error = new AppError('PRESET_INVALID', { preset });
  error.cause = cause;
  return error;
}

function readPreset<Schema extends z.ZodType>(
  resourcesFolder: string,
  folder: PresetFolder,
  name: string,
  schema: Schema,
): z.infer<Schema> {
  if (!namePattern.test(name)) throw presetError(name, new Error('not a name of a preset'));
  try {
    const text = readFileSync(join(resourcesFolder, 'presets', folder, `${name}.json`), 'utf8');
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw presetError(name, cause);
  }
}

/** Names of the presets of a kind that come with the program, sorted. */
export function presetNames(resourcesFolder: string, folder: PresetFolder): string[] {
  return readdirSync(join(resourcesFolder, 'presets', folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** A unit list with everything that it extends; PRESET_INVALID when a file is missing, malformed or contradicts itself. */
export function loadUnitPreset(resourcesFolder: string, name: string): UnitPreset {
  const file = readPreset(resourcesFolder, 'units', name, unitPresetFileSchema);
  const base =
    file.extends === null ? null : readPreset(resourcesFolder, 'units', file.extends, unitPresetFileSchema);
  // One step is enough for a county over the typical list, and cannot run in a circle.
  if (base !== null && base.extends !== null) throw presetError(name, new Error('extends a list that extends another'));
  const preset: UnitPreset = {
    title: file.title,
    region: file.region,
    classes: [...(base?.classes ?? []), ...file.classes],
    units: [...(base?.units ?? []), ...file.units],
    collectives: [...(base?.collectives ?? []), ...file.collectives],
  };
  const problems = unitPresetProblems(preset);
  if (problems.length > 0) throw presetError(name, new Error(problems.join('; ')));
  return preset;
}

/** A scoring scheme by its id; PRESET_INVALID when its file is missing or malformed, or bears another id. */
export function loadScoringScheme(resourcesFolder: string, id: string): ScoringScheme {
  const scheme = readPreset(resourcesFolder, 'scoring', id, scoringSchemeSchema);
  if (scheme.id !== id) throw presetError(id, new Error(`the file bears the id ${scheme.id}`));
  return scheme;
}

/** The rules of the signal lights; PRESET_INVALID when the file is missing or malformed. */
export function loadLightRules(resourcesFolder: string, name = 'default'): LightRuleSet {
  return readPreset(resourcesFolder, 'lights', name, lightRulesSchema);
}

/** A profile file, which may say only in what it differs from another one. */
const profileFileSchema = z.looseObject({ name: z.string().min(1), extends: z.string().optional() });

/** Look of the tables that go out; PRESET_INVALID when the file, or the one that it extends, is missing or malformed. */
export function loadExportProfile(resourcesFolder: string, name = 'county-standard'): ExportProfile {
  const { extends: baseName, ...own } = readPreset(resourcesFolder, 'exports', name, profileFileSchema);
  const base = baseName === undefined ? {} : readPreset(resourcesFolder, 'exports', baseName, profileFileSchema);
  // One step is enough, and cannot run in a circle: the schema knows no `extends`.
  const profile = exportProfileSchema.safeParse(withMissingKeys(own, base));
  if (!profile.success || profile.data.id !== name) throw presetError(name, profile.error ?? new Error('the file bears another id'));
  return profile.data;
}

/** What a profile of the program is called; PRESET_INVALID when its file is missing or malformed. */
export function exportProfileName(resourcesFolder: string, name: string): string {
  return readPreset(resourcesFolder, 'exports', name, profileFileSchema).name;
}

/** Words of the office's letters; PRESET_INVALID when the file is missing or malformed. */
export function loadLetterProfile(resourcesFolder: string, name = 'county-standard'): LetterProfile {
  return readPreset(resourcesFolder, 'letters', name, letterProfileSchema);
}

/** Recurring duties of the libraries that come with the program; PRESET_INVALID when a file is malformed. */
export function loadDuties(resourcesFolder: string): Duty[] {
  return presetNames(resourcesFolder, 'duties').flatMap((name) => readPreset(resourcesFolder, 'duties', name, dutyLibrarySchema).duties);
}

/** The working days of the years whose notices come with the program; PRESET_INVALID when the file is missing, malformed or contradicts itself. */
export function loadWorkingCalendar(resourcesFolder: string, name = 'china'): WorkingCalendar {
  return readPreset(resourcesFolder, 'calendar', name, workingCalendarSchema);
}

/** The days that an office keeps every year, in the order of the calendar year; PRESET_INVALID when the file is missing or malformed. */
export function loadOfficeDays(resourcesFolder: string, name = 'office-days'): OfficeDay[] {
  return readPreset(resourcesFolder, 'calendar', name, officeDaysSchema);
}
