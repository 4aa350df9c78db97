const noLineStart = new Set(',。、;:?!)》」』】〕〉”’…—%,.;:?!)]}%°'.split(''));
const noLineEnd = new Set('(《「『【〔〈“‘([{'.split(''));
/** A word that is longer than a line (an address) is broken after these first, which can take more lines than filling each. */
const softBreaks = new Set('/.?-'.split(''));
/** Latin letters as wide as an East Asian character in the widest fallback font that was seen (DejaVu Sans). */
const widest = new Set('MWmw@%'.split(''));

/**
 * Width of a character in em (font size): 1 for East Asian and for signs that Chinese fonts draw full-width,
 * else at most what the widest common fallback font takes. Chinese fonts draw Latin at 0.5.
 */
function characterWidth(codePoint: number, character: string): number {
  if (codePoint < 0x80) {
    if (widest.has(character)) return 1;
    return codePoint >= 0x41 && codePoint <= 0x5a ? 0.77 : 0.64;
  }
  return codePoint >= 0x2010 || codePoint === 0xb7 || codePoint === 0xd7 ? 1 : 0.77;
}

/** Letters and digits that are kept together in one word. */
function isWordPart(codePoint: number): boolean {
  return codePoint > 0x20 && codePoint < 0x2010;
}

/**
 * Offsets at which the lines of a text start when it is wrapped to `width` em: breaks at `\n`, between East Asian
 * characters and around words, keeps closing marks off a line's start and opening marks off its end.
 */
export function lineStarts(text: string, width: number): number[] {
  const starts = [0];
  let lineStart = 0;
  let used = 0;
  let breakAt = 0;
  let usedAtBreak = 0;
  let softAt = 0;
  let usedAtSoft = 0;
  let previous = '';
  let previousIsWord = false;

  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const character = codePoint > 0xffff ? String.fromCodePoint(codePoint) : (text[offset] ?? '');
    const next = offset + character.length;
    if (character === '\n') {
      starts.push(next);
      lineStart = next;
      breakAt = next;
      used = 0;
      previous = '';
      offset = next;
      continue;
    }
    const isWord = isWordPart(codePoint);
    const mayBreak = !(isWord && previousIsWord) && !noLineStart.has(character) && !noLineEnd.has(previous);
    if (offset > lineStart && mayBreak) {
      breakAt = offset;
      usedAtBreak = used;
    }
    const characterUses = characterWidth(codePoint, character);
    if (used + characterUses > width && offset > lineStart) {
      const [breaksAt, usedBefore] =
        breakAt > lineStart ? [breakAt, usedAtBreak] : softAt > lineStart ? [softAt, usedAtSoft] : [offset, used];
      // Later soft breaks of the same word stand in the new line.
      usedAtSoft -= usedBefore;
      lineStart = breaksAt;
      breakAt = breaksAt;
      used -= usedBefore;
      starts.push(lineStart);
    }
    used += characterUses;
    if (softBreaks.has(character)) {
      softAt = next;
      usedAtSoft = used;
    }
    previous = character;
    previousIsWord = isWord;
    offset = next;
  }
  return starts;
}
