import { SSF } from '@e965/xlsx';
import { excelDay } from './excel-day.ts';
import type { CellStyle, CellValue, PrintSetup, SheetModel, StyleKey, WorkbookModel } from './sheet-model.ts';

/** A cell with the columns and rows that it covers; its look by name. */
export interface PreviewCell {
  text: string;
  style: StyleKey;
  across: number;
  down: number;
}

/** A sheet with its texts as a spreadsheet program shows them; widths in Excel's unit, heights in points. */
export interface PreviewedSheet {
  name: string;
  columnWidths: number[];
  titleRowCount: number;
  headerRowCount: number;
  rows: { height: number | null; cells: PreviewCell[] }[];
  print: PrintSetup;
}

/** A workbook as a page can show it: its sheets in sight by name, and one of them with the looks that its cells have. */
export interface WorkbookPreview {
  title: string;
  sheets: { name: string; rowCount: number }[];
  /** Null where the workbook has fewer sheets in sight. */
  shown: PreviewedSheet | null;
  styles: Record<string, Pick<CellStyle, 'horizontal' | 'vertical' | 'bordered' | 'wraps' | 'fill' | 'colour'> & { font: string; size: number; bold: boolean }>;
}

/** One sheet (from 0, counted without those out of sight) of a laid out workbook as the window shows and prints it. */
export function previewOf({ title, styles, sheets }: WorkbookModel, sheet: number): WorkbookPreview {
  const inSight = sheets.filter(({ visibility }) => visibility === undefined);
  const asked = inSight[sheet];
  const shown = asked === undefined ? null : previewedSheet(asked, styles);
  const used = new Set(shown?.rows.flatMap(({ cells }) => cells.map(({ style }) => style)));
  const looks = [...used].map((key) => {
    const { font, horizontal, vertical, bordered, wraps, fill, colour } = styles[key];
    return [key, { font: font.name, size: font.size, bold: font.bold, horizontal, vertical, bordered, wraps, fill, colour }] as const;
  });
  return { title, sheets: inSight.map(({ name, rows }) => ({ name, rowCount: rows.length })), shown, styles: Object.fromEntries(looks) };
}

function previewedSheet({ name, columnWidths, titleRowCount, headerRowCount, rows, print }: SheetModel, styles: WorkbookModel['styles']): PreviewedSheet {
  // For each column the last row (0-based) that a merged cell from above covers.
  const coveredTo = columnWidths.map(() => -1);
  const previewed = rows.map((row, index) => {
    const cells = row.cells.flatMap(({ value, style }, column): PreviewCell[] => {
      if ((coveredTo[column] ?? -1) >= index) return [];
      const merge = row.merges.find(({ from, to }) => from <= column && column <= to);
      if (merge !== undefined && merge.from < column) return [];
      const [to, down] = [merge?.to ?? column, merge?.down ?? 0];
      if (down > 0) coveredTo.fill(index + down, column, to + 1);
      return [{ text: shownText(value, styles[style]), style, across: to - column + 1, down: down + 1 }];
    });
    return { height: row.height, cells };
  });
  return { name, columnWidths: [...columnWidths], titleRowCount, headerRowCount, rows: previewed, print };
}

/** What a spreadsheet program shows in the cell. */
function shownText(value: CellValue, { numberFormat, shownInstead }: CellStyle): string {
  if (value === null) return '';
  if (typeof value === 'string') return value === '' ? '' : (shownInstead ?? value);
  if (typeof value === 'number') return String(value);
  return 'day' in value ? String(SSF.format(numberFormat ?? 'yyyy-mm-dd', excelDay(value.day))) : String(value.result);
}
