import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { rowHeight } from '../letter-height.ts';
import type { LetterCell, LetterRow, LetterTable } from '../letter-model.ts';
import { cellPadding, points, twips } from '../typesetting.ts';
import { paragraph } from './write-paragraphs.ts';

/** Rows up to this height in points stay whole; a taller one may go on on the next page, or it would leave a page half empty. */
const wholeRowHeight = points(75);

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function writeCell(cell: LetterCell, width: number): TableCell {
  const alignment = cell.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    columnSpan: cell.span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: cell.text.split('\n').map((line) => paragraph(line, cell.look, { alignment })),
  });
}

function writeRow(row: LetterRow, columnWidths: readonly number[], isHeader: boolean): TableRow {
  let column = 0;
  const children = row.cells.map((cell) => {
    const widths = columnWidths.slice(column, column + cell.span).map((width) => twips(points(width)));
    column += cell.span;
    return writeCell(cell, widths.reduce((sum, width) => sum + width, 0));
  });
  return new TableRow({
    children,
    // Absent rather than off: not every program reads the values of switches.
    ...(isHeader ? { tableHeader: true } : {}),
    ...(isHeader || rowHeight(row, columnWidths) <= wholeRowHeight ? { cantSplit: true } : {}),
    ...(row.leastHeight > 0 ? { height: { value: twips(points(row.leastHeight)), rule: HeightRule.ATLEAST } } : {}),
  });
}

/** The Word table of a letter's table: fixed widths, thin borders, header rows repeated. */
export function writeTable({ columnWidths, headerRows, rows }: LetterTable): Table {
  const widths = columnWidths.map((width) => twips(points(width)));
  const [vertical, sides] = [twips(cellPadding.vertical), twips(points(cellPadding.sides))];
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: vertical, bottom: vertical, left: sides, right: sides },
    borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
    rows: [...headerRows.map((row) => writeRow(row, columnWidths, true)), ...rows.map((row) => writeRow(row, columnWidths, false))],
  });
}
