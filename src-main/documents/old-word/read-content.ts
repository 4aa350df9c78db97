import { checkDepth } from '../word/element-text.ts';
import type { WordContent } from '../word/word-content.ts';
import type { ByteView } from './bytes.ts';
import type { OldWordParagraph } from './paragraphs.ts';
import { placeCells } from './table-rows.ts';

/** A row of a table: its cells' content and, from the mark at its end, where the cells stand. */
export interface OldWordRow {
  cells: WordContent[][];
  definition: ByteView | null;
}

/** A table whose end has not come yet. */
interface OpenTable {
  rows: OldWordRow[];
  cells: WordContent[][];
  cell: WordContent[];
}

/** Builds paragraphs and tables, also tables in tables; `behind` gives what stands behind a paragraph. */
export function contentOf(paragraphs: Iterable<OldWordParagraph>, behind: (paragraph: OldWordParagraph) => WordContent[]): WordContent[] {
  const content: WordContent[] = [];
  const open: OpenTable[] = [];
  const current = (): WordContent[] => open.at(-1)?.cell ?? content;
  const moveTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (table !== undefined) current().push(closeTable(table));
    }
    while (open.length < depth) open.push({ rows: [], cells: [], cell: [] });
  };
  for (const paragraph of paragraphs) {
    checkDepth(paragraph.depth);
    moveTo(paragraph.depth);
    const table = open.at(-1);
    if (paragraph.row !== null && table !== undefined) {
      if (!paragraph.row.isLeftOut) table.rows.push({ cells: table.cells, definition: paragraph.row.definition });
      table.cells = [];
      table.cell = [];
      continue;
    }
    if (!paragraph.isContentsEntry) current().push({ kind: 'paragraph', paragraph });
    current().push(...behind(paragraph));
    if (paragraph.endsCell && table !== undefined) {
      table.cells.push(table.cell);
      table.cell = [];
    }
  }
  moveTo(0);
  return content;
}

/** A table that breaks off keeps what it has. */
function closeTable({ rows, cells, cell }: OpenTable): WordContent {
  const rest = cell.length > 0 ? [...cells, cell] : cells;
  return { kind: 'table', cells: placeCells(rest.length > 0 ? [...rows, { cells: rest, definition: null }] : rows) };
}
