import { z } from 'zod';
import { useStoredValue } from './stored-value.ts';

const textsSchema = z.record(z.string(), z.string());

/** True for what an earlier start of the program stored as typed texts. */
export function isTypedTexts(value: unknown): value is Record<string, string> {
  return textsSchema.safeParse(value).success;
}

/** Texts that were typed for rows, by the rows' ids, and wait until they are taken, over a restart too; null forgets one. */
export function useTypedTexts(key: string): [Readonly<Record<string, string>>, (id: string, text: string | null) => void] {
  const [stored, setStored] = useStoredValue(key, isTypedTexts);
  const texts = stored ?? {};
  const type = (id: string, text: string | null): void => {
    const { [id]: _before, ...others } = texts;
    const next = text === null ? others : { ...others, [id]: text };
    setStored(Object.keys(next).length === 0 ? null : next);
  };
  return [texts, type];
}
