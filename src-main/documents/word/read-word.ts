import type { Element } from '@xmldom/xmldom';
import { childElement, childElements } from '../container/parse-xml.ts';
import type { Archive } from '../container/open-archive.ts';
import { DocumentError } from '../document-error.ts';
import type { RawBlock } from '../raw-block.ts';
import { checkDepth } from './paragraph-text.ts';
import type { WordParagraph } from './read-paragraph.ts';
import { createParagraphReader } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { openWordPackage } from './word-package.ts';

/** Elements around paragraphs and tables that print nothing of their own. */
const transparent = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'AlternateContent', 'Choice']);

/** Reads a .docx with its automatic numbers as printed; headers, footers, notes and text boxes are left out. */
export function readWord(archive: Archive): RawBlock[] {
  const parts = openWordPackage(archive);
  const body = childElement(parts.document, 'body');
  if (body === null) throw new DocumentError('FILE_DAMAGED', { format: 'docx' });
  const readParagraph = createParagraphReader(parts.numbering, parts.styles);
  const blocks: RawBlock[] = [];
  let tables = 0;
  const readContent = (parent: Element, depth: number): void => {
    checkDepth(depth);
    for (const child of childElements(parent)) {
      const name = child.localName ?? '';
      if (name === 'p') {
        const paragraph = readParagraph(child);
        if (paragraph !== null && paragraph.text.trim() !== '') blocks.push(paragraphBlock(paragraph));
      } else if (name === 'tbl') {
        const onlyCell = onlyCellOf(child);
        if (onlyCell !== null) readContent(onlyCell, depth + 1);
        else blocks.push(...readTable(child, tables++, readParagraph));
      } else if (transparent.has(name)) readContent(child, depth + 1);
    }
  };
  readContent(body, 0);
  return blocks;
}

function paragraphBlock(paragraph: WordParagraph): RawBlock {
  return {
    original: paragraph.text,
    numberLength: paragraph.numberLength,
    headingLevel: paragraph.headingLevel,
    cell: null,
    place: { kind: 'paragraph', paragraph: paragraph.paragraph },
  };
}

/** The cell of a table of one cell, a frame around text that was copied from a web page; else null. */
function onlyCellOf(table: Element): Element | null {
  const rows = childElements(table, 'tr');
  const cells = rows.length === 1 && rows[0] !== undefined ? childElements(rows[0], 'tc') : [];
  return cells.length === 1 ? (cells[0] ?? null) : null;
}
