import { keptTogether } from './letter-words.ts';
import { page, points } from './typesetting.ts';

/** Width of a text in em: East Asian characters 1, Latin ones as in a wide fallback font; a text in both has thin gaps. */
export function textWidth(text: string): number {
  let width = 0;
  let previousIsLatin: boolean | null = null;
  for (const character of text) {
    const isLatin = (character.codePointAt(0) ?? 0) < 0x2010;
    if (previousIsLatin !== null && previousIsLatin !== isLatin) width += 0.25;
    width += isLatin ? 0.64 : 1;
    previousIsLatin = isLatin;
  }
  return width;
}

/**
 * Lines that a text takes at most in `width` em, its first line indented by `indent` em. Half an em of every line is
 * counted as empty, because closing marks may not begin a line and words are not broken.
 */
export function lineCount(text: string, width: number, indent = 0): number {
  const usable = Math.max(1, width - 0.5);
  return text.split('\n').reduce((lines, part) => {
    const used = textWidth(part) + indent;
    return lines + (used <= width ? 1 : Math.ceil(used / usable));
  }, 0);
}

/** Characters of this size (points) that fit on a line of the text block. */
export function charactersInLine(size: number): number {
  return points(page.textWidth) / size;
}

const compounds = new RegExp(`(${keptTogether.join('|')})`);

function titleWords(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return text.split(compounds).flatMap((part) => (keptTogether.includes(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
}

/**
 * Breaks a title between words into lines of about the same length (GB/T 9704-2012: 词意完整, 排列对称, 长短适宜), each at
 * most `width` em. Line feeds of the title stay.
 */
export function titleLines(title: string, width: number): string[] {
  return title.split('\n').flatMap((part) => {
    const total = textWidth(part);
    if (total <= width) return [part];
    const count = Math.ceil(total / (width - 1));
    const goal = total / count;
    const lines: string[] = [];
    let line = '';
    for (const word of titleWords(part)) {
      const longer = textWidth(line + word);
      const isFarther = Math.abs(longer - goal) > Math.abs(textWidth(line) - goal);
      const breaks = longer > width || (isFarther && lines.length < count - 1);
      if (line !== '' && breaks && !/^\p{P}/u.test(word)) {
        lines.push(line);
        line = word;
      } else line += word;
    }
    return [...lines, line];
  });
}
