import { DocumentError } from '../document-error.ts';
import type { OldWordFile } from './file-information.ts';

/** A character code of the text with its place in the document stream, bytes. */
export interface TextUnit {
  code: number;
  place: number;
}

const compressed = 0x40000000;
const pieceTable = 2;

/** The main text in reading order, which saves may have left scattered in the stream ([MS-DOC] 2.4.1). */
export function* readTextUnits(file: OldWordFile): Generator<TextUnit> {
  const { document, textLength } = file;
  const pieces = findPieceTable(file);
  const count = Math.floor((pieces.bytes.length - 4) / 12);
  const western = new TextDecoder('windows-1252');
  const single = Array.from({ length: 256 }, (_, code) => western.decode(Uint8Array.of(code)).charCodeAt(0));
  for (let piece = 0; piece < count; piece++) {
    const first = pieces.long(piece * 4);
    const last = Math.min(pieces.long(piece * 4 + 4), textLength);
    const position = pieces.long((count + 1) * 4 + piece * 8 + 2);
    const isCompressed = (position & compressed) !== 0;
    const start = isCompressed ? (position & ~compressed) / 2 : position;
    for (let at = first; at < last; at++) {
      const place = start + (at - first) * (isCompressed ? 1 : 2);
      yield { code: isCompressed ? (single[document.byte(place)] ?? 0) : document.word(place), place };
    }
  }
}

/** Behind some lists of properties ([MS-DOC] 2.9.38 Clx). */
function findPieceTable({ table, pieces }: OldWordFile): OldWordFile['table'] {
  const clx = table.slice(pieces.at, pieces.length);
  let at = 0;
  while (at < clx.bytes.length && clx.byte(at) === 1) at += 3 + clx.word(at + 1);
  if (at >= clx.bytes.length || clx.byte(at) !== pieceTable) throw new DocumentError('FILE_DAMAGED', { format: 'doc' });
  return clx.slice(at + 5, clx.long(at + 1));
}
