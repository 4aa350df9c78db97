import type { ProfileHead, ProfileTypesetting, ProfileView } from '../../contract/profiles.ts';
import type { Typesetting } from '../../workbooks/export-profile.ts';
import type { ApplicationContext } from '../context.ts';
import { exportProfileName, loadExportProfile } from '../presets/load-presets.ts';
import { knownPresetId, presetProfileIds, profileIdInForce, profileOfId } from './profile-in-force.ts';
import { defaultProfileId, findProfileRow, profileRows, type ProfileRow } from './profile-rows.ts';
import { viewOfTables } from './table-view.ts';

/** The profiles that come with the program, then the office's own by year and name, with the one in force for the year. */
export function listProfiles(context: ApplicationContext, { year }: { year: number }): ProfileHead[] {
  const inForce = profileIdInForce(context, year);
  const presets = presetProfileIds(context.resourcesFolder).map((id) => presetHead(context, id));
  const own = profileRows(context.db).map(ownHead);
  return [...presets, ...own].map((head) => ({ ...head, inForce: head.profileId === inForce }));
}

/** A profile as the window shows and changes it; `inForce` speaks of its own year, else of the current one. NOT_FOUND. */
export function getProfile(context: ApplicationContext, { profileId }: { profileId: string }): ProfileView {
  const profile = profileOfId(context, profileId);
  const row = findProfileRow(context.db, profileId);
  const head = row === undefined ? presetHead(context, profileId) : ownHead(row);
  const year = head.year ?? Number(context.today().slice(0, 4));
  const presetId = row === undefined ? profileId : knownPresetId(context.resourcesFolder, row.presetId);
  const usual = [...new Set([presetId, defaultProfileId])].map((id) => loadExportProfile(context.resourcesFolder, id));
  return {
    ...head,
    inForce: profileIdInForce(context, year) === profileId,
    typesetting: shownTypesetting(profile.typesetting),
    tables: viewOfTables(profile, usual),
  };
}

type Head = Omit<ProfileHead, 'inForce'>;

function presetHead({ resourcesFolder }: ApplicationContext, profileId: string): Head {
  return { profileId, name: exportProfileName(resourcesFolder, profileId), year: null, origin: 'preset', rowVersion: null };
}

function ownHead({ id, name, year, rowVersion }: ProfileRow): Head {
  return { profileId: id, name, year, origin: 'own', rowVersion };
}

function shownTypesetting({ fonts, sizes, margins, footer }: Typesetting): ProfileTypesetting {
  return { fonts, sizes, margins, footer };
}
