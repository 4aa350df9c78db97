import type { Archive } from '../container/open-archive.ts';
import { decodeXml, refuseDocumentType } from '../container/parse-xml.ts';
import { refuseManyCells } from './cell-count.ts';
import { withChineseFormats } from './chinese-formats.ts';
import { reducedSheet } from './reduced-sheet.ts';

/** The XML parts; pictures, embedded files and macros are not handed on, nor themes, which only colour cells. */
const wanted = /^(?!.*\/theme\/).*\.(?:xml|rels)$/iu;

/**
 * The parts of a workbook that are read, by name, one character a byte, as the workbook library takes them: the limits on
 * unpacking hold, the library never unpacks anything, and entities and too many cells are refused before it sees them.
 * What would only cost time stays behind, and the dates of Chinese Excel get their formats.
 */
export function workbookParts(archive: Archive): Map<string, string> {
  const parts = new Map<string, string>();
  let cells = 0;
  for (const [name, bytes] of archive.read((one) => wanted.test(one))) {
    const text = byteText(bytes);
    const isSheet = /worksheets\//iu.test(name);
    const part = isSheet ? reducedSheet(text) : text;
    refuseDocumentType(part, 'xlsx');
    if (isSheet) cells = refuseManyCells(part, cells);
    parts.set(name, /\/styles\.xml$/iu.test(name) ? bytesOf(withChineseFormats(decodeXml(bytes))) : part);
  }
  return parts;
}

/** UTF-16 becomes UTF-8 by the way; markup is ASCII, so that it can be looked for in the bytes. */
function byteText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isUtf16 ? bytesOf(decodeXml(bytes)) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
