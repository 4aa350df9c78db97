import type { CompoundFile } from '../container/compound-file.ts';
import { DocumentError } from '../document-error.ts';
import type { ByteView } from './bytes.ts';
import { viewOf } from './bytes.ts';

/** A part of the table stream. */
export interface TablePart {
  at: number;
  length: number;
}

export type NoteKind = 'footnote' | 'endnote';

/** A run of the file's text, in characters; `to` is exclusive. */
export interface Story {
  from: number;
  to: number;
}

/** The two streams of a Word 97–2003 file and where its parts are ([MS-DOC] 2.5.1 Fib). */
export interface OldWordFile {
  document: ByteView;
  table: ByteView;
  /** Where each part of the text stands; headers, comments and the text boxes of headers are not read. */
  stories: Readonly<Record<'main' | 'footnote' | 'endnote' | 'textBox', Story>>;
  pieces: TablePart;
  characterRuns: TablePart;
  paragraphRuns: TablePart;
  styles: TablePart;
  lists: TablePart;
  listOverrides: TablePart;
  fonts: TablePart;
  /** Places of footnote and endnote marks in the main text, and where the notes begin in their own. */
  noteMarks: Readonly<Record<NoteKind, TablePart>>;
  noteTexts: Readonly<Record<NoteKind, TablePart>>;
  /** Places where drawings are anchored in the main text; where each text box begins in theirs; the shapes. */
  anchors: TablePart;
  textBoxes: TablePart;
  drawings: TablePart;
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
    stories: storiesOf(document),
    pieces: part(0x1a2),
    characterRuns: part(0xfa),
    paragraphRuns: part(0x102),
    styles: part(0xa2),
    lists: part(0x2e2),
    listOverrides: part(0x2ea),
    fonts: part(0x112),
    noteMarks: { footnote: part(0xaa), endnote: part(0x20a) },
    noteTexts: { footnote: part(0xb2), endnote: part(0x212) },
    anchors: part(0x1da),
    textBoxes: part(0x25a),
    drawings: part(0x22a),
  };
}

/** The parts of the text follow each other: main, footnotes, headers, macros, comments, endnotes, text boxes ([MS-DOC] 2.5.4 FibRgLw97). */
function storiesOf(document: ByteView): OldWordFile['stories'] {
  const starts = [0];
  for (let at = 0x4c; at <= 0x64; at += 4) starts.push((starts.at(-1) ?? 0) + document.long(at));
  const story = (index: number): Story => ({ from: starts[index] ?? 0, to: starts[index + 1] ?? 0 });
  return { main: story(0), footnote: story(1), endnote: story(5), textBox: story(6) };
}
