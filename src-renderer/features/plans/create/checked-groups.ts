/** A heading with the rows below it. */
export interface RowGroup<Row> {
  heading: string;
  rows: readonly Row[];
}

/** Rows by their headings, each heading where it first stands. */
export function groupedBy<Row>(rows: readonly Row[], headingOf: (row: Row) => string): RowGroup<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const heading = headingOf(row);
    groups.set(heading, [...(groups.get(heading) ?? []), row]);
  }
  return [...groups].map(([heading, members]) => ({ heading, rows: members }));
}

/** The chosen keys after some were checked or unchecked together. */
export function withChecked(chosen: ReadonlySet<string>, keys: readonly string[], checked: boolean): Set<string> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (checked) next.add(key);
    else next.delete(key);
  }
  return next;
}
