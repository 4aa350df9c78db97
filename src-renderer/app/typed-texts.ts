import { z } from 'zod';
import { readStoredValue, useStoredValue } from './stored-value.ts';

const textsSchema = z.record(z.string(), z.string());

/** True for what an earlier start of the program stored as typed texts. */
export function isTypedTexts(value: unknown): value is Record<string, string> {
  return textsSchema.safeParse(value).success;
}

/** Texts that were typed for rows, by the rows' ids, and wait until they are taken, over a restart too; null forgets one. */
export function useTypedTexts(key: string): [Readonly<Record<string, string>>, (id: string, text: string | null) => void] {
  const [stored, setStored] = useStoredValue(key, isTypedTexts);
  const type = (id: string, text: string | null): void => {
    // As stored now: a save may end after other texts have been typed.
    const { [id]: _before, ...others } = readStoredValue(key, isTypedTexts) ?? {};
    const next = text === null ? others : { ...others, [id]: text };
    setStored(Object.keys(next).length === 0 ? null : next);
  };
  return [stored ?? {}, type];
}
