/** Headings (1 is the highest level) that a row below `path` needs above it, where the row before stood below `above`. */
export function headingsBetween(above: readonly string[], path: readonly string[]): { kind: 'section'; level: number; heading: string }[] {
  const shared = path.findIndex((heading, depth) => heading !== above[depth]);
  if (shared < 0) return [];
  return path.slice(shared).map((heading, depth) => ({ kind: 'section', level: shared + depth + 1, heading }));
}
