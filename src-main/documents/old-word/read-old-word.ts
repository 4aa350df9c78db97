import type { CompoundFile } from '../container/compound-file.ts';
import { DocumentError } from '../document-error.ts';
import type { RawBlock } from '../raw-block.ts';
import { openOldWord } from './file-information.ts';
import type { OldWordParagraph } from './paragraphs.ts';
import { readParagraphs } from './paragraphs.ts';
import type { OldWordRow } from './table-rows.ts';
import { tableBlocks } from './table-rows.ts';

/**
 * Reads a .doc of Word 97–2003 or a .wps of the same structure ([MS-DOC]) with its automatic numbers as printed;
 * headers, footers, notes and text boxes are left out. Our own reader, because the libraries for it lose numbers and
 * merged cells. Throws `DocumentError`.
 */
export function readOldWord(file: CompoundFile): RawBlock[] {
  try {
    return readBlocks(file);
  } catch (error) {
    if (error instanceof RangeError && !/call stack/iu.test(error.message)) throw new DocumentError('FILE_DAMAGED', { format: 'doc' }, { cause: error });
    throw error;
  }
}

function readBlocks(file: CompoundFile): RawBlock[] {
  const blocks: RawBlock[] = [];
  let rows: OldWordRow[] = [];
  let cells: OldWordParagraph[][] = [];
  let cell: OldWordParagraph[] = [];
  let tables = 0;
  /** A table of one cell is a frame around text. */
  const closeTable = (): void => {
    const only = rows.length === 1 && rows[0]?.cells.length === 1 ? rows[0].cells[0] : undefined;
    if (only !== undefined) blocks.push(...only.flatMap(paragraphBlocks));
    else if (rows.length > 0) blocks.push(...tableBlocks(rows, tables++));
    rows = [];
  };
  for (const paragraph of readParagraphs(openOldWord(file))) {
    if (paragraph.row !== null) {
      rows.push({ cells, definition: paragraph.row.definition });
      cells = [];
      cell = [];
    } else if (paragraph.inTable || paragraph.endsCell) {
      cell.push(paragraph);
      if (!paragraph.endsCell) continue;
      cells.push(cell);
      cell = [];
    } else {
      closeTable();
      blocks.push(...paragraphBlocks(paragraph));
    }
  }
  closeTable();
  return blocks;
}

function paragraphBlocks({ text, numberLength, headingLevel, paragraph }: OldWordParagraph): RawBlock[] {
  if (text.trim() === '') return [];
  return [{ original: text, numberLength, headingLevel, cell: null, place: { kind: 'paragraph', paragraph } }];
}
