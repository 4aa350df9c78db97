/** What stands beside the table: a column, or the form of a new one. */
export type OpenColumn = { kind: 'none' | 'new' } | { kind: 'column'; columnId: string };
