import type { ExportPreview, PreviewSheet } from '../../../../src-main/contract/export-questions.ts';
import { cellIndex } from './page-cells.ts';
import type { CellIndex } from './page-cells.ts';
import { paginate } from './paginate.ts';
import type { Page } from './paginate.ts';
import { paperOf } from './paper.ts';
import type { PaperFacts } from './paper.ts';

/** A sheet with its pages, ready to be drawn. */
export interface PreparedSheet {
  readonly sheet: PreviewSheet;
  readonly styles: ExportPreview['styles'];
  readonly paper: PaperFacts;
  readonly pages: readonly Page[];
  readonly cells: CellIndex;
}

/** Breaks a sheet into pages. */
export function prepareSheet(sheet: PreviewSheet, styles: ExportPreview['styles']): PreparedSheet {
  const paper = paperOf(sheet);
  return { sheet, styles, paper, pages: paginate(sheet, paper), cells: cellIndex(sheet.rows) };
}

/** The footer of a page (0-based): page numbers count within the sheet, as when it is printed from Excel. */
export function footerText({ sheet, pages }: PreparedSheet, page: number): string {
  return sheet.print.footer.text.replaceAll('{pages}', String(pages.length)).replaceAll('{page}', String(page + 1));
}
