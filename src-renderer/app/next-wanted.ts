/** The next of the wanted rows below the current one, from the top again at the end; null when none is wanted. */
export function nextWanted(order: readonly string[], current: string | null, isWanted: (id: string) => boolean): string | null {
  const start = current === null ? 0 : order.indexOf(current) + 1;
  return [...order.slice(start), ...order.slice(0, start)].find(isWanted) ?? null;
}
