import type { RawBlock } from '../raw-block.ts';

/** A paragraph with the number that Word prints in front of it. */
export interface WordParagraph {
  text: string;
  /** Printed automatic number, empty where there is none. */
  number: string;
  /** 1 to 9, null for body text. */
  headingLevel: number | null;
  /** From 1, empty ones counted. */
  paragraph: number;
}

/** A cell of a table, merged cells as one; rows and columns from 0. */
export interface WordCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  content: WordContent[];
}

/** One thing in the reading order of a document; blocks come from a document of another kind inside this one. */
export type WordContent =
  | { kind: 'paragraph'; paragraph: WordParagraph }
  | { kind: 'table'; cells: WordCell[] }
  | { kind: 'blocks'; blocks: RawBlock[] };

/** A cell that holds a table with so large a part of the outer table's text is a frame around it. */
const framePart = 0.7;
/** One row with fewer filled cells than this is a letterhead, not a row of a table. */
const fewestCells = 3;

/** The blocks of a document's content: one for each paragraph and each cell with text; tables that only lay out the page give their text. */
export function blocksOf(content: readonly WordContent[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let tables = 0;
  const add = (parts: readonly WordContent[]): void => {
    for (const part of parts) {
      if (part.kind === 'paragraph') {
        if (part.paragraph.text.trim() !== '') blocks.push(blockOf([part.paragraph], null));
      } else if (part.kind === 'blocks') {
        const before = tables;
        for (const block of part.blocks) {
          const cell = block.cell === null ? null : { ...block.cell, table: block.cell.table + before };
          blocks.push({ ...block, cell });
          tables = Math.max(tables, (cell?.table ?? -1) + 1);
        }
      } else if (isLayout(part.cells)) {
        for (const cell of part.cells) add(cell.content);
      } else {
        for (const cell of part.cells) blocks.push(...cellBlock(cell, tables));
        tables++;
      }
    }
  };
  add(content);
  return blocks;
}

/** The paragraphs of content in order, those of tables too. */
export function paragraphsOf(content: readonly WordContent[]): WordParagraph[] {
  return content.flatMap((part) => {
    if (part.kind === 'paragraph') return [part.paragraph];
    return part.kind === 'table' ? part.cells.flatMap((cell) => paragraphsOf(cell.content)) : [];
  });
}

/** A cell without words may print a number: the column of automatic row numbers. */
function cellBlock({ row, column, rowSpan, columnSpan, content }: WordCell, table: number): RawBlock[] {
  const paragraphs = paragraphsOf(content);
  const written = paragraphs.filter(({ text }) => text.trim() !== '');
  const printed = written.length > 0 ? written : paragraphs.filter(({ number }) => number !== '').slice(0, 1);
  return printed.length === 0 ? [] : [{ ...blockOf(printed, { table, row, column, rowSpan, columnSpan }), headingLevel: null }];
}

function blockOf(paragraphs: readonly WordParagraph[], cell: RawBlock['cell']): RawBlock {
  const [first] = paragraphs;
  return {
    original: paragraphs.map((one) => prefixOf(one) + one.text).join('\n'),
    numberLength: first === undefined ? 0 : prefixOf(first).length,
    headingLevel: first?.headingLevel ?? null,
    cell,
    place: { kind: 'paragraph', paragraph: first?.paragraph ?? 0 },
  };
}

/** A number that ends in a digit or letter must not run into the text (1 2026年…). */
function prefixOf({ text, number }: WordParagraph): string {
  return text.trim() !== '' && /[0-9A-Za-z]$/u.test(number) ? `${number} ` : number;
}

/** Whether a table only lays out the page: one column, one row of few cells, or a cell with a table that is nearly all of it. */
function isLayout(cells: readonly WordCell[]): boolean {
  if (cells.every(({ column }) => column === 0)) return true;
  const filled = cells.filter((cell) => textLength(cell) > 0);
  if (cells.every(({ row }) => row === 0) && filled.length < fewestCells) return true;
  const all = filled.reduce((sum, cell) => sum + textLength(cell), 0);
  return filled.some((cell) => cell.content.some(({ kind }) => kind === 'table') && textLength(cell) > framePart * all);
}

function textLength({ content }: WordCell): number {
  return paragraphsOf(content).reduce((sum, { text }) => sum + text.trim().length, 0);
}
