import type { Letter, LetterBlock, LetterCell, LetterRow, LetterTable } from './letter-model.ts';
import { charactersInLine, lineCount, titleLines } from './text-measure.ts';
import { cellPadding, looks, page, points } from './typesetting.ts';
import type { LookName } from './typesetting.ts';

/** Height of the text block of a page in points. */
export const pageHeight = points(page.textHeight);

function linesHeight(name: LookName, lines: number): number {
  const { line, before, after } = looks[name];
  return before + lines * line + after;
}

function textHeight(name: LookName, text: string, indent: number): number {
  return linesHeight(name, lineCount(text, charactersInLine(looks[name].size), indent));
}

function cellWidth(cell: LetterCell, firstColumn: number, columnWidths: readonly number[]): number {
  const widths = columnWidths.slice(firstColumn, firstColumn + cell.span);
  return points(widths.reduce((sum, width) => sum + width, 0) - 2 * cellPadding.sides);
}

/** Height of a table row in points, at most what its texts take. */
export function rowHeight(row: LetterRow, columnWidths: readonly number[]): number {
  let column = 0;
  let highest = points(row.leastHeight);
  for (const cell of row.cells) {
    const width = cellWidth(cell, column, columnWidths) / looks[cell.look].size;
    highest = Math.max(highest, linesHeight(cell.look, lineCount(cell.text, width)) + 2 * cellPadding.vertical);
    column += cell.span;
  }
  // The border.
  return highest + 0.5;
}

/** Height of a table on one page in points. */
export function tableHeight({ columnWidths, headerRows, rows }: LetterTable): number {
  return [...headerRows, ...rows].reduce((sum, row) => sum + rowHeight(row, columnWidths), 0);
}

function blockHeight(block: LetterBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return textHeight('body', block.text, 2);
    case 'line':
      return textHeight('line', block.text, 2);
    case 'heading':
      return textHeight(`heading${block.level}`, block.text, 2);
    case 'note':
      return textHeight('tableNote', block.text, 0);
    case 'table':
      return tableHeight(block);
  }
}

/** Height that a letter without its annexes takes at most if the page were endless, in points; compare with `pageHeight`. */
export function letterHeight(letter: Letter): number {
  const { title, subtitle, annexHeading, letterhead, documentNumber, addressee, attachments, signature, blocks } = letter;
  const heights = [
    annexHeading === null ? 0 : linesHeight('annexHeading', 1),
    letterhead === null ? 0 : linesHeight('letterhead', 1),
    documentNumber === null ? 0 : linesHeight('documentNumber', 1),
    linesHeight('title', titleLines(title, charactersInLine(looks.title.size)).length),
    subtitle === null ? 0 : textHeight('subtitle', subtitle, 0),
    addressee === null ? 0 : textHeight('body', addressee, 0),
    ...blocks.map(blockHeight),
    attachments.length === 0 ? 0 : linesHeight('body', 1 + attachments.length),
    signature === null ? 0 : linesHeight('body', 4),
    linesHeight('tail', 1),
  ];
  return heights.reduce((sum, height) => sum + height, 0);
}
