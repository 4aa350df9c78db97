/** Things by a key, in the order in which each key first comes. */
export function grouped<Key, Thing>(things: Iterable<Thing>, keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Rows by one of their columns, which the grouped rows leave out. */
export function groupedBy<Row extends object, Key extends keyof Row>(rows: Iterable<Row>, key: Key): Map<Row[Key], Omit<Row, Key>[]> {
  const groups = new Map<Row[Key], Omit<Row, Key>[]>();
  for (const [value, group] of grouped(rows, (row) => row[key])) {
    groups.set(value, group.map(({ [key]: _value, ...rest }) => rest));
  }
  return groups;
}
