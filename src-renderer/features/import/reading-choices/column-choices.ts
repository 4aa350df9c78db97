import type { ColumnRole, FoundColumn, FoundTable, ReadingChoices } from './reading-words.ts';

/** Nothing chosen: the program decides all. */
export const nothingChosen: ReadingChoices = { readFrom: null, columns: [] };

/** Tables of one form whose columns were read alike; one choice holds for all of them. */
export interface TableForm {
  /** The first of the tables, which stands for the others. */
  table: FoundTable;
  tables: readonly FoundTable[];
}

const formKey = ({ signature, columns }: FoundTable): string => `${signature}\n${columns.map(({ role }) => role).join()}`;

/** The found tables by their form, in the order of the document. */
export function tableForms(tables: readonly FoundTable[]): TableForm[] {
  const forms = new Map<string, FoundTable[]>();
  for (const table of tables) forms.set(formKey(table), [...(forms.get(formKey(table)) ?? []), table]);
  return [...forms.values()].flatMap(([table, ...rest]) => (table ? [{ table, tables: [table, ...rest] }] : []));
}

/** What each column of a table is to be read as: as chosen, else as it was read. */
export function shownRoles(table: FoundTable, choices: ReadingChoices): ColumnRole[] {
  const chosen = choices.columns.find(({ signature }) => signature === table.signature)?.roles;
  return table.columns.map(({ role }, index) => chosen?.[index] ?? role);
}

/** How the shown role of a column was told; `pending` while the choice differs from what was read. */
export function toldBy(column: FoundColumn, shown: ColumnRole): FoundColumn['toldBy'] | 'pending' {
  return column.role === shown ? column.toldBy : 'pending';
}

/** The choices with one column of a table's form read as `role`; the other columns stay as they are shown. */
export function withColumn(choices: ReadingChoices, table: FoundTable, index: number, role: ColumnRole): ReadingChoices {
  const roles = shownRoles(table, choices).map((shown, at) => (at === index ? role : shown));
  const others = choices.columns.filter(({ signature }) => signature !== table.signature);
  return { ...choices, columns: [...others, { signature: table.signature, roles }] };
}

/** True when reading again would follow the same choices. */
export function sameChoices(one: ReadingChoices, other: ReadingChoices): boolean {
  const plain = ({ readFrom, columns }: ReadingChoices): string =>
    JSON.stringify([readFrom, columns.map(({ signature, roles }) => `${signature}\n${roles.join()}`).toSorted()]);
  return plain(one) === plain(other);
}

/** What is wrong with the roles of a table that is to give tasks; null when nothing is. */
export function rolesProblem(roles: readonly ColumnRole[]): string | null {
  return roles.includes('task') || roles.includes('requirement') ? null : '没有一栏读作“工作任务”或“工作要求”，这样读不出任务。';
}
