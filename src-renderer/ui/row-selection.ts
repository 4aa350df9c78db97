/** Ids after a click on the checkbox of one row. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(selected);
  if (!after.delete(id)) after.add(id);
  return after;
}

/** Ids after Shift+click: everything from the last touched row to this one is selected too. */
export function extended(
  selected: ReadonlySet<string>,
  order: readonly string[],
  from: string | null,
  to: string,
): ReadonlySet<string> {
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return new Set([...selected, to]);
  return new Set([...selected, ...order.slice(Math.min(start, end), Math.max(start, end) + 1)]);
}

/** How the checkbox of the header stands to the listed rows. */
export function coverage(selected: ReadonlySet<string>, order: readonly string[]): 'none' | 'some' | 'all' {
  const count = order.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === order.length ? 'all' : 'some';
}
