/** Imports under way first, each group newest first. */
export function openFirst<Entry extends { state: 'open' | 'committed' | 'discarded'; createdAt: string }>(
  entries: readonly Entry[],
): Entry[] {
  const later = (entry: Entry): number => (entry.state === 'open' ? 0 : 1);
  return [...entries].sort(
    (one, other) => later(one) - later(other) || (one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0),
  );
}
