import { documentLimits } from '../limits.ts';

/** An OLE compound file (.doc, .xls, .wps, encrypted .docx), read as far as possible: names of its streams and their bytes. */
export interface CompoundFile {
  names: ReadonlySet<string>;
  /** Bytes of a stream; null when there is none of that name or its sectors are lost. */
  stream: (name: string) => Uint8Array | null;
}

interface Entry {
  name: string;
  first: number;
  size: number;
}

/** Lays out the sectors of a file: [MS-CFB] 2.2 header, 2.3 FAT, 2.4 mini FAT, 2.5 DIFAT, 2.6 directory. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) return { names: new Set(), stream: () => null };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 2 ** Math.min(Math.max(view.getUint16(0x1e, true), 7), 16);
  const main: Sectors = { bytes, size: sectorSize, start: sectorSize, next: sectorTable(view, sectorSize) };
  const entries = readEntries(chainBytes(main, view.getUint32(0x30, true), documentLimits.compoundEntries * entrySize));
  const root = entries[0];
  const smallLimit = view.getUint32(0x38, true);
  const small: Sectors = {
    bytes: root === undefined ? new Uint8Array(0) : chainBytes(main, root.first),
    size: 64,
    start: 0,
    next: wordsOf(chainBytes(main, view.getUint32(0x3c, true))),
  };
  return {
    names: new Set(entries.map(({ name }) => name)),
    stream: (name) => {
      const entry = entries.find((one, index) => index > 0 && one.name === name);
      if (entry === undefined) return null;
      const content = chainBytes(entry.size < smallLimit ? small : main, entry.first, entry.size);
      return content.length < entry.size ? null : content.subarray(0, entry.size);
    },
  };
}

/** Bytes of an entry of the directory. */
const entrySize = 128;

interface Sectors {
  bytes: Uint8Array;
  size: number;
  /** Where sector 0 begins. */
  start: number;
  next: Uint32Array;
}

/** The sectors of a chain one behind the other; it ends at a sector outside the file and where it runs in a circle. */
function chainBytes(sectors: Sectors, first: number, enough = Number.POSITIVE_INFINITY): Uint8Array {
  const parts: Uint8Array[] = [];
  const seen = new Set<number>();
  let length = 0;
  for (let sector = first; !seen.has(sector) && length < enough; sector = sectors.next[sector] ?? endOfChain) {
    const start = sectors.start + sector * sectors.size;
    if (start >= sectors.bytes.length) break;
    seen.add(sector);
    const part = sectors.bytes.subarray(start, start + sectors.size);
    parts.push(part);
    length += part.length;
  }
  const joined = new Uint8Array(length);
  parts.reduce((at, part) => (joined.set(part, at), at + part.length), 0);
  return joined;
}

const endOfChain = 0xfffffffe;

/** Next sector of each sector, from the table's own sectors: 109 in the header, more in a chain of lists. */
function sectorTable(view: DataView, sectorSize: number): Uint32Array {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const startOf = (sector: number): number => (sector + 1) * sectorSize;
  const listed = [...wordsOf(bytes.subarray(0x4c, 0x200))];
  const seen = new Set<number>();
  let list = view.getUint32(0x44, true);
  while (!seen.has(list) && startOf(list) + sectorSize <= bytes.length) {
    seen.add(list);
    const words = wordsOf(bytes.subarray(startOf(list), startOf(list) + sectorSize));
    listed.push(...words.subarray(0, -1));
    list = words.at(-1) ?? endOfChain;
  }
  const perSector = sectorSize / 4;
  const slots = Math.min(listed.length, Math.ceil(bytes.length / sectorSize / perSector));
  const table = new Uint32Array(slots * perSector).fill(endOfChain);
  listed.slice(0, slots).forEach((sector, slot) => {
    const start = startOf(sector);
    if (start + sectorSize <= bytes.length) table.set(wordsOf(bytes.subarray(start, start + sectorSize)), slot * perSector);
  });
  return table;
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    const length = Math.min(view.getUint16(at + 64, true), 64);
    if (length <= 2) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
    entries.push({ name, first: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

/** Little-endian 32-bit words of bytes at any offset. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < words.length; index++) words[index] = view.getUint32(index * 4, true);
  return words;
}
