/** A line of a table whose rows stand under headings: a heading names the rows below it, a row has no `memberKeys`. */
export interface HeadedLine {
  key: string;
  memberKeys?: readonly string[];
}

function isRow({ memberKeys }: HeadedLine): boolean {
  return memberKeys === undefined;
}

/** Keys whose boxes are ticked: the selected rows, and headings of which every shown row is. */
export function tickedKeys(lines: readonly HeadedLine[], selected: ReadonlySet<string>): ReadonlySet<string> {
  const isTicked = ({ key, memberKeys }: HeadedLine): boolean =>
    memberKeys === undefined ? selected.has(key) : memberKeys.every((member) => selected.has(member));
  return new Set(lines.filter(isTicked).map(({ key }) => key));
}

/**
 * The selected rows after the boxes were ticked anew: a heading whose own box was changed takes all of its rows along, but
 * not when the selection was extended over it line by line (`extending`).
 */
export function selectedAfter(
  lines: readonly HeadedLine[],
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  extending: boolean,
): ReadonlySet<string> {
  const selected = new Set(lines.filter((line) => isRow(line) && after.has(line.key)).map(({ key }) => key));
  for (const { key, memberKeys } of lines) {
    if (extending || memberKeys === undefined || before.has(key) === after.has(key)) continue;
    // Where a row's own box was changed too (Ctrl+A), the heading's box only follows it.
    if (memberKeys.some((member) => before.has(member) !== after.has(member))) continue;
    for (const member of memberKeys) {
      if (after.has(key)) selected.add(member);
      else selected.delete(member);
    }
  }
  return selected;
}

/** The row that is meant when the arrows reach a line from another one: headings are passed over. */
export function rowReached(lines: readonly HeadedLine[], key: string, from: string | null): string | null {
  const at = lines.findIndex((line) => line.key === key);
  const before = lines.findIndex((line) => line.key === from);
  const [below, above] = [lines.slice(at).find(isRow), lines.slice(0, at + 1).findLast(isRow)];
  return ((at < before ? (above ?? below) : (below ?? above)) ?? null)?.key ?? null;
}

/** The row to go on with after one is done with: the next one, else the one before; null where there is no other. */
export function rowAfter(lines: readonly HeadedLine[], current: string): string | null {
  const order = lines.filter(isRow).map(({ key }) => key);
  const index = order.indexOf(current);
  return index === -1 ? null : (order[index + 1] ?? order[index - 1] ?? null);
}
