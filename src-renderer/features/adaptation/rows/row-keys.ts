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

/** The next of the wanted rows below the current one, from the top again at the end; null when none is wanted. */
export function nextWanted(order: readonly string[], current: string | null, isWanted: (id: string) => boolean): string | null {
  const start = current === null ? 0 : order.indexOf(current) + 1;
  return [...order.slice(start), ...order.slice(0, start)].find(isWanted) ?? null;
}
