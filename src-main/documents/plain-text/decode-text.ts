import { everydayCharacters, usualCharacters } from './common-characters.ts';

/** Encodings that a Chinese office's text files come in. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

const candidates: readonly TextEncoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
/** Enough to tell encodings apart; bytes. */
const sampleLength = 128 * 1024;
/** Below this likeness to Chinese or English text the bytes are no text in any of the encodings. */
const leastLikeness = 0.72;
/** So many zero bytes at the end are a block that a program filled up, no text. */
const leastPadding = 4;

/** Decodes a text file by what its bytes say; null when they are no text in UTF-8, UTF-16, GB18030 or BIG5. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const content = withoutPadding(bytes);
  const sample = tellingPart(content);
  const encoding = byteOrderMark(content) ?? likeliestEncoding(sample);
  if (encoding === null || likenessOf(sample, encoding) < leastLikeness) return null;
  const text = new TextDecoder(encoding).decode(content);
  return { text: text.endsWith('\u0000') ? text.slice(0, -1) : text, encoding };
}

function byteOrderMark(bytes: Uint8Array): TextEncoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Cut to an even length, so that the last unit of UTF-16 stays whole. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.length - end < leastPadding ? bytes : bytes.subarray(0, end + (end % 2));
}

/** Encodings differ only from the first byte outside ASCII on; a saved page may have a long script in front of it. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = first < 0 ? 0 : first - (first % 2);
  return bytes.subarray(start, start + sampleLength);
}

function likeliestEncoding(sample: Uint8Array): TextEncoding | null {
  let best: { encoding: TextEncoding; score: number } | null = null;
  for (const encoding of candidates) {
    const score = likenessOf(sample, encoding);
    if (best === null || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

/**
 * How much bytes look like a text that people write, from below 0 to 1: rare and impossible characters count against
 * it. GB18030 and BIG5 give valid characters for each other's bytes, and only seldom the few that every text is made
 * of; so these count most.
 */
function likenessOf(sample: Uint8Array, encoding: TextEncoding): number {
  const [everyday, usual] = [everydayCharacters(), usualCharacters()];
  let score = 0;
  let total = 0;
  for (const character of new TextDecoder(encoding).decode(sample)) {
    total++;
    const code = character.codePointAt(0) ?? 0;
    if (everyday.has(character)) score += 1;
    else if ((code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09) score += 1;
    else if (usual.has(character)) score += 0.85;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.5;
    else if ((code >= 0xa0 && code <= 0x24f) || (code >= 0x2000 && code <= 0x27ff) || (code >= 0xff00 && code <= 0xffef)) score += 0.5;
    else if (code < 0x20 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) score -= 2;
  }
  return total === 0 ? 0 : score / total;
}
