import { useStoredValue } from '../../app/stored-value.ts';

/** Searches that are remembered. */
const mostRecent = 8;

/** True for what an earlier start of the program stored. */
export function isRecentList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** The searches after one more led to a row: the newest first, each once. */
export function withSearch(recent: readonly string[], text: string): string[] {
  const typed = text.trim();
  return typed === '' ? [...recent] : [typed, ...recent.filter((one) => one !== typed)].slice(0, mostRecent);
}

/** The last searches that led to a row, kept over a restart. */
export function useRecentSearches(): { recent: readonly string[]; remember: (text: string) => void; forget: () => void } {
  const [stored, setStored] = useStoredValue('recent-searches', isRecentList);
  const recent = stored ?? [];
  return { recent, remember: (text) => setStored(withSearch(recent, text)), forget: () => setStored(null) };
}
