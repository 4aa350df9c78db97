import { read, SSF } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { calendarDayOf } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { CellPlace, PlainSheet, PlainValue } from '../../domain/templates/plain-sheet.ts';
import { openPackage } from './office-package.ts';
import { mainPart } from './package-parts.ts';
import { readWordTables } from './read-word-tables.ts';
import { templateLimits } from './template-limits.ts';
import { unreadable } from './unreadable.ts';

/** A superior's file as far as its tables go. */
export interface ReadTemplate {
  readonly format: 'xlsx' | 'docx';
  /** Sheets of the workbook, or tables of the text in their order. */
  readonly sheets: readonly PlainSheet[];
}

/** Reads the tables of a superior's .xlsx or .docx; throws `TEMPLATE_UNREADABLE` for any other file. */
export function readTemplate(bytes: Uint8Array): ReadTemplate {
  const office = openPackage(bytes);
  const main = mainPart(office);
  return { format: main.format, sheets: main.format === 'docx' ? readWordTables(main.xml) : readSheets(bytes) };
}

function readSheets(bytes: Uint8Array): PlainSheet[] {
  const workbook = parseWorkbook(bytes);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.map((name, at) => readSheet(name, workbook.Sheets[name], (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0, date1904));
}

function parseWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellHTML: false, cellText: false, cellNF: true, bookVBA: false });
  } catch {
    throw unreadable('damaged');
  }
}

function readSheet(name: string, sheet: WorkSheet | undefined, hidden: boolean, date1904: boolean): PlainSheet {
  const sparse: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const rows: PlainValue[][] = [];
  const formulas: CellPlace[] = [];
  for (const row of Object.keys(sparse).map(Number)) {
    if (row >= templateLimits.rows) break;
    const values: PlainValue[] = [];
    for (const column of Object.keys(sparse[row] ?? []).map(Number)) {
      if (column >= templateLimits.columns) break;
      const cell = sparse[row]?.[column];
      if (cell?.f !== undefined || cell?.F !== undefined) formulas.push({ row, column });
      const value = cell === undefined ? null : plainValue(cell, date1904);
      if (value === null) continue;
      while (values.length < column) values.push(null);
      values[column] = value;
    }
    if (values.length === 0) continue;
    while (rows.length < row) rows.push([]);
    rows[row] = values;
  }
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { name, hidden, rows, merges, formulas };
}

/** Days as offices print them; other numbers as they are. An error (#REF!) is no value. */
function plainValue(cell: CellObject, date1904: boolean): PlainValue {
  const { v: value, z: format } = cell;
  if (cell.t === 'e' || cell.t === 'z' || value === undefined || value instanceof Date) return null;
  if (typeof value !== 'number' || typeof format !== 'string' || !SSF.is_date(format)) return value === '' ? null : value;
  const date = SSF.parse_date_code(value, { date1904 });
  const day = date === null ? null : calendarDayOf(date.y, date.m, date.d);
  return day === null ? value : printedDay(day);
}
