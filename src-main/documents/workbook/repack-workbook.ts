import { zipSync } from 'fflate';
import type { Archive } from '../container/open-archive.ts';
import { decodeXml, refuseDocumentType } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** The XML parts; pictures, embedded files and macros are not handed on. */
const wanted = /\.(?:xml|rels)$/iu;

/**
 * The parts of a workbook that are read, packed again without compression: the limits on unpacking hold, the workbook
 * library never unpacks anything, and entities and too many cells are refused before it sees them.
 */
export function repackWorkbook(archive: Archive): Uint8Array {
  const parts = archive.read((name) => wanted.test(name));
  let cells = 0;
  for (const [name, bytes] of parts) {
    const text = decodeXml(bytes);
    refuseDocumentType(text, 'xlsx');
    if (!/worksheets\//iu.test(name)) continue;
    cells += countCells(text);
    if (cells > documentLimits.cells * emptyCellsAllowed) {
      throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum: documentLimits.cells });
    }
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** Formatted cells without content are common in sheets that were coloured by whole rows. */
const emptyCellsAllowed = 4;

function countCells(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 3)) count++;
  return count;
}
