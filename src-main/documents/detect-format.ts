import type { Archive } from './container/open-archive.ts';
import { openArchive } from './container/open-archive.ts';
import type { CompoundFile } from './container/compound-file.ts';
import { openCompoundFile } from './container/compound-file.ts';
import type { Separator } from './delimited/read-delimited.ts';
import { separatorOf } from './delimited/read-delimited.ts';
import { DocumentError } from './document-error.ts';
import { decodeText } from './plain-text/decode-text.ts';
import { isWebArchive } from './web-page/web-archive.ts';

/** A file that a reader exists for, with what detection has already opened. */
export type DetectedDocument =
  | { format: 'txt'; text: string }
  | { format: 'docx'; archive: Archive }
  | { format: 'xlsx'; archive: Archive }
  | { format: 'doc' | 'wps'; file: CompoundFile }
  | { format: 'xls' | 'et'; file: CompoundFile }
  | { format: 'xls'; xml: string }
  | { format: 'ofd'; archive: Archive }
  | { format: 'pdf'; bytes: Uint8Array }
  | { format: 'html'; text: string }
  | { format: 'mht'; bytes: Uint8Array }
  | { format: 'csv'; text: string; separator: Separator };

/** First bytes of files that are recognised only to name them; Latin-1 text. */
const signatures: readonly (readonly [start: string, format: string])[] = [
  ['{\\rtf', 'rtf'],
  ['\u0089PNG\r\n', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
  ['RIFF', 'image'],
  ['7z\u00bc\u00af\u0027\u001c', 'archive'],
  ['Rar!\u001a\u0007', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['MZ', 'program'],
  ['\u007fELF', 'program'],
  ['SQLite format 3', 'database'],
];
/** Some programs put a line or a byte-order mark in front. */
const pdfStart = /^[\s\u00ef\u00bb\u00bf]{0,8}%PDF-/u;
const compoundFileStart = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const webPage = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|meta|title|body|table|style)(?=[\s>])/iu;
/** Word and Excel 2003 could save as XML, and many systems export such a workbook as .xls. */
const workbookXml = /urn:schemas-microsoft-com:office:spreadsheet/u;
const officeXml = /<\?mso-application|schemas\.microsoft\.com\/office\/word\/2003/u;
/** Systems export bare tables under the name of a workbook. */
const sheetName = /\.(?:xls|et)$/iu;
/** A compound file of such a name whose streams are missing has lost its directory. */
const officeName = /\.(?:doc|wps|xls|et)$/iu;
const webPageName = /\.(?:html?|xhtml|shtml)$/iu;

/**
 * Tells a file's format by its content; the name only tells .wps from .doc, a table from a text with
 * commas, and a web page that begins like a text. Throws `DocumentError`:
 * `FILE_FORMAT_UNSUPPORTED` with `format` for what is recognised but not read, `FILE_ENCRYPTED`, `FILE_DAMAGED`.
 */
export function detectDocument(bytes: Uint8Array, fileName: string): DetectedDocument {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('PK\u0003\u0004')) return detectArchive(bytes);
  if (start.startsWith('PK')) throw new DocumentError('FILE_DAMAGED', { format: 'zip' });
  if (start.startsWith(compoundFileStart)) return detectCompoundFile(bytes, fileName);
  if (pdfStart.test(start)) return { format: 'pdf', bytes };
  const signature = signatures.find(([prefix]) => start.startsWith(prefix) && !isTextLike(prefix, bytes));
  if (signature !== undefined) throw unsupported(signature[1]);
  const decoded = decodeText(bytes);
  if (decoded === null) throw unsupported('unknown');
  const beginning = decoded.text.slice(0, 4_000);
  if (beginning.trimStart().startsWith('<?xml')) {
    if (workbookXml.test(beginning)) return { format: 'xls', xml: decoded.text };
    if (officeXml.test(beginning)) throw unsupported('officeXml');
  }
  if (webPage.test(beginning) || ((webPageName.test(fileName) || sheetName.test(fileName)) && /<[a-z]/iu.test(beginning))) return { format: 'html', text: decoded.text };
  if (isWebArchive(beginning)) return { format: 'mht', bytes };
  const separator = separatorOf(decoded.text, fileName);
  return separator === null ? { format: 'txt', text: decoded.text } : { format: 'csv', text: decoded.text, separator };
}

function detectArchive(bytes: Uint8Array): DetectedDocument {
  const archive = openArchive(bytes);
  const has = (pattern: RegExp): boolean => [...archive.names].some((name) => pattern.test(name));
  if (has(/^OFD\.xml$/iu)) return { format: 'ofd', archive };
  if (has(/^xl\/workbook\.bin$/iu)) throw unsupported('xlsb');
  if (has(/^ppt\//u)) throw unsupported('pptx');
  if (has(/^content\.xml$/u) && archive.names.has('mimetype')) throw unsupported('odf');
  if (has(/^word\/[^/]+\.xml$/u)) return { format: 'docx', archive };
  if (has(/^xl\/workbook\.xml$/iu) || has(/^xl\/worksheets\//iu)) return { format: 'xlsx', archive };
  throw unsupported('archive');
}

function detectCompoundFile(bytes: Uint8Array, fileName: string): DetectedDocument {
  const file = openCompoundFile(bytes);
  const has = (name: string): boolean => file.names.has(name);
  const extension = /\.(wps|et)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (has('EncryptedPackage')) throw new DocumentError('FILE_ENCRYPTED', { format: 'office' });
  if (has('WordDocument')) return { format: extension === 'wps' ? 'wps' : 'doc', file };
  if (has('Workbook')) return { format: extension === 'et' ? 'et' : 'xls', file };
  if (has('Book')) throw unsupported('excel95');
  if (has('PowerPoint Document')) throw unsupported('ppt');
  if (has('Root Entry') && !officeName.test(fileName)) throw unsupported('unknown');
  throw new DocumentError('FILE_DAMAGED', { format: 'office' });
}

/** A text may begin with the two letters BM or MZ; a binary file has zero bytes soon after. */
function isTextLike(prefix: string, bytes: Uint8Array): boolean {
  return prefix.length === 2 && /^[\u0020-\u007e]+$/u.test(prefix) && !bytes.subarray(0, 512).includes(0);
}

function unsupported(format: string): DocumentError {
  return new DocumentError('FILE_FORMAT_UNSUPPORTED', { format });
}
