/** What is given, with the keys that it lacks as the other has them, at any depth; lists are taken whole. */
export function withMissingKeys(given: unknown, other: unknown): unknown {
  if (given === undefined) return other;
  if (!isObject(given) || !isObject(other)) return given;
  const keys = new Set([...Object.keys(given), ...Object.keys(other)]);
  return Object.fromEntries(Array.from(keys, (key) => [key, withMissingKeys(given[key], other[key])]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
