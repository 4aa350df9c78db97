import { useCallback, useMemo, useSyncExternalStore } from 'react';

/**
 * Small values of this window that outlive it: preferences and unsaved input. Kept by the browser part of the
 * program, outside of the workspace.
 */
const prefix = 'taizhang:';
const listeners = new Set<() => void>();

function readText(key: string): string | null {
  return globalThis.localStorage?.getItem(prefix + key) ?? null;
}

/** Stores a value under a key; null removes it. */
export function writeStoredValue(key: string, value: unknown): void {
  if (value === null) globalThis.localStorage?.removeItem(prefix + key);
  else globalThis.localStorage?.setItem(prefix + key, JSON.stringify(value));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Reads what `writeStoredValue` stored; `check` refuses what an older version of the program left behind. */
export function parseStoredValue<Value>(text: string | null, check: (value: unknown) => value is Value): Value | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return check(value) ? value : null;
  } catch {
    return null;
  }
}

function keysAfter(start: string): string {
  const storage = globalThis.localStorage;
  const keys = storage ? Object.keys(storage) : [];
  return keys.flatMap((key) => (key.startsWith(prefix + start) ? [key.slice(prefix.length + start.length)] : [])).join('\n');
}

/** What follows `start` in the keys of all stored values that begin with it, followed as they come and go. */
export function useStoredKeys(start: string): ReadonlySet<string> {
  const keys = useSyncExternalStore(subscribe, () => keysAfter(start));
  return useMemo(() => new Set(keys.split('\n')), [keys]);
}

/** What is stored under a key now; for a value that is too large to be followed with every step. */
export function readStoredValue<Value>(key: string, check: (value: unknown) => value is Value): Value | null {
  return parseStoredValue(readText(key), check);
}

/** A stored value as state of a component. `check` must be a constant function. */
export function useStoredValue<Value>(
  key: string,
  check: (value: unknown) => value is Value,
): [Value | null, (value: Value | null) => void] {
  const text = useSyncExternalStore(subscribe, () => readText(key));
  const setValue = useCallback((value: Value | null) => writeStoredValue(key, value), [key]);
  return [parseStoredValue(text, check), setValue];
}
