import { DocumentError } from '../document-error.ts';
import type { OldWordFile, Story } from './file-information.ts';
import type { PropertyChange } from './properties.ts';
import { propertyChanges, propertyCodes } from './properties.ts';
import { viewOf } from './bytes.ts';

/** A character code of the text. */
export interface TextUnit {
  code: number;
  /** Position in the whole text, characters. */
  position: number;
  /** Place in the document stream, bytes. */
  place: number;
  /** What a quick save changed, over what the place says. */
  changes: readonly PropertyChange[];
}

/** A run of the text that stands together in the document stream. */
interface Piece {
  from: number;
  to: number;
  start: number;
  isCompressed: boolean;
  changes: PropertyChange[];
}

/** Gives the characters of a part of the text in reading order. */
export type TextReader = (story: Story) => Generator<TextUnit>;

const compressed = 0x40000000;
const pieceTable = 2;

/** Properties that a piece may change by one byte, by their short code ([MS-DOC] 2.9.214 Prm0). */
const shortCodes: Readonly<Record<number, number>> = {
  0x18: propertyCodes.inTable, 0x19: propertyCodes.endsRow, 0x41: propertyCodes.deletedText, 0x5c: propertyCodes.hiddenText,
};

/** Opens the text, which saves may have left scattered in the stream ([MS-DOC] 2.4.1). */
export function openText(file: OldWordFile): TextReader {
  const { document } = file;
  const pieces = readPieces(file);
  const western = new TextDecoder('windows-1252');
  const single = Array.from({ length: 256 }, (_, code) => western.decode(Uint8Array.of(code)).charCodeAt(0));
  return function* (story) {
    for (const { from, to, start, isCompressed, changes } of pieces) {
      for (let position = Math.max(from, story.from); position < Math.min(to, story.to); position++) {
        const place = start + (position - from) * (isCompressed ? 1 : 2);
        yield { code: isCompressed ? (single[document.byte(place)] ?? 0) : document.word(place), position, place, changes };
      }
    }
  };
}

/** The table of pieces stands behind lists of properties that pieces refer to ([MS-DOC] 2.9.38 Clx). */
function readPieces({ table, pieces }: OldWordFile): Piece[] {
  const clx = table.slice(pieces.at, pieces.length);
  const lists: PropertyChange[][] = [];
  let at = 0;
  while (at < clx.bytes.length && clx.byte(at) === 1) {
    lists.push(propertyChanges(clx.slice(at + 3, clx.word(at + 1))));
    at += 3 + clx.word(at + 1);
  }
  if (at >= clx.bytes.length || clx.byte(at) !== pieceTable) throw new DocumentError('FILE_DAMAGED', { format: 'doc' });
  const list = clx.slice(at + 5, clx.long(at + 1));
  const count = Math.floor((list.bytes.length - 4) / 12);
  return Array.from({ length: count }, (_, piece) => {
    const descriptor = (count + 1) * 4 + piece * 8;
    const position = list.long(descriptor + 2);
    const isCompressed = (position & compressed) !== 0;
    const change = list.word(descriptor + 6);
    return {
      from: list.long(piece * 4),
      to: list.long(piece * 4 + 4),
      start: isCompressed ? (position & ~compressed) / 2 : position,
      isCompressed,
      changes: (change & 1) === 1 ? (lists[change >> 1] ?? []) : shortChange(change),
    };
  });
}

function shortChange(change: number): PropertyChange[] {
  const code = shortCodes[(change >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: viewOf(Uint8Array.of(change >> 8)) }];
}
