/** Encodings that a Chinese office's text files come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const candidates: readonly TextEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
/** Enough to tell encodings apart; bytes. */
const sampleLength = 128 * 1024;
/** Below this likeness to Chinese or English text the bytes are no text in any of the encodings. */
const leastLikeness = 0.75;

/** Decodes a text file by what its bytes say; null when they are no text in UTF-8, UTF-16 or GB18030. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const marked = byteOrderMark(bytes);
  const encoding = marked ?? likeliestEncoding(bytes.subarray(0, sampleLength));
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  return likeness(text.slice(0, sampleLength)) < leastLikeness ? null : { text, encoding };
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function likeliestEncoding(sample: Uint8Array): TextEncoding | null {
  let best: { encoding: TextEncoding; score: number } | null = null;
  for (const encoding of candidates) {
    const score = likeness(new TextDecoder(encoding).decode(sample));
    if (best === null || score > best.score) best = { encoding, score };
  }
  return best !== null && best.score >= leastLikeness ? best.encoding : null;
}

/** How much a text looks like one that people write, from below 0 to 1: rare and impossible characters count against it. */
function likeness(text: string): number {
  const common = commonCharacters();
  let score = 0;
  let total = 0;
  for (const character of text) {
    total++;
    const code = character.codePointAt(0) ?? 0;
    if (common.has(character)) score += 1;
    else if ((code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09) score += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.6;
    else if ((code >= 0xa0 && code <= 0x24f) || (code >= 0x2000 && code <= 0x27ff) || (code >= 0xff00 && code <= 0xffef)) score += 0.6;
    else if (code < 0x20 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) score -= 2;
  }
  return total === 0 ? 0 : score / total;
}

let commonSet: ReadonlySet<string> | undefined;

/** The 3,755 everyday characters and the punctuation of GB 2312, taken from the decoder's own table. */
function commonCharacters(): ReadonlySet<string> {
  if (commonSet !== undefined) return commonSet;
  const bytes: number[] = [];
  for (const row of [0xa1, 0xa3, ...Array.from({ length: 0xd8 - 0xb0 }, (_, index) => 0xb0 + index)]) {
    for (let column = 0xa1; column <= 0xfe; column++) bytes.push(row, column);
  }
  commonSet = new Set(Array.from(new TextDecoder('gb18030').decode(new Uint8Array(bytes))).filter((one) => !/\p{Co}/u.test(one)));
  return commonSet;
}
