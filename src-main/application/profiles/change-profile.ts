import type { ProfileTableView, ProfileTypesetting } from '../../contract/profiles.ts';
import { type ExportProfile, exportProfileSchema } from '../../workbooks/export-profile.ts';
import { brokenRule, invalidProfile, requireReadableHeaders } from './profile-rules.ts';
import { textAt, withTextAt } from './section-words.ts';
import { type TableDescription, tableDescriptions } from './table-descriptions.ts';
import { viewOfTable } from './table-view.ts';

/** What an update may change of a profile; what is left out stays. */
export interface ProfileChange {
  readonly name?: string | undefined;
  readonly typesetting?: ProfileTypesetting | undefined;
  readonly tables?: readonly ProfileTableView[] | undefined;
}

/** The profile with the change; PROFILE_INVALID for the first rule that it would break. */
export function changeProfile(profile: ExportProfile, { name, typesetting, tables = [] }: ProfileChange): ExportProfile {
  const renamed = { ...profile, name: name ?? profile.name, typesetting: { ...profile.typesetting, ...typesetting } };
  const asked = tables.reduce(changeTable, renamed);
  const checked = exportProfileSchema.safeParse(asked);
  if (!checked.success) throw brokenRule(checked.error, asked, profile);
  requireReadableHeaders(checked.data);
  return checked.data;
}

/** Only what differs from what was shown is changed, so that a table keeps following the typesetting's orientation. */
function changeTable(profile: ExportProfile, view: ProfileTableView): ExportProfile {
  const { table } = view;
  const { columns, words }: TableDescription = tableDescriptions[table];
  if (columns === null && view.columns.length > 0) throw invalidProfile(table, { kind: 'columnsFixed' });
  const arranged = {
    ...profile[table],
    paper: view.paper,
    ...(view.orientation === viewOfTable(profile, table).orientation ? {} : { orientation: view.orientation }),
    ...(columns === null ? {} : { columns: view.columns }),
  };
  const worded = view.words.reduce((section, { key, text }) => {
    const places = words[key];
    if (places === undefined) throw invalidProfile(table, { kind: 'wordUnknown', word: key });
    if (text === textAt(section, key)) return section;
    const unknown = placesOf(text).find((place) => !places.includes(place));
    if (unknown !== undefined) throw invalidProfile(table, { kind: 'placeUnknown', word: key, place: unknown });
    return withTextAt(section, key, text.trim() === '' ? '' : text);
  }, arranged);
  return { ...profile, [table]: worded };
}

function placesOf(text: string): string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/gu), ([, place = '']) => place);
}
