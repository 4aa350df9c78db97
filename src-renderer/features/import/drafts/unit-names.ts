/** Longest unit name that the contract takes, in UTF-16 units. */
const longestName = 200;

/** Unit names from tags: trimmed, without empty ones and repeats, in their order. */
export function unitNamesFrom(tags: readonly string[]): string[] {
  const names = tags.map((tag) => tag.trim().slice(0, longestName)).filter((name) => name !== '');
  return [...new Set(names)];
}
