import { foldWidth } from '../outline/fold-width.ts';

/** How well a row fits what was typed, the best first. */
export const matchRanks = ['number', 'titleBegins', 'titleContains', 'standing', 'otherText'] as const;
export type MatchRank = (typeof matchRanks)[number];

/** Where and how well a row fits. */
export interface TextMatch {
  rank: MatchRank;
  /** Words around what was found. */
  excerpt: string;
  /** What was found, as it stands in the row; empty where the row fits by its number. */
  found: string;
}

/** Texts of a row in which may be searched. */
export interface SearchedTexts {
  number?: string | null | undefined;
  title: string;
  others: readonly (string | null)[];
}

/** Characters on each side of what was found. */
const sideLength = 20;

/** The number without its brackets, dots and 第…条, as it is typed: 3 for 3. and (3), 一 for 一、. */
export function bareNumber(text: string): string {
  return foldWidth(text)
    .replace(/[\s()[\]〔〕【】.、,:第条项章节]/gu, '')
    .toLowerCase();
}

/** A word without blanks and brackets, in half-width signs: 已完成待核 for 已完成（待核）. */
export function bareText(text: string): string {
  return foldWidth(text).replace(/[\s()]/gu, '');
}

/** A year in brackets of any kind in those of a document number: 云政办〔2026〕8号 for 云政办[2026]8号 and 云政办(2026)8号. */
export function withYearBrackets(text: string): string {
  return text.replace(/[[［【(（〔](\d{4})[\]］】)）〕]/gu, '〔$1〕');
}

/** How a row fits a text, upper and lower case alike; null where it does not. */
export function matchText({ number, title, others }: SearchedTexts, typed: string): TextMatch | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const bare = bareNumber(wanted);
  if (number && bare !== '' && bareNumber(number) === bare) return { rank: 'number', excerpt: excerptAround(title, 0, 0), found: '' };
  const at = title.toLowerCase().indexOf(wanted);
  if (at >= 0) return { rank: at === 0 ? 'titleBegins' : 'titleContains', ...foundAt(title, at, wanted.length) };
  for (const text of others) {
    const place = text?.toLowerCase().indexOf(wanted) ?? -1;
    if (text && place >= 0) return { rank: 'otherText', ...foundAt(text, place, wanted.length) };
  }
  return null;
}

/** What stands at a place of a text, and the words around it. */
export function foundAt(text: string, at: number, length: number): Pick<TextMatch, 'excerpt' | 'found'> {
  return { excerpt: excerptAround(text, at, length), found: text.slice(at, at + length) };
}

/** What stands around a place of a text, on one line, with … where more follows. */
export function excerptAround(text: string, at: number, length: number): string {
  const from = Math.max(0, at - sideLength);
  const to = Math.min(text.length, at + length + sideLength);
  const words = text.slice(from, to).replace(/\s+/gu, ' ');
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
