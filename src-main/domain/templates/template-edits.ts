/** Tasks that the clerk has named for rows of a superior's table, by the row's number from 0; null for a row that is left blank. */
export type TemplatePlacements = Readonly<Record<string, string | null>>;

/** Words that the clerk has written for cells in place of the proposed ones, by `cellKeyOf`. */
export type TemplateTexts = Readonly<Record<string, string>>;

/** Names a cell of a superior's table; row and column count from 0. */
export function cellKeyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
