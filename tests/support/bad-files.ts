import { constants, crc32, deflateRawSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';

/** A part of a zip archive as it is written, whether or not what is said about it is true. */
export interface ZipEntry {
  /** Bytes where it is not written in UTF-8. */
  name: string | Uint8Array;
  /** Content to be packed, or bytes that are packed already with the size that they unpack to. */
  content: string | Uint8Array | { packed: Uint8Array; unpackedSize: number };
  /** What the archive says that the part unpacks to, bytes; the truth where not given. */
  statedSize?: number;
  /** General purpose flags; bit 0 says that the part is encrypted. */
  flags?: number;
  /** Only named in the directory, its bytes being those of the entry before. */
  overlapsPrevious?: boolean;
}

/** What is used of the library's part for compound files, which it does not type. */
interface CompoundFileLibrary {
  utils: { cfb_new: () => object; cfb_add: (file: object, name: string, content: Uint8Array) => unknown };
  write: (file: object, options: { type: 'buffer'; fileType: 'cfb' }) => Buffer;
}

const compoundFiles: CompoundFileLibrary = CFB;

interface WrittenEntry {
  offset: number;
  local: Buffer;
}

/** A zip archive of these entries (APPNOTE 4.3), with the lies that they ask for. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let written: WrittenEntry = { offset: 0, local: Buffer.alloc(0) };
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    if (entry.overlapsPrevious !== true) {
      const packed = packedOf(entry.content);
      const local = Buffer.alloc(26);
      local.writeUInt16LE(20, 0);
      local.writeUInt16LE(entry.flags ?? 0, 2);
      local.writeUInt16LE(8, 4);
      local.writeUInt32LE(packed.checksum, 10);
      local.writeUInt32LE(packed.bytes.length, 14);
      local.writeUInt32LE(entry.statedSize ?? packed.unpackedSize, 18);
      local.writeUInt16LE(name.length, 22);
      written = { offset: written.offset + written.local.length, local: Buffer.concat([Buffer.from('PK\u0003\u0004'), local, name, packed.bytes]) };
      files.push(written.local);
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(written.offset, 10);
    const facts = Buffer.from(written.local.subarray(4, 30));
    facts.writeUInt16LE(name.length, 22);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, name]));
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.reduce((length, part) => length + part.length, 0), 12);
  end.writeUInt32LE(written.offset + written.local.length, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

function packedOf(content: ZipEntry['content']): { bytes: Uint8Array; unpackedSize: number; checksum: number } {
  if (typeof content === 'object' && 'packed' in content) return { bytes: content.packed, unpackedSize: content.unpackedSize, checksum: 0 };
  const bytes = Buffer.from(content);
  return { bytes: deflateRawSync(bytes), unpackedSize: bytes.length, checksum: crc32(bytes) };
}

/** A deflate stream that unpacks to `start`, then `block` so many times, then `end`; made without ever holding that. */
export function deflatedRepeat(parts: { start?: string; block: string | Uint8Array; times: number; end?: string }): { packed: Uint8Array; unpackedSize: number } {
  const { start = '', block, times, end = '' } = parts;
  // A full flush forgets what was before, so that the same packed bytes may follow each other.
  const flushed = (content: string | Uint8Array): Buffer => deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH });
  const packedBlock = flushed(block);
  const packed = Buffer.concat([flushed(start), ...Array.from({ length: times }, () => packedBlock), deflateRawSync(end)]);
  return { packed, unpackedSize: Buffer.byteLength(start) + Buffer.byteLength(block) * times + Buffer.byteLength(end) };
}

/** A PDF of these objects, numbered from 1, the first being its catalogue; without a cross-reference table, which readers rebuild. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Uint8Array {
  const body = objects.flatMap((object, index) => [`${index + 1} 0 obj\n`, object, '\nendobj\n']);
  const parts = ['%PDF-1.5\n', ...body, `trailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`];
  return new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
}

/** A stream object of a PDF. */
export function pdfStream(dictionary: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`<<${dictionary}/Length ${data.length}>>stream\n`, 'latin1'), data, Buffer.from('\nendstream', 'latin1')]);
}

/** A compound file with these streams. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = compoundFiles.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) compoundFiles.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(compoundFiles.write(file, { type: 'buffer', fileType: 'cfb' }));
}
