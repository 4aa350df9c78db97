import type { OldWordFile, TablePart } from './file-information.ts';
import type { ByteView } from './bytes.ts';

/** One entry of a list of positions, with its data; `end` is the position of the next entry. */
export interface PositionEntry {
  position: number;
  end: number;
  data: ByteView;
}

/** A list of positions in a text, each with data of the same size, bytes ([MS-DOC] 2.2.2 PLC). */
export function readPositions({ table }: OldWordFile, part: TablePart, dataSize: number): PositionEntry[] {
  const count = Math.floor((part.length - 4) / (4 + dataSize));
  if (count < 1) return [];
  const list = table.slice(part.at, part.length);
  return Array.from({ length: count }, (_, index) => ({
    position: list.long(index * 4),
    end: list.long(index * 4 + 4),
    data: list.slice((count + 1) * 4 + index * dataSize, dataSize),
  }));
}
