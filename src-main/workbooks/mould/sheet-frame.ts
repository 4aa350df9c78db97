import type { SheetModel, WorkbookModel } from '../sheet-model.ts';

/** A sheet without its rows: widths, print set-up and form, all of which a mould gives it. */
export type SheetFrame = Omit<SheetModel, 'rows'>;

/** Last row of Excel. In a frame it stands for the last row of the sheet, whichever that will be. */
export const anyLastRow = 1_048_576;

/** The frames of a workbook's sheets, which are the same for sheets that differ in their rows and in the number of them only. */
export function sheetFrames({ sheets }: WorkbookModel): SheetFrame[] {
  return sheets.map(({ rows, ...frame }) => {
    if (frame.form === undefined) return frame;
    const checks = frame.form.checks.map((check) =>
      check.cells.lastRow === rows.length ? { ...check, cells: { ...check.cells, lastRow: anyLastRow } } : check,
    );
    return { ...frame, form: { ...frame.form, checks } };
  });
}
