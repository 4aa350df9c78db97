import { attributeOf, childElement, childElements } from '../container/parse-xml.ts';
import type { Archive } from '../container/open-archive.ts';
import { detectDocument } from '../detect-format.ts';
import { DocumentError } from '../document-error.ts';
import { readPlainText } from '../plain-text/read-plain-text.ts';
import type { RawBlock } from '../raw-block.ts';
import { readWebPage } from '../web-page/read-web-page.ts';
import { pageOfArchive } from '../web-page/web-archive.ts';
import { noteLines } from './note-lines.ts';
import { createContentReader } from './read-content.ts';
import { createParagraphReader } from './read-paragraph.ts';
import type { WordContent } from './word-content.ts';
import { blocksOf } from './word-content.ts';
import { openWordPackage } from './word-package.ts';

/**
 * Reads a .docx as it is printed with all changes accepted: automatic numbers, text boxes where they are anchored,
 * notes at the end; headers, footers and the table of contents are left out. Own reader, because the libraries lose
 * numbers and merged cells. Throws `DocumentError`.
 */
export function readWord(archive: Archive): RawBlock[] {
  return blocksOf(readDocumentContent(archive, true));
}

function readDocumentContent(archive: Archive, mayHoldDocuments: boolean): WordContent[] {
  const parts = openWordPackage(archive);
  const body = childElement(parts.document, 'body');
  if (body === null) throw new DocumentError('FILE_DAMAGED', { format: 'docx' });
  const readChunk = (id: string): WordContent[] => {
    const bytes = mayHoldDocuments ? parts.chunk(id) : null;
    return bytes === null ? [] : readInnerDocument(bytes);
  };
  const reader = createContentReader(createParagraphReader(parts.numbering, parts.styles), readChunk);
  const content = reader.read(body);
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = parts[kind];
    const notes = new Map(root === null ? [] : childElements(root, kind).map((note) => [attributeOf(note, 'id') ?? '', note]));
    for (const reference of reader.notes.filter((one) => one.kind === kind)) {
      const note = notes.get(reference.id);
      if (note !== undefined) content.push(...noteLines(reader.read(note)));
    }
  }
  return content;
}

/** A whole document inside this one, as programs that turn web pages into .docx write it. One that nobody here reads is refused, not lost. */
function readInnerDocument(bytes: Uint8Array): WordContent[] {
  const inner = detectDocument(bytes, '');
  switch (inner.format) {
    case 'docx':
      return readDocumentContent(inner.archive, false);
    case 'html':
      return [{ kind: 'blocks', blocks: readWebPage(inner.text) }];
    case 'mht':
      return [{ kind: 'blocks', blocks: readWebPage(pageOfArchive(inner.bytes)) }];
    case 'txt':
      return [{ kind: 'blocks', blocks: readPlainText(inner.text) }];
    default:
      throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: inner.format });
  }
}
