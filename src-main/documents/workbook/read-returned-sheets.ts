import { SSF, utils } from '@e965/xlsx';
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import type { PlainSheet, SheetCell } from '../../domain/exchange/returned-sheet.ts';
import { readDelimited } from '../delimited/read-delimited.ts';
import { detectDocument } from '../detect-format.ts';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';
import type { RawBlock } from '../raw-block.ts';
import { readWebPage } from '../web-page/read-web-page.ts';
import { pageOfArchive } from '../web-page/web-archive.ts';
import { readWord } from '../word/read-word.ts';
import { withoutEmptyCells } from './empty-cells.ts';
import { parseWorkbook } from './parse-workbook.ts';
import type { WorkbookContent } from './parse-workbook.ts';
import { oldWorkbookContent, workbookParts, xmlWorkbookContent } from './workbook-parts.ts';
import type { HandedOn } from './workbook-parts.ts';

/** Rows and columns of a sheet that are looked at: what stands behind them was typed by accident. */
const most = { rows: 20_000, columns: 256 };
/** Content tells the format; by a name of this kind a text with commas is a table, too. */
const assumedName = 'returned.xls';
/** Values only: no texts as displayed, no formats, no formulas. */
const options: ParsingOptions = { dense: true, cellText: false, cellNF: false, cellHTML: false, cellFormula: false, bookVBA: false };
/** The element with a sheet's rows, of any prefix, and the number of a cell's look. */
const [rowsElement, lookNumber] = [/<((?:\w+:)?sheetData)(?=[\s>]).*<\/\1>/su, / s="\d+"/gu];
/** Only the cells of an .xlsx that hold something: the library looks for a dozen other things in the rest. */
const contentOnly: HandedOn = {
  sheet: (xml) => `<worksheet>${withoutEmptyCells(rowsElement.exec(xml)?.[0] ?? '').replaceAll(lookNumber, '')}</worksheet>`,
  styles: () => '<styleSheet/>',
};
/** Days between the two beginnings from which workbooks count. */
const daysTo1904 = 1462;

/**
 * The cells of a file that a unit has sent back, hidden sheets included: a workbook (.xlsx, .xls, .et), or a table that was
 * saved as text, web page or Word document. Throws `DocumentError`.
 */
export function readReturnedSheets(bytes: Uint8Array): PlainSheet[] {
  if (bytes.length === 0) throw new DocumentError('FILE_EMPTY');
  if (bytes.length > documentLimits.bytes) {
    throw new DocumentError('FILE_TOO_LARGE', { limit: 'bytes', maximum: documentLimits.bytes, amount: bytes.length });
  }
  const detected = detectDocument(bytes, assumedName);
  switch (detected.format) {
    case 'xlsx':
      return sheetsOf('xlsx', (looks) => workbookParts(detected.archive, looks ? undefined : contentOnly));
    case 'xls':
    case 'et':
      return sheetsOf('xls', () => ('xml' in detected ? xmlWorkbookContent(detected.xml) : oldWorkbookContent(detected.file)));
    case 'csv':
      return tablesOf(readDelimited(detected.text, detected.separator));
    case 'html':
      return tablesOf(readWebPage(detected.text, () => undefined));
    case 'mht':
      return tablesOf(readWebPage(pageOfArchive(detected.bytes), () => undefined));
    case 'docx':
      return tablesOf(readWord(detected.archive));
    default:
      throw new DocumentError('FILE_FORMAT_UNSUPPORTED', { format: detected.format });
  }
}

function sheetsOf(format: 'xlsx' | 'xls', contentOf: (looks: boolean) => WorkbookContent): PlainSheet[] {
  const plain = parseWorkbook(contentOf(false), format, options);
  const from1904 = plain.Workbook?.WBProps?.date1904 === true;
  // Only there is it asked which numbers are days: looks cost time.
  const workbook = from1904 ? parseWorkbook(contentOf(true), format, { ...options, cellNF: true }) : plain;
  const count = { cells: 0 };
  return workbook.SheetNames.map((name) => ({ name, rows: rowsOf(workbook.Sheets[name], from1904, count) }));
}

function rowsOf(sheet: WorkBook['Sheets'][string] | undefined, from1904: boolean, count: { cells: number }): SheetCell[][] {
  const found: WorkSheet['!data'] = sheet?.['!data'] ?? [];
  const rows: SheetCell[][] = [];
  for (const row of Object.keys(found).map(Number)) {
    if (row >= most.rows) break;
    const cells: readonly (CellObject | undefined)[] = found[row] ?? [];
    const values = Array.from({ length: Math.min(cells.length, most.columns) }, (_, column) => valueOf(cells[column], from1904));
    count.cells += values.filter((value) => value !== null).length;
    if (count.cells > documentLimits.cells) throw new DocumentError('FILE_LIMIT_EXCEEDED', { limit: 'cells', maximum: documentLimits.cells });
    while (values.at(-1) === null) values.pop();
    if (values.length === 0) continue;
    while (rows.length < row) rows.push([]);
    rows.push(values);
  }
  return rows;
}

function valueOf(cell: CellObject | undefined, from1904: boolean): SheetCell {
  if (cell?.v === undefined || cell.v instanceof Date) return null;
  if (cell.t === 'e') return utils.format_cell(cell);
  if (from1904 && typeof cell.v === 'number' && typeof cell.z === 'string' && SSF.is_date(cell.z)) return cell.v + daysTo1904;
  return cell.v === '' ? null : cell.v;
}

/** The tables of a document as sheets; words outside of tables are left out. */
function tablesOf(blocks: readonly RawBlock[]): PlainSheet[] {
  const tables = new Map<number, SheetCell[][]>();
  for (const { cell, original } of blocks) {
    if (cell === null || cell.row >= most.rows || cell.column >= most.columns) continue;
    const rows = tables.get(cell.table) ?? [];
    tables.set(cell.table, rows);
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row] ?? [];
    while (row.length < cell.column) row.push(null);
    row[cell.column] = original;
  }
  return [...tables].map(([table, rows]) => ({ name: `${table + 1}`, rows }));
}
