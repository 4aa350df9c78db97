import type { AdaptedDeadline, AdaptedText, WordingChange } from './adaptation-draft.ts';

/** Where words stand in a text by themselves: 12月底前 is not found in 2026年12月底前. */
function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (at === 0 || !/[\d年月]/u.test(text.charAt(at - 1))) places.push(at);
  }
  return places;
}

/**
 * Puts the own last days into a text that prints the superior's (2026年8月底前 → 2026年8月21日前), so that the text does not
 * contradict the earlier deadline. Each change is a proposal to look at; words that were changed before stay.
 */
export function withEarlierDays({ text, changes }: AdaptedText, deadlines: readonly AdaptedDeadline[]): AdaptedText {
  const replaced = deadlines
    .flatMap(({ text: own, superior }) => (superior === null || superior.text === own ? [] : [{ own, printed: superior.text }]))
    .flatMap(({ own, printed }) => placesOf(printed, text).map((start) => ({ start, end: start + printed.length, own })))
    .filter(({ start, end }) => changes.every((change) => end <= change.start || change.end <= start))
    .sort((a, b) => a.start - b.start);
  const moved: WordingChange[] = [];
  let written = '';
  let from = 0;
  const copyTo = (end: number): void => {
    for (const change of changes.filter(({ start }) => from <= start && start < end)) {
      const shift = written.length - from;
      moved.push({ ...change, start: change.start + shift, end: change.end + shift });
    }
    written += text.slice(from, end);
  };
  for (const { start, end, own } of replaced) {
    if (start < from) continue;
    copyTo(start);
    moved.push({ start: written.length, end: written.length + own.length, from: text.slice(start, end), certain: false });
    written += own;
    from = end;
  }
  copyTo(text.length);
  return { text: written, changes: moved };
}
