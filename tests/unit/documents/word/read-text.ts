import { readDocument } from '../../../../src-main/documents/read-document.ts';
import type { WordParts } from './word-file.ts';
import { wordFile } from './word-file.ts';

/** Texts of the blocks of a .docx with this body and further parts. */
export async function textsOf(body: string, more: Omit<WordParts, 'body'> = {}): Promise<string[]> {
  return (await readDocument(wordFile({ body, ...more }), 'a.docx')).blocks.map(({ text }) => text);
}

/** The cells of a .docx: text, table, row, column, rows and columns spanned; null for what stands outside tables. */
export async function cellsOf(body: string, more: Omit<WordParts, 'body'> = {}): Promise<unknown[]> {
  const { blocks } = await readDocument(wordFile({ body, ...more }), 'a.docx');
  return blocks.map(({ text, cell }) => (cell === null ? [text, null] : [text, cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan]));
}
