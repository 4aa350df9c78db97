/** Initials that were read, by text; the texts of a ledger are few, and the dictionary is slow. */
const known = new Map<string, string>();

/** Whether a text can be the first letters of pinyin: nothing but Latin letters. */
export function isInitials(typed: string): boolean {
  return /^[a-z]+$/iu.test(typed);
}

/** Reads the first letters of a text's pinyin, in lower case. The dictionary is loaded when letters are first typed: it would slow down every start. */
export async function initialsReader(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
    known.set(text, initials);
    return initials;
  };
}
