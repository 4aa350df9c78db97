import { excelText } from './excel-text.ts';

/** Excel's limit, in UTF-16 units. */
const longestName = 31;

function cut(name: string, length: number): string {
  const short = name.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short;
}

/**
 * Makes names that Excel takes: none of `* ? : \ / [ ]`, no apostrophe (exceljs writes it unescaped into the print
 * titles), at most 31 characters, not empty, not the reserved `History`, distinct without regard to case.
 */
export function uniqueSheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history']);
  return names.map((name) => {
    const clean = excelText(name).replaceAll(/[*?:\\/[\]'\n\t]/g, ' ').replaceAll(/\s+/g, ' ').trim() || 'Sheet';
    let candidate = cut(clean, longestName).trim();
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      candidate = cut(clean, longestName - suffix.length).trim() + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
