import { textOfCell, withoutBlanks } from './cell-text.ts';
import { closingWords, unitLine } from './column-words.ts';
import type { ReturnedColumn } from './column-words.ts';
import { fillInFields } from './fill-in-row.ts';
import type { FillInField } from './fill-in-row.ts';
import { readHeader } from './find-columns.ts';
import type { FoundColumns, KnownTexts } from './find-columns.ts';
import type { LeftOutRow, PlainSheet, ReturnedRow, ReturnedSheet, SheetCell } from './returned-sheet.ts';
import { isMarkSheet, readMarks } from './workbook-marks.ts';

/** What became of a file: rows, a form of a later version of the program, or no table of tasks at all. */
export type SheetReading =
  | { kind: 'read'; sheet: ReturnedSheet }
  | { kind: 'newerVersion'; schemaVersion: number }
  | { kind: 'noTable' };

type CellsOfRow = readonly SheetCell[];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function idOfRow(row: CellsOfRow, columns: FoundColumns): string | null {
  const named = columns.get('rowId');
  const text = named === undefined ? '' : textOfCell(row[named]);
  const id = text === '' ? row.map(textOfCell).find((cell) => uuid.test(cell)) : text;
  if (id === undefined) return null;
  return uuid.test(id) ? id.toLowerCase() : id;
}

function rowAt(row: CellsOfRow, columns: FoundColumns, position: ReturnedRow['position']): ReturnedRow {
  const textAt = (column: ReturnedColumn): string | null => {
    const at = columns.get(column);
    return at === undefined ? null : textOfCell(row[at]);
  };
  const facts = {
    number: textAt('number'),
    planTitle: textAt('planTitle'),
    title: textAt('title'),
    requirement: textAt('requirement'),
    deadlineText: textAt('deadlineText'),
  };
  const cells: Partial<Record<FillInField, SheetCell>> = {};
  for (const field of fillInFields) {
    const at = columns.get(field);
    if (at !== undefined) cells[field] = row[at] ?? null;
  }
  return { position, rowId: idOfRow(row, columns), unitText: textAt('unit') || null, facts, cells };
}

/** What a row below a header is: a task's, words without a task, or nothing (blank, a heading over the table's width, a sum, a signature). */
function kindOfRow(row: CellsOfRow, { rowId, facts, cells }: ReturnedRow): 'task' | 'leftOut' | 'nothing' {
  const filled = row.map(textOfCell).filter((text) => text !== '');
  if (rowId !== null && filled.length > 0) return 'task';
  if (closingWords.test(withoutBlanks(filled[0] ?? ''))) return 'nothing';
  if (filled.length > 1 && (facts.title ?? '') !== '') return 'task';
  return Object.values(cells).some((cell) => textOfCell(cell) !== '') ? 'leftOut' : 'nothing';
}

/** The unit that a line above a table names (填报单位：某局). */
function unitOfLine(row: CellsOfRow): string | null {
  for (const [at, cell] of row.entries()) {
    const match = unitLine.exec(textOfCell(cell));
    if (match === null) continue;
    const next = row.slice(at + 1).map(textOfCell).find((text) => text !== '');
    return match[1] || next || null;
  }
  return null;
}

interface ReadTables {
  found: boolean;
  unitText: string | null;
  rows: ReturnedRow[];
  leftOut: LeftOutRow[];
}

function readTables({ name, rows }: PlainSheet, known: KnownTexts): ReadTables {
  const read: ReadTables = { found: false, unitText: null, rows: [], leftOut: [] };
  let columns: FoundColumns | null = null;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
    const header = readHeader(row, rows[at + 1], known);
    if (header !== null) {
      columns = header.columns;
      read.found = true;
      at += header.rowCount - 1;
    } else if (columns === null) {
      read.unitText ??= unitOfLine(row);
    } else {
      const returned = rowAt(row, columns, { sheet: name, row: at + 1 });
      const kind = kindOfRow(row, returned);
      if (kind === 'task') read.rows.push(returned);
      if (kind === 'leftOut') read.leftOut.push({ position: returned.position, text: row.map(textOfCell).filter((text) => text !== '').join(' ') });
    }
  }
  return read;
}

/** Rows without repeats: a sheet that was copied within its workbook gives each row twice, id and all. */
function withoutRepeats(rows: readonly ReturnedRow[]): readonly ReturnedRow[] {
  const ids = rows.flatMap(({ rowId }) => rowId ?? []);
  if (new Set(ids).size === ids.length) return rows;
  const seen = new Set<string>();
  return rows.filter(({ rowId, facts, cells }) => {
    const words = JSON.stringify([rowId, facts, cells]);
    const isRepeat = rowId !== null && seen.has(words);
    seen.add(words);
    return !isRepeat;
  });
}

/**
 * Reads the sheets of a returned workbook, whatever became of it: headers are found by their words in any row and in any
 * order of columns, again for each further table; ids by their column or their form. A mark of a later version than
 * this program knows is told instead of guessing.
 */
export function readFillInSheet(sheets: readonly PlainSheet[]): SheetReading {
  const found = readMarks(sheets);
  if (found.kind === 'newerVersion') return found;
  const known: KnownTexts = new Map();
  const tables = sheets.filter(({ name }) => !isMarkSheet(name)).map((sheet) => readTables(sheet, known));
  const read = tables.filter((table) => table.found);
  if (read.length === 0) return { kind: 'noTable' };
  const marks = found.kind === 'marks' ? found.marks : null;
  const printedUnit = tables.find((table) => table.unitText !== null)?.unitText ?? null;
  const unitText = marks?.unitName ?? printedUnit;
  return { kind: 'read', sheet: { marks, unitText, printedUnit, rows: withoutRepeats(read.flatMap((table) => table.rows)), leftOut: read.flatMap((table) => table.leftOut) } };
}
