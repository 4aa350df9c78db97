/** Rows that PageUp and PageDown move by. */
const page = 12;

/** The row that a key leads to from the current one; null when the key does not move or there is nowhere to go. */
export function rowAfterKey(key: string, order: readonly string[], current: string | null): string | null {
  const last = order.length - 1;
  const index = current === null ? -1 : order.indexOf(current);
  const targets: Record<string, number> = {
    ArrowDown: Math.min(last, index + 1),
    ArrowUp: Math.max(0, index - 1),
    PageDown: Math.min(last, index + page),
    PageUp: Math.max(0, index - page),
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : (order[target] ?? null);
}
