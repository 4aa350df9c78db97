import { createInflate } from 'node:zlib';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import { filtersOf, withoutTextFilter } from './stream-filters.ts';

/** Most that a byte of LZW may stand for, and a byte of run lengths. */
const [densestLzw, densestRunLength] = [1_400, 64];
/** Bytes before a stream in which its dictionary is looked for. */
const longestDictionary = 4_096;
const picture = /\/Subtype\s*\/Image/u;
const fontProgram = /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/u;
const packing: ReadonlySet<string> = new Set(['FlateDecode', 'LZWDecode', 'RunLengthDecode', '*']);

/**
 * A copy of a PDF for pdf.js. Refuses one whose streams unpack to more than the limits, before pdf.js unpacks them in
 * memory that no limit of the worker counts; pictures are never unpacked by the reader, so they count one by one only.
 * In the copy broken font programs are blotted out: pdf.js may take half a minute to compile one, and the text is to be
 * had without. Throws `DocumentError`.
 */
export async function withBoundedStreams(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes);
  const file = Buffer.from(copy.buffer);
  let total = 0;
  for (const { dictionary, start, end } of streamsOf(file)) {
    const filters = filtersOf(dictionary, file);
    const kinds = filters.filter((name) => packing.has(name));
    if (kinds.length > 1) throw limitExceeded();
    const isPicture = picture.test(dictionary);
    const written = file.subarray(start, end);
    const data = withoutTextFilter(written, filters);
    // A zlib stream tells its own end; the word that ends it may stand in its bytes.
    const unpacked = await unpack(data === written ? file.subarray(start) : data);
    const size = unpacked?.size ?? (isPicture ? 0 : data.length * densityOf(kinds[0]));
    total += isPicture ? 0 : size;
    if (size > documentLimits.unpackedBytes || total > documentLimits.unpackedBytes) throw limitExceeded();
    if (unpacked?.isBroken === true && fontProgram.test(dictionary)) copy.fill(0, start, Math.min(start + 2, end));
  }
  return copy;
}

function densityOf(filter: string | undefined): number {
  if (filter === 'LZWDecode' || filter === '*') return densestLzw;
  return filter === 'RunLengthDecode' ? densestRunLength : 1;
}

/** The dictionary before each word `stream`, and where its data lies. Data is not passed over: a word in a string must not hide the next stream. */
function* streamsOf(file: Buffer): Generator<{ dictionary: string; start: number; end: number }> {
  let end = 0;
  for (let word = file.indexOf('stream'); word >= 0; word = file.indexOf('stream', word + 6)) {
    const start = dataStart(file, word + 6);
    if (start === null || file.toString('latin1', word - 3, word) === 'end') continue;
    if (end < start) {
      const found = file.indexOf('endstream', start);
      end = found < 0 ? file.length : found;
    }
    const text = file.toString('latin1', Math.max(0, word - longestDictionary), word);
    yield { dictionary: text.slice(Math.max(text.lastIndexOf(' obj'), 0)), start, end };
  }
}

/** Data begins on the line below the word; null where the word is none of a stream. */
function dataStart(file: Buffer, at: number): number | null {
  const lineEnd = /^[ \t]*(?:\r\n|\r|\n)/u.exec(file.toString('latin1', at, at + 20))?.[0].length;
  return lineEnd === undefined ? null : at + lineEnd;
}

/** What a zlib stream unpacks to, null for any other; stops counting above the limit, and at what is broken. */
async function unpack(data: Buffer): Promise<{ size: number; isBroken: boolean } | null> {
  const [first = 0, second = 0] = data;
  if (data.length < 3 || (first & 15) !== 8 || ((first << 8) | second) % 31 !== 0) return null;
  let size = 0;
  const unpacking = createInflate();
  unpacking.end(data);
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > documentLimits.unpackedBytes) break;
    }
  } catch {
    return { size, isBroken: true };
  }
  return { size, isBroken: false };
}

function limitExceeded(): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'unpackedBytes', maximum: documentLimits.unpackedBytes });
}
