import type { Confidence } from '../codes.ts';
import { tableSignature } from '../extraction/found-table.ts';
import { cellsOfRow } from './cells-of-row.ts';
import type { TemplateRole } from './column-roles.ts';
import { isOurs, meaningsOfHeader } from './column-roles.ts';
import type { FoundHeader } from './find-header.ts';
import { headerAt, isHeaderRow } from './find-header.ts';
import type { PlainSheet } from './plain-sheet.ts';
import type { SheetView } from './sheet-view.ts';
import { viewSheet } from './sheet-view.ts';
import type { TemplateRow } from './template-rows.ts';
import { readRows } from './template-rows.ts';

/** A column of the superior's table. */
export interface TemplateColumn {
  /** From 0; the last one differs where the header's cell is merged over several columns. */
  readonly column: number;
  readonly lastColumn: number;
  /** The header as printed, its rows joined by `/`. */
  readonly header: string;
  readonly role: TemplateRole;
  /** 1 to 4 where the column is for one quarter. */
  readonly quarter: number | null;
  readonly confidence: Confidence;
  readonly toldBy: 'header' | 'choice';
}

/** A table that a superior wants back. */
export interface TemplateTable {
  /** Place of its sheet (or Word table) among those of the file, from 0, and its name. */
  readonly sheet: number;
  readonly sheetName: string;
  /** Rows of the header, from 0. */
  readonly headerTop: number;
  readonly headerBottom: number;
  /** The headers squeezed and joined: tables of the same form have the same one, so that a choice is found again next quarter. */
  readonly signature: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
  readonly confidence: Confidence;
}

/** What the clerk has told of the columns of tables of one form, in the order of the columns. */
export interface TemplateChoice {
  readonly signature: string;
  readonly roles: readonly TemplateRole[];
}

/** Whether nothing is printed in each column below a header; headings and notes, which reach over several columns, do not count. */
function emptyColumns(view: SheetView, { bottom, columns }: FoundHeader): boolean[] {
  const empty = columns.map(() => true);
  for (let row = bottom + 1; row < view.rowCount; row++) {
    const cells = cellsOfRow(view, row, columns);
    if (cells.filter((cell) => cell !== null).length * 2 < columns.length) continue;
    for (const [at, cell] of cells.entries()) if (cell !== null && view.textAt(cell.row, cell.column) !== '') empty[at] = false;
  }
  return empty;
}

function columnsOf(view: SheetView, header: FoundHeader, signature: string, choices: readonly TemplateChoice[]): TemplateColumn[] {
  const { columns } = header;
  const meanings = meaningsOfHeader(columns.map(({ words }) => words), emptyColumns(view, header));
  const chosen = choices.find((one) => one.signature === signature && one.roles.length === columns.length);
  return columns.flatMap(({ column, lastColumn, words }, at): TemplateColumn[] => {
    const meaning = meanings[at];
    if (meaning === undefined) return [];
    const told = chosen?.roles[at];
    const place = { column, lastColumn, header: words.join('/'), ...meaning };
    return [told === undefined ? { ...place, toldBy: 'header' } : { ...place, role: told, confidence: 'sure', toldBy: 'choice' }];
  });
}

/** The least sure of what the filling rests on: a column that says which task, and the columns that are ours. */
function confidenceOf(columns: readonly TemplateColumn[], rows: readonly TemplateRow[]): Confidence {
  const words = columns.filter(({ role }) => role === 'task' || role === 'requirement');
  const ours = columns.filter(({ role }) => isOurs(role));
  if (words.length === 0 || ours.length === 0 || rows.length === 0) return 'doubtful';
  const all = [...words, ...ours].map(({ confidence }) => confidence);
  return all.includes('doubtful') ? 'doubtful' : all.includes('likely') ? 'likely' : 'sure';
}

function tablesOfSheet(sheet: PlainSheet, place: number, choices: readonly TemplateChoice[]): TemplateTable[] {
  const view = viewSheet(sheet);
  const tables: TemplateTable[] = [];
  for (let row = 0; row < view.rowCount; row++) {
    if (!isHeaderRow(view, row)) continue;
    const header = headerAt(view, row);
    const signature = tableSignature(header.columns.map(({ words }) => words.join('/')));
    const columns = columnsOf(view, header, signature, choices);
    const { rows, next } = readRows(view, header, columns.map(({ role }) => role));
    tables.push({ sheet: place, sheetName: sheet.name, headerTop: header.top, headerBottom: header.bottom, signature, columns, rows, confidence: confidenceOf(columns, rows) });
    row = Math.max(header.bottom, next - 1);
  }
  return tables;
}

/** How much a table looks like the one that is wanted back: open columns, then rows. */
function worthOf({ columns, rows }: TemplateTable): number {
  const ours = columns.filter(({ role }) => isOurs(role)).length;
  return (ours > 0 && rows.length > 0 ? 1_000 : 0) + ours * 20 + Math.min(rows.length, 500);
}

/** Finds the tables of tasks in the sheets of a superior's file, the likeliest first; those of hidden sheets come last. */
export function findTemplateTables(sheets: readonly PlainSheet[], choices: readonly TemplateChoice[] = []): TemplateTable[] {
  const isHidden = ({ sheet }: TemplateTable): number => (sheets[sheet]?.hidden ? 1 : 0);
  return sheets
    .flatMap((sheet, place) => tablesOfSheet(sheet, place, choices))
    .toSorted((one, other) => isHidden(one) - isHidden(other) || worthOf(other) - worthOf(one));
}
