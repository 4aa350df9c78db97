import { zipSync } from 'fflate';
import type { Archive } from '../container/open-archive.ts';
import { decodeXml, refuseDocumentType } from '../container/parse-xml.ts';
import { refuseManyCells } from './cell-count.ts';
import { withChineseFormats } from './chinese-formats.ts';
import { reducedSheet } from './reduced-sheet.ts';

/** The XML parts; pictures, embedded files and macros are not handed on, nor themes, which only colour cells. */
const wanted = /^(?!.*\/theme\/).*\.(?:xml|rels)$/iu;

/**
 * The parts of a workbook that are read, packed again without compression: the limits on unpacking hold, the workbook
 * library never unpacks anything, and entities and too many cells are refused before it sees them. What would only cost
 * time stays behind, and the dates of Chinese Excel get their formats.
 */
export function repackWorkbook(archive: Archive): Uint8Array {
  const parts = archive.read((name) => wanted.test(name));
  let cells = 0;
  for (const [name, bytes] of parts) {
    const isSheet = /worksheets\//iu.test(name);
    const part = isSheet ? reducedSheet(bytes) : bytes;
    const text = decodeXml(part);
    refuseDocumentType(text, 'xlsx');
    parts.set(name, /\/styles\.xml$/iu.test(name) ? new TextEncoder().encode(withChineseFormats(text)) : part);
    if (isSheet) cells = refuseManyCells(text, cells);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
