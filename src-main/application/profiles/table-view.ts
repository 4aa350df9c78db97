import { type ProfileColumn, type ProfileTable, type ProfileTableView, profileTables, type ProfileView } from '../../contract/profiles.ts';
import { usualColumns } from '../../contract/text/profile-words.ts';
import type { ExportProfile } from '../../workbooks/export-profile.ts';
import { textAt } from './section-words.ts';
import { type TableDescription, tableDescriptions } from './table-descriptions.ts';

type TableOfView = ProfileView['tables'][number];

/** The tables of a profile in their order as the window shows them; `usual` are profiles whose columns tell how one usually looks. */
export function viewOfTables(profile: ExportProfile, usual: readonly ExportProfile[]): TableOfView[] {
  return profileTables.map((table) => {
    const description: TableDescription = tableDescriptions[table];
    const columns = chosenColumns(profile, table);
    const missing = (description.columns?.fields ?? []).filter((field) => columns.every((column) => column.field !== field));
    return {
      ...viewOfTable(profile, table),
      further: missing.map((field) => usualColumn(field, table, usual)),
      needed: [...(description.columns?.needed ?? [])],
      places: Object.fromEntries(Object.entries(description.words).map(([key, places]) => [key, [...places]])),
    };
  });
}

/** What of one table can be changed. */
export function viewOfTable(profile: ExportProfile, table: ProfileTable): ProfileTableView {
  const section = profile[table];
  const description: TableDescription = tableDescriptions[table];
  return {
    table,
    paper: section.paper,
    orientation: section.orientation ?? profile.typesetting.orientation,
    columns: chosenColumns(profile, table),
    words: Object.keys(description.words).map((key) => ({ key, text: textAt(section, key) })),
  };
}

function chosenColumns(profile: ExportProfile, table: ProfileTable): ProfileColumn[] {
  const { columns } = profile[table];
  return Array.isArray(columns) ? columns.map((column) => ({ ...column })) : [];
}

/** As the same table has it in another profile, or another table of one. */
function usualColumn(field: string, table: ProfileTable, usual: readonly ExportProfile[]): ProfileColumn {
  const ofTable = usual.flatMap((profile) => chosenColumns(profile, table));
  const ofOthers = usual.flatMap((profile) => profileTables.flatMap((other) => chosenColumns(profile, other)));
  const known = [...ofTable, ...ofOthers].find((column) => column.field === field);
  return known ?? { field, ...(usualColumns[field] ?? { header: field, width: 12, align: 'left' }) };
}
