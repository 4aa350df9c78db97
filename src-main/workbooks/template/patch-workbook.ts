import type { CellPlace } from '../../domain/templates/plain-sheet.ts';
import { addressOf, masterOf, rangeAt } from '../../domain/templates/plain-sheet.ts';
import { excelDay } from '../excel-day.ts';
import { escapeExcelText, excelText, longestCellText } from '../excel-text.ts';
import type { PlacedText } from './fit-rows.ts';
import { fitRows } from './fit-rows.ts';
import { openPackage } from './office-package.ts';
import type { SheetEdit, SheetValue } from './patch-sheet.ts';
import { patchSheet } from './patch-sheet.ts';
import { recalculated } from './recalculate.ts';
import type { SheetGrid } from './sheet-grid.ts';
import { columnLooks, readSheetGrid } from './sheet-grid.ts';
import type { CellLooks } from './sheet-styles.ts';
import { staleResults } from './stale-results.ts';
import type { PatchedFile, RowHeights, TemplateCell, TemplateValue } from './template-cell.ts';
import { printedValue } from './template-cell.ts';
import { templateLimits } from './template-limits.ts';
import { refusedCell } from './unreadable.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { computingSheets, readWorkbookParts } from './workbook-parts.ts';
import { childOf, numberAttribute, switchAttribute, withEdits } from './xml-tree.ts';

/** What is to be filled into one sheet. */
export interface SheetPatch {
  readonly sheet: string;
  readonly cells: readonly TemplateCell[];
  /** `raise` where nothing is said. */
  readonly rowHeights?: RowHeights;
}

/** Days by which the calendar of old Macintosh files begins later. */
const macintoshShift = 1_462;

/** Style of a cell: its own, else that of its row or column, which Excel shows for cells that the sheet does not have. */
function styleOf(grid: SheetGrid, place: CellPlace): number | null {
  const row = grid.rows.get(place.row);
  const cell = row?.cells.find(({ column }) => column === place.column);
  if (cell !== undefined) return numberAttribute(grid.xml, cell.element, 's');
  const ofRow = row !== undefined && switchAttribute(grid.xml, row.element, 'customFormat') ? numberAttribute(grid.xml, row.element, 's') : null;
  return ofRow ?? columnLooks(grid, place.column)?.style ?? null;
}

/** The first of merged cells stands for all; throws `TEMPLATE_CELL_REFUSED` for a cell that is not to be filled. */
function placedCell(grid: SheetGrid, sheet: string, cell: TemplateCell): TemplateCell {
  const place = masterOf(grid.merges, cell);
  const where = `${sheet}!${addressOf(place)}`;
  if (!isPlace(place)) throw refusedCell(where, 'missing');
  const found = grid.rows.get(place.row)?.cells.find(({ column }) => column === place.column);
  if (childOf(found?.element, 'f') !== null || rangeAt(grid.formulaRanges, place) !== null) throw refusedCell(where, 'formula');
  return { ...place, value: cell.value };
}

function isPlace({ row, column }: CellPlace): boolean {
  return Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < templateLimits.rows && column < templateLimits.columns;
}

/** A share is its hundredth where the cell shows percent; a bare one is a number anywhere. */
function shareNumber({ percent, bare }: { percent: number; bare: boolean }, showsPercent: boolean): number | null {
  return showsPercent ? percent / 100 : bare ? percent : null;
}

/** A day is a number where the cell shows days, a share where it shows percent, else both are words; a text is never a formula. */
function sheetValue(value: TemplateValue, { showsDays, showsPercent }: CellLooks, date1904: boolean, where: string): SheetValue {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw refusedCell(where, 'number');
    return { number: value };
  }
  if (typeof value !== 'string' && 'percent' in value) {
    const number = shareNumber(value, showsPercent);
    if (number !== null) return { number };
  } else if (typeof value !== 'string' && showsDays) return { number: excelDay(value.day) - (date1904 ? macintoshShift : 0) };
  const text = excelText(printedValue(value));
  if (escapeExcelText(text).length > longestCellText) throw refusedCell(where, 'tooLong');
  return text === '' ? null : { text };
}

/** A cell that is filled, as the sheet will have it. */
interface FilledCell extends SheetEdit {
  readonly looks: CellLooks;
}

/** All cells as they will be; throws `TEMPLATE_CELL_REFUSED` at the first that cannot be filled. */
function filledCells(grid: SheetGrid, { sheet, cells }: SheetPatch, { looksOf, date1904 }: WorkbookParts): FilledCell[] {
  const filled = new Map<string, FilledCell>();
  for (const cell of cells) {
    const { row, column, value } = placedCell(grid, sheet, cell);
    const where = `${sheet}!${addressOf({ row, column })}`;
    if (filled.has(where)) throw refusedCell(where, 'twice');
    const style = styleOf(grid, { row, column });
    const looks = looksOf(style ?? 0);
    filled.set(where, { row, column, style, looks, value: sheetValue(value, looks, date1904, where) });
  }
  return [...filled.values()];
}

function placedTexts(grid: SheetGrid, cells: readonly FilledCell[]): PlacedText[] {
  return cells.flatMap(({ row, column, value, looks }) => {
    if (value === null || 'number' in value) return [];
    return [{ place: { row, column }, range: rangeAt(grid.merges, { row, column }) ?? { top: row, left: column, bottom: row, right: column }, text: value.text, looks }];
  });
}

/**
 * Puts values into cells of one sheet of a superior's workbook and leaves every other byte of the package as it was:
 * cells keep their looks, rows of a fixed height that are too low for a text grow. Where the workbook computes anything,
 * results that rest on the cells are left for the program that opens it to compute. Throws `TEMPLATE_UNREADABLE`,
 * `TEMPLATE_CELL_REFUSED`.
 */
export function patchWorkbook(bytes: Uint8Array, patch: SheetPatch): PatchedFile {
  const office = openPackage(bytes);
  const workbook = readWorkbookParts(office);
  const xml = office.read(workbook.sheets.get(patch.sheet) ?? '');
  if (xml === null) throw refusedCell(patch.sheet, 'missing');
  const grid = readSheetGrid(xml);
  const cells = filledCells(grid, patch, workbook);
  if (cells.length === 0) return { bytes, changedParts: [], cutCells: [] };
  const { heights, cutCells } = fitRows(grid, placedTexts(grid, cells), patch.rowHeights ?? 'raise');
  const computing = computingSheets(office, workbook, { name: patch.sheet, grid });
  const stale = staleResults(computing, patch.sheet, cells);
  const parts = new Map<string, string>();
  for (const [name, part] of workbook.sheets) {
    const results = stale.get(name) ?? [];
    const other = computing.get(name);
    if (name === patch.sheet) parts.set(part, patchSheet(grid, cells, heights, results));
    else if (other !== undefined && results.length > 0) parts.set(part, withEdits(other.xml, results));
  }
  const main = computing.size > 0 ? recalculated(workbook.xml, workbook.root) : null;
  if (main !== null) parts.set(workbook.name, main);
  return { bytes: office.replace(parts), changedParts: [...parts.keys()], cutCells };
}
