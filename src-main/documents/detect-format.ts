import type { Archive } from './container/open-archive.ts';
import { openArchive } from './container/open-archive.ts';
import { compoundFileNames } from './container/compound-file.ts';
import { DocumentError } from './document-error.ts';
import { decodeText } from './plain-text/decode-text.ts';

/** A file that a reader exists for, with what detection has already opened. */
export type DetectedDocument =
  | { format: 'txt'; text: string }
  | { format: 'docx'; archive: Archive }
  | { format: 'xlsx'; archive: Archive };

/** First bytes of files that are recognised only to name them; Latin-1 text. */
const signatures: readonly (readonly [start: string, format: string])[] = [
  ['%PDF-', 'pdf'],
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
const compoundFileStart = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const webPage = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])|^MIME-Version:/iu;

/**
 * Tells a file's format by its content; the name only helps to tell .wps from .doc. Throws `DocumentError`:
 * `FILE_FORMAT_UNSUPPORTED` with `format` for what is recognised but not read, `FILE_ENCRYPTED`, `FILE_DAMAGED`.
 */
export function detectDocument(bytes: Uint8Array, fileName: string): DetectedDocument {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  if (start.startsWith('PK\u0003\u0004')) return detectArchive(bytes);
  if (start.startsWith('PK')) throw new DocumentError('FILE_DAMAGED', { format: 'zip' });
  if (start.startsWith(compoundFileStart)) throw compoundFileError(bytes, fileName);
  const signature = signatures.find(([prefix]) => start.startsWith(prefix) && !isTextLike(prefix, bytes));
  if (signature !== undefined) throw unsupported(signature[1]);
  const decoded = decodeText(bytes);
  if (decoded === null) throw unsupported('unknown');
  if (webPage.test(decoded.text.slice(0, 4_000))) throw unsupported('html');
  return { format: 'txt', text: decoded.text };
}

function detectArchive(bytes: Uint8Array): DetectedDocument {
  const archive = openArchive(bytes);
  const has = (pattern: RegExp): boolean => [...archive.names].some((name) => pattern.test(name));
  if (has(/^OFD\.xml$/iu)) throw unsupported('ofd');
  if (has(/^xl\/workbook\.bin$/iu)) throw unsupported('xlsb');
  if (has(/^ppt\//u)) throw unsupported('pptx');
  if (has(/^content\.xml$/u) && archive.names.has('mimetype')) throw unsupported('odf');
  if (has(/^word\/[^/]+\.xml$/u)) return { format: 'docx', archive };
  if (has(/^xl\/workbook\.xml$/iu) || has(/^xl\/worksheets\//iu)) return { format: 'xlsx', archive };
  throw unsupported('archive');
}

function compoundFileError(bytes: Uint8Array, fileName: string): DocumentError {
  const names = compoundFileNames(bytes);
  const extension = /\.(wps|et|dps)$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (names.has('EncryptedPackage')) return new DocumentError('FILE_ENCRYPTED', { format: 'office' });
  if (names.has('Workbook') || names.has('Book')) return unsupported(extension === 'et' ? 'et' : 'xls');
  if (names.has('PowerPoint Document')) return unsupported('ppt');
  return unsupported(extension === 'wps' ? 'wps' : 'doc');
}

/** A text may begin with the two letters BM or MZ; a binary file has zero bytes soon after. */
function isTextLike(prefix: string, bytes: Uint8Array): boolean {
  return prefix.length === 2 && /^[\u0020-\u007e]+$/u.test(prefix) && !bytes.subarray(0, 512).includes(0);
}

function unsupported(format: string): DocumentError {
  return new DocumentError('FILE_FORMAT_UNSUPPORTED', { format });
}
