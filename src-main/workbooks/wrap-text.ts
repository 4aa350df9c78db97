const noLineStart = new Set(',。、;:?!)》」』】〕〉”’…—%,.;:?!)]}%°'.split(''));
const noLineEnd = new Set('(《「『【〔〈“‘([{'.split(''));
/** A word that is longer than a line (an address) is broken after these first, which can take more lines than filling each. */
const softBreaks = new Set('/.?-'.split(''));
/** Latin letters as wide as an East Asian character in the widest fallback font that was seen (DejaVu Sans). */
const widest = new Set('MWmw@%'.split(''));
const lineFeed = 0x0a;
/** First of the characters that are one em wide and part of no word; some before are as wide. */
const firstWide = 0x2010;

/**
 * Width of a character in em (font size): 1 for East Asian and for signs that Chinese fonts draw full-width,
 * else at most what the widest common fallback font takes. Chinese fonts draw Latin at 0.5.
 */
function characterWidth(codePoint: number, character: string): number {
  if (codePoint < 0x80) {
    if (widest.has(character)) return 1;
    return codePoint >= 0x41 && codePoint <= 0x5a ? 0.77 : 0.64;
  }
  return codePoint >= firstWide || codePoint === 0xb7 || codePoint === 0xd7 ? 1 : 0.77;
}

/** What wrapping must know of a character, in bits; its width is `widths[traits & widthBits]`. */
const [widthBits, wordPart, neverStarts, neverEnds, breaksSoftly] = [3, 4, 8, 16, 32];
const widths = [1, 0.77, 0.64] as const;

/** Traits by code unit: every text of a table is wrapped more than once, so they are looked up. */
const traits = new Uint8Array(0x10000);
for (let codePoint = 0; codePoint < firstWide; codePoint += 1) {
  const width = characterWidth(codePoint, String.fromCodePoint(codePoint));
  // Letters and digits are kept together in one word.
  traits[codePoint] = widths.findIndex((one) => one === width) | (codePoint > 0x20 ? wordPart : 0);
}
for (const [characters, trait] of [[noLineStart, neverStarts], [noLineEnd, neverEnds], [softBreaks, breaksSoftly]] as const) {
  for (const character of characters) {
    const codePoint = character.charCodeAt(0);
    traits[codePoint] = (traits[codePoint] ?? 0) | trait;
  }
}

/**
 * Offsets at which the lines of a text start when it is wrapped to `width` em: breaks at `\n`, between East Asian
 * characters and around words, keeps closing marks off a line's start and opening marks off its end.
 */
export function lineStarts(text: string, width: number): number[] {
  const starts = [0];
  // No character is wider than one em.
  if (text.length <= width && !text.includes('\n')) return starts;
  let lineStart = 0;
  let used = 0;
  let breakAt = 0;
  let usedAtBreak = 0;
  let softAt = 0;
  let usedAtSoft = 0;
  let previous = 0;

  for (let offset = 0; offset < text.length; ) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const next = offset + (codePoint > 0xffff ? 2 : 1);
    if (codePoint === lineFeed) {
      starts.push(next);
      lineStart = next;
      breakAt = next;
      used = 0;
      previous = 0;
      offset = next;
      continue;
    }
    const current = codePoint > 0xffff ? 0 : (traits[codePoint] ?? 0);
    const mayBreak = (current & previous & wordPart) === 0 && (current & neverStarts) === 0 && (previous & neverEnds) === 0;
    if (offset > lineStart && mayBreak) {
      breakAt = offset;
      usedAtBreak = used;
    }
    const characterUses = widths[current & widthBits] ?? 1;
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
    if ((current & breaksSoftly) !== 0) {
      softAt = next;
      usedAtSoft = used;
    }
    previous = current;
    offset = next;
  }
  return starts;
}
