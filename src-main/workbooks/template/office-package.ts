import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { templateLimits } from './template-limits.ts';
import { unreadable } from './unreadable.ts';

/** A part as the directory of the archive has it. */
interface Entry {
  readonly name: string;
  /** Where its record in the directory begins and ends. */
  readonly recordStart: number;
  readonly recordEnd: number;
  /** Where its own header begins. */
  readonly localStart: number;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
}

/** An office file (.xlsx, .docx), whose parts can be replaced one by one; all others stay as packed, byte for byte. */
export interface OfficePackage {
  readonly names: readonly string[];
  /** Content of a part; null when the package has no such part. */
  readonly bytes: (name: string) => Uint8Array | null;
  /** Text of an XML part, its byte order mark included; null when the package has no such part. */
  readonly read: (name: string) => string | null;
  /** The file with new texts of some of its parts. */
  readonly replace: (parts: ReadonlyMap<string, string>) => Uint8Array;
}

/** Signatures of a zip archive (APPNOTE 4.3). */
const signature = { local: 0x04034b50, record: 0x02014b50, end: 0x06054b50 };
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const [localLength, recordLength, endLength] = [30, 46, 22];
const [stored, deflated] = [0, 8];
/** Two thirds of the time of the usual level (6), for tables a thirtieth larger. */
const packingLevel = 4;
const beyond = 0xffffffff;
const bit = { encrypted: 0x0001, utf8: 0x0800 };

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An old .xls or .doc and an office file with a password are the same kind of container. */
function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length > templateLimits.bytes) throw unreadable('limit');
  if (compoundFile.every((byte, at) => bytes[at] === byte)) {
    throw unreadable(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le') ? 'encrypted' : 'oldFormat');
  }
  if (bytes.length < endLength || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable('format');
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  throw unreadable('damaged');
}

function readEntries(bytes: Uint8Array, end: number): Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  const count = view.getUint16(end + 10, true);
  if (count > templateLimits.entries) throw unreadable('limit');
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + recordLength > end || view.getUint32(at, true) !== signature.record) throw unreadable('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const recordEnd = at + recordLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const [packedSize, size, localStart] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)];
    if (recordEnd > end || [packedSize, size, localStart].includes(beyond) || localStart + localLength > end) throw unreadable('damaged');
    if ((flags & bit.encrypted) !== 0) throw unreadable('encrypted');
    unpacked += size;
    const name = new TextDecoder((flags & bit.utf8) === 0 ? 'latin1' : 'utf-8').decode(bytes.subarray(at + recordLength, at + recordLength + nameLength));
    entries.push({ name, recordStart: at, recordEnd, localStart, method: view.getUint16(at + 10, true), flags, checksum: view.getUint32(at + 16, true), packedSize, size });
    at = recordEnd;
  }
  if (unpacked > templateLimits.unpackedBytes) throw unreadable('limit');
  return entries;
}

function unpack(bytes: Uint8Array, { localStart, method, packedSize, size, checksum }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(localStart, true) !== signature.local) throw unreadable('damaged');
  const start = localStart + localLength + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  const content = method === stored ? packed : method === deflated ? inflated(packed, size) : null;
  if (content === null || content.length !== size || crc32(content) !== checksum) throw unreadable('damaged');
  return content;
}

/** The directory states the size, and no more than that is ever unpacked. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}

/** Text of a part that can be written again without any change; other encodings than UTF-8 cannot. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw unreadable('damaged');
  }
}

/** Header of a part and its content, packed; name, time and the kind of name are those it had. */
function packedPart(record: Uint8Array, content: Uint8Array): { local: Uint8Array; record: Uint8Array } {
  const packed = deflateRawSync(content, { level: packingLevel });
  const changed = record.slice();
  const view = viewOf(changed);
  view.setUint16(8, view.getUint16(8, true) & bit.utf8, true);
  view.setUint16(10, deflated, true);
  view.setUint32(16, crc32(content), true);
  view.setUint32(20, packed.length, true);
  view.setUint32(24, content.length, true);
  const nameLength = view.getUint16(28, true);
  const local = new Uint8Array(localLength + nameLength + packed.length);
  viewOf(local).setUint32(0, signature.local, true);
  // Version, flags, method, time, checksum, sizes and the length of the name stand in the same order in both headers.
  local.set(changed.subarray(6, 30), 4);
  local.set(changed.subarray(recordLength, recordLength + nameLength), localLength);
  local.set(packed, localLength + nameLength);
  return { local, record: changed };
}

function replaceParts(bytes: Uint8Array, end: number, entries: readonly Entry[], contents: ReadonlyMap<Entry, Uint8Array>): Uint8Array {
  const directory = viewOf(bytes).getUint32(end + 16, true);
  const inPlace = entries.toSorted((one, other) => one.localStart - other.localStart);
  const chunks: Uint8Array[] = [bytes.subarray(0, inPlace[0]?.localStart ?? directory)];
  const records = new Map<Entry, Uint8Array>();
  let length = chunks[0]?.length ?? 0;
  for (const [at, entry] of inPlace.entries()) {
    const next = inPlace[at + 1]?.localStart ?? directory;
    if (next <= entry.localStart) throw unreadable('damaged');
    const content = contents.get(entry);
    const record = bytes.slice(entry.recordStart, entry.recordEnd);
    const part = content === undefined ? { local: bytes.subarray(entry.localStart, next), record } : packedPart(record, content);
    viewOf(part.record).setUint32(42, length, true);
    records.set(entry, part.record);
    chunks.push(part.local);
    length += part.local.length;
  }
  const tail = bytes.slice(end);
  viewOf(tail).setUint32(16, length, true);
  return new Uint8Array(Buffer.concat([...chunks, ...entries.flatMap((entry) => records.get(entry) ?? []), tail]));
}

/**
 * Opens the archive of an office file from its directory. Own code, because archive libraries pack everything anew; here
 * the pictures and other parts of the superior keep every byte. Throws `TEMPLATE_UNREADABLE`.
 */
export function openPackage(file: Uint8Array): OfficePackage {
  // A Buffer's own slice shares its memory, and the file that was handed in must stay as it is.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  refuseOtherFiles(bytes);
  const end = findEnd(viewOf(bytes));
  const entries = readEntries(bytes, end);
  // Names of parts do not differ by upper and lower case (ECMA-376 part 2, 6.2.2.3).
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const contentOf = (name: string): Uint8Array | null => {
    const entry = byName.get(name.toLowerCase());
    return entry === undefined ? null : unpack(bytes, entry);
  };
  return {
    names: entries.map(({ name }) => name),
    bytes: contentOf,
    read: (name) => {
      const content = contentOf(name);
      return content === null ? null : decode(content);
    },
    replace: (parts) => {
      const contents = new Map<Entry, Uint8Array>();
      for (const [name, text] of parts) {
        const entry = byName.get(name.toLowerCase());
        if (entry !== undefined) contents.set(entry, new TextEncoder().encode(text));
      }
      return replaceParts(bytes, end, entries, contents);
    },
  };
}
