import type { CellModel, StyleKey, WorkbookModel } from '../sheet-model.ts';

/** Texts that a program may take for a formula when the cell is edited. */
const formulaLike = /^[=+\-@]/;
/** Excel shows ### in place of longer texts in cells of the text format. */
const longestFormattedText = 255;

/** A look, or the same with Excel's text format, so that an edited cell stays text. */
export type StyleName = StyleKey | `${StyleKey} as text`;

/** The look in which a cell is written. */
export function styleNameOf({ value, style }: CellModel): StyleName {
  return typeof value === 'string' && value.length <= longestFormattedText && formulaLike.test(value) ? `${style} as text` : style;
}

/** The looks that a workbook's cells have, in the order of their names. */
export function usedStyles({ sheets }: WorkbookModel): StyleName[] {
  const used = new Set<StyleName>();
  for (const { rows } of sheets) for (const { cells } of rows) for (const cell of cells) used.add(styleNameOf(cell));
  return [...used].toSorted();
}
