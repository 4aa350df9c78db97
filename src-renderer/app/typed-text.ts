import { useStoredValue } from './stored-value.ts';

interface TypedText {
  /** The saved text that was typed over: once that has changed, what was typed no longer belongs to it. */
  over: string;
  text: string;
}

/** True for what an earlier start of the program stored as typed text. */
export function isTypedText(value: unknown): value is TypedText {
  if (typeof value !== 'object' || value === null) return false;
  const { over, text } = value as Partial<TypedText>;
  return typeof over === 'string' && typeof text === 'string';
}

/** Text that was typed over a saved one and waits until it is taken, over a restart too; null where none waits. */
export function useTypedText(key: string, saved: string): [string | null, (text: string | null) => void] {
  const [stored, setStored] = useStoredValue(key, isTypedText);
  const typed = stored?.over === saved ? stored.text : null;
  return [typed, (text) => setStored(text === null || text === saved ? null : { over: saved, text })];
}
