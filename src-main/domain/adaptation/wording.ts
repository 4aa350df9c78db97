import { foldWidth } from '../outline/fold-width.ts';
import type { AdaptedText, WordingChange } from './adaptation-draft.ts';
import { countyLevel, superiorLevel } from './places.ts';
import type { Places } from './superior-task.ts';
import { wordingRules } from './wording-rules.ts';

/** Names of documents and quoted words stay as they are. */
const kept = /《(?:[^《》]|《[^《》]*》)*》|〈[^〈〉]*〉|“[^“”]*”|‘[^‘’]*’|"[^"]*"|「[^「」]*」/gu;

interface Found {
  start: number;
  end: number;
  words: string;
  certain: boolean;
}

/**
 * A superior's text in the county's own words (全市 becomes 全县), every change marked with the words that stood there;
 * names of documents, quotations, other places and words such as 市场 are left alone.
 */
export function adaptWording(text: string, places: Places): AdaptedText {
  const folded = foldWidth(text);
  const keptRanges = [...folded.matchAll(kept)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: Found[] = [];
  for (const { pattern, certain, replace } of wordingRules(superiorLevel(places.superiorName), countyLevel(places.countyName), places)) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const words = replace(text.slice(start, end));
      if (words === text.slice(start, end)) continue;
      const overlaps = (range: { start: number; end: number }): boolean => range.start < end && start < range.end;
      if (keptRanges.some(overlaps) || found.some(overlaps)) continue;
      found.push({ start, end, words, certain });
    }
  }
  found.sort((a, b) => a.start - b.start);
  let adapted = '';
  let from = 0;
  const changes: WordingChange[] = [];
  for (const { start, end, words, certain } of found) {
    adapted += text.slice(from, start);
    changes.push({ start: adapted.length, end: adapted.length + words.length, from: text.slice(start, end), certain });
    adapted += words;
    from = end;
  }
  return { text: adapted + text.slice(from), changes };
}
