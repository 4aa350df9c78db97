import type { CompoundFile } from '../container/compound-file.ts';
import { DocumentError } from '../document-error.ts';
import type { ByteView } from './bytes.ts';
import { viewOf } from './bytes.ts';

/** A part of the table stream. */
export interface TablePart {
  at: number;
  length: number;
}

/** The two streams of a Word 97–2003 file and where its parts are ([MS-DOC] 2.5.1 Fib). */
export interface OldWordFile {
  document: ByteView;
  table: ByteView;
  /** Characters of the main text; footnotes, headers and text boxes stand behind it. */
  textLength: number;
  pieces: TablePart;
  characterRuns: TablePart;
  paragraphRuns: TablePart;
  styles: TablePart;
  lists: TablePart;
  listOverrides: TablePart;
}

const firstVersionOfWord97 = 0x00c1;
const encrypted = 0x0100;
const tableStreamIsSecond = 0x0200;

/** Opens a .doc or .wps; throws `DocumentError`: damaged, encrypted, or `FILE_FORMAT_UNSUPPORTED` for Word 6 and 95. */
export function openOldWord(file: CompoundFile): OldWordFile {
  const stream = file.stream('WordDocument');
  if (stream === null || stream.length < 0x2f2) throw new DocumentError('FILE_DAMAGED', { format: 'doc' });
  const document = viewOf(stream);
  if (document.word(0) !== 0xa5ec) throw new DocumentError('FILE_DAMAGED', { format: 'doc' });
  const flags = document.word(0x0a);
  if ((flags & encrypted) !== 0) throw new DocumentError('FILE_ENCRYPTED', { format: 'doc' });
  if (document.word(2) < firstVersionOfWord97) throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: 'word95' });
  const table = file.stream((flags & tableStreamIsSecond) === 0 ? '0Table' : '1Table');
  if (table === null) throw new DocumentError('FILE_DAMAGED', { format: 'doc' });
  const part = (at: number): TablePart => ({ at: document.long(at), length: document.long(at + 4) });
  return {
    document,
    table: viewOf(table),
    textLength: document.long(0x4c),
    pieces: part(0x1a2),
    characterRuns: part(0xfa),
    paragraphRuns: part(0x102),
    styles: part(0xa2),
    lists: part(0x2e2),
    listOverrides: part(0x2ea),
  };
}
