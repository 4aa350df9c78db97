/** Ids of a class in their order after one was put before another (null: at the end); null when nothing moves. */
export function orderWith(ids: readonly string[], movedId: string, beforeId: string | null): string[] | null {
  if (movedId === beforeId || !ids.includes(movedId)) return null;
  const others = ids.filter((id) => id !== movedId);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  if (place === -1) return null;
  const ordered = others.toSpliced(place, 0, movedId);
  return ordered.every((id, index) => id === ids[index]) ? null : ordered;
}

/**
 * The unit before which one lands when it goes one shown row up (-1) or down (1); null inside for the end. Rows that are not
 * shown (dissolved units) stay where they are. Null where it can't go further.
 */
export function landingOf(shownIds: readonly string[], id: string, step: -1 | 1): { beforeId: string | null } | null {
  const index = shownIds.indexOf(id);
  const neighbour = index === -1 ? undefined : shownIds[index + step];
  if (neighbour === undefined) return null;
  return { beforeId: step === -1 ? neighbour : (shownIds[index + 2] ?? null) };
}

/** The unit before which one lands that is dropped on an edge of a shown row; null for the end. */
export function droppedBefore(shownIds: readonly string[], onId: string, edge: 'before' | 'after'): string | null {
  return edge === 'before' ? onId : (shownIds[shownIds.indexOf(onId) + 1] ?? null);
}
