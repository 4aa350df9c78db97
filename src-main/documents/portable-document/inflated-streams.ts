import { createInflate } from 'node:zlib';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** Most that a byte of LZW may stand for. */
const densestLzw = 1_400;
const picture = /\/Subtype\s*\/Image/u;
const packedTwice = /(?:Flate|LZW|RunLength)Decode[\s/]+(?:Flate|LZW|RunLength)Decode/u;

/**
 * Refuses a PDF whose streams unpack to more than the limits, before pdf.js unpacks them in memory that no limit of the
 * worker counts. Pictures are never unpacked by the reader, so they count one by one only. Throws `DocumentError`.
 */
export async function refuseInflatedStreams(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (const { dictionary, data } of streamsOf(file)) {
    if (packedTwice.test(dictionary)) throw limitExceeded();
    const isPicture = picture.test(dictionary);
    const size = dictionary.includes('LZWDecode') ? (isPicture ? 0 : data.length * densestLzw) : await unpackedSize(data);
    total += isPicture ? 0 : size;
    if (size > documentLimits.unpackedBytes || total > documentLimits.unpackedBytes) throw limitExceeded();
  }
}

function* streamsOf(file: Buffer): Generator<{ dictionary: string; data: Buffer }> {
  let at = 0;
  for (;;) {
    const word = file.indexOf('stream', at, 'latin1');
    if (word < 0) return;
    const lineEnd = /^\r?\n/u.exec(file.toString('latin1', word + 6, word + 8))?.[0].length;
    at = word + 6;
    if (lineEnd === undefined) continue;
    const end = file.indexOf('endstream', at, 'latin1');
    const dictionary = file.toString('latin1', Math.max(0, word - 600), word);
    yield { dictionary: dictionary.slice(Math.max(dictionary.lastIndexOf(' obj'), 0)), data: file.subarray(at + lineEnd, end < 0 ? file.length : end) };
    at = end < 0 ? file.length : end + 9;
  }
}

/** Size of a zlib stream, 0 for any other; stops counting above the limit, and at what is broken. */
async function unpackedSize(data: Buffer): Promise<number> {
  const isZlib = data.length > 2 && ((data[0] ?? 0) & 15) === 8 && (((data[0] ?? 0) << 8) | (data[1] ?? 0)) % 31 === 0;
  if (!isZlib) return 0;
  let size = 0;
  const unpacking = createInflate();
  unpacking.end(data);
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > documentLimits.unpackedBytes) break;
    }
  } catch {
    return size;
  }
  return size;
}

function limitExceeded(): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'unpackedBytes', maximum: documentLimits.unpackedBytes });
}
