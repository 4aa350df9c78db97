import type { CompoundFile } from '../container/compound-file.ts';
import type { Archive } from '../container/open-archive.ts';
import { decodeXml, refuseDocumentType } from '../container/parse-xml.ts';
import { DocumentError } from '../document-error.ts';
import { withBoundedColumns } from './bounded-columns.ts';
import { refuseManyCells } from './cell-count.ts';
import { withChineseFormats } from './chinese-formats.ts';
import { reducedSheet } from './reduced-sheet.ts';
import { withTextRecordsOnly } from './text-records.ts';

/** The XML parts; pictures, embedded files and macros are not handed on, nor themes, which only colour cells. */
const wanted = /^(?!.*\/theme\/).*\.(?:xml|rels)$/iu;

/** What is handed on of parts, for what is to be known of a workbook. */
export interface HandedOn {
  readonly sheet: (xml: string) => string;
  readonly styles: (xml: string) => string;
}

/** What would only cost time stays behind, and the dates of Chinese Excel get their formats. */
const contentAndLooks: HandedOn = { sheet: reducedSheet, styles: withChineseFormats };

/**
 * The parts of a workbook that are read, by name, one character a byte, as the workbook library takes them: the limits on
 * unpacking hold, the library never unpacks anything, and entities and too many cells are refused before it sees them.
 */
export function workbookParts(archive: Archive, { sheet, styles } = contentAndLooks): Map<string, string> {
  const parts = new Map<string, string>();
  let cells = 0;
  for (const [name, bytes] of archive.read((one) => wanted.test(one))) {
    const text = byteText(bytes);
    const isSheet = /worksheets\//iu.test(name);
    const part = isSheet ? sheet(text) : text;
    refuseDocumentType(part, 'xlsx');
    if (isSheet) cells = refuseManyCells(part, cells);
    parts.set(name, /\/styles\.xml$/iu.test(name) ? bytesOf(styles(decodeXml(bytes))) : part);
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

/**
 * What is read of an .xls: only the stream of the sheets is handed to the workbook library, which runs without end on broken
 * properties. Throws `DocumentError`.
 */
export function oldWorkbookContent(file: CompoundFile): Uint8Array {
  const stream = file.stream('Workbook');
  if (stream === null) throw new DocumentError('FILE_DAMAGED', { format: 'xls' });
  return withTextRecordsOnly(stream);
}

/** What is read of a workbook that was saved as XML. Throws `DocumentError`. */
export function xmlWorkbookContent(xml: string): string {
  refuseDocumentType(xml, 'xls');
  refuseManyCells(xml);
  return withBoundedColumns(xml);
}
