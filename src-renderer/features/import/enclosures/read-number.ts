/** Points and limits have at most four decimals. */
const scale = 10_000;

/** The number that was typed, rounded to four decimals; null for an empty text, undefined for anything else. */
export function readNumber(text: string): number | null | undefined {
  const typed = text.trim().replace('−', '-');
  if (typed === '') return null;
  const value = Number(typed);
  return Number.isFinite(value) ? Math.round(value * scale) / scale : undefined;
}
