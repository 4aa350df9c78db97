import type { ProfileColumn, ProfileTable, ProfileTableView, ProfileTypesetting, ProfileView } from '../../../../src-main/contract/profiles.ts';

/** What of a profile is written; what is left out stays. */
export interface ProfileChange {
  name?: string;
  year?: number | null;
  typesetting?: ProfileTypesetting;
  tables?: ProfileTableView[];
}

/** Makes the change out of the profile as it is at the moment of writing. */
export type ProfileEdit = (profile: ProfileView) => ProfileChange;

type TableEdit = (table: ProfileTableView) => ProfileTableView;

/** Changes one table of a profile. */
export function editTable(table: ProfileTable, edit: TableEdit): ProfileEdit {
  return ({ tables }) => ({
    tables: tables.flatMap(({ table: code, paper, orientation, columns, words }) =>
      code === table ? [edit({ table: code, paper, orientation, columns, words })] : [],
    ),
  });
}

/** Puts a column before the one that stands at a place (0-based, counted without it); places beyond the ends are the ends. */
export function placeColumn(field: string, place: number): TableEdit {
  return (table) => {
    const moved = table.columns.find((column) => column.field === field);
    if (!moved) return table;
    const others = table.columns.filter((column) => column !== moved);
    return { ...table, columns: others.toSpliced(Math.max(0, Math.min(others.length, place)), 0, moved) };
  };
}

/** Changes name, width or alignment of a column. */
export function changeColumn(field: string, change: Partial<Omit<ProfileColumn, 'field'>>): TableEdit {
  return (table) => ({ ...table, columns: table.columns.map((column) => (column.field === field ? { ...column, ...change } : column)) });
}

/** Adds a column at the end. */
export function addColumn(column: ProfileColumn): TableEdit {
  return (table) => ({ ...table, columns: [...table.columns, column] });
}

/** Takes a column out. */
export function removeColumn(field: string): TableEdit {
  return (table) => ({ ...table, columns: table.columns.filter((column) => column.field !== field) });
}

/** Changes a line of words by its key. */
export function changeWords(key: string, text: string): TableEdit {
  return (table) => ({ ...table, words: table.words.map((words) => (words.key === key ? { key, text } : words)) });
}

/** Changes the size of a table's paper, or turns it. */
export function changePaper(change: Partial<Pick<ProfileTableView, 'paper' | 'orientation'>>): TableEdit {
  return (table) => ({ ...table, ...change });
}

/** Changes fonts, sizes, margins or the footer of all tables of a profile. */
export function editTypesetting(edit: (typesetting: ProfileTypesetting) => ProfileTypesetting): ProfileEdit {
  return ({ typesetting }) => ({ typesetting: edit(typesetting) });
}
