import type { CellPlace } from '../../domain/templates/plain-sheet.ts';
import { addressOf } from '../../domain/templates/plain-sheet.ts';
import type { GridCell, GridRow, SheetGrid } from './sheet-grid.ts';
import type { TextEdit, XmlElement } from './xml-tree.ts';
import { attributeOf, attributesEdit, childOf, emptyTag, escapeXml, startTagWith, withEdits } from './xml-tree.ts';
import { escapeExcelText } from '../excel-text.ts';

/** Content of a cell as the sheet's XML has it: a text, a number, or nothing. */
export type SheetValue = { readonly text: string } | { readonly number: number } | null;

/** A new value for a cell; `style` is for a cell that the sheet does not have yet. */
export interface SheetEdit extends CellPlace {
  readonly value: SheetValue;
  readonly style: number | null;
}

/** `<c …>` with the value; `start` is the start tag without its type. */
function cellXml(prefix: string, start: string, value: SheetValue): string {
  if (value === null) return emptyTag(start);
  const close = `</${prefix}c>`;
  if ('number' in value) return `${start}<${prefix}v>${value.number}</${prefix}v>${close}`;
  const text = escapeXml(escapeExcelText(value.text));
  return `${start.replace(/>$/, ' t="inlineStr">')}<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${close}`;
}

function newCell(prefix: string, edit: SheetEdit): string {
  const style = edit.style === null ? '' : ` s="${edit.style}"`;
  return cellXml(prefix, `<${prefix}c r="${addressOf(edit)}"${style}>`, edit.value);
}

/** The cell keeps its style; its type, metadata of a linked picture or computed array, and content give way. */
function changedCell(xml: string, cell: GridCell, value: SheetValue): TextEdit {
  const { element } = cell;
  const start = startTagWith(xml, element, { r: addressOf(cell), t: null, vm: null, cm: null });
  return { start: element.start, end: element.end, text: cellXml(element.prefix, start, value) };
}

/** Cells without a reference stand behind the one before, so they get theirs before one is put between them. */
function namedCells(xml: string, row: GridRow, changed: ReadonlySet<number>): TextEdit[] {
  return row.cells.flatMap((cell) => {
    if (changed.has(cell.column) || attributeOf(xml, cell.element, 'r') !== null) return [];
    return [attributesEdit(xml, cell.element, { r: addressOf(cell) })];
  });
}

/** `spans` must hold every cell of the row where it is given. */
function widerSpans(xml: string, row: XmlElement, edits: readonly SheetEdit[]): Record<string, string> {
  const match = /^(\d+):(\d+)$/.exec(attributeOf(xml, row, 'spans') ?? '');
  if (match === null) return {};
  const columns = edits.map(({ column }) => column + 1);
  return { spans: `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}` };
}

function rowEdits(grid: SheetGrid, row: GridRow, edits: readonly SheetEdit[], height: number | undefined): TextEdit[] {
  const { xml } = grid;
  const { element } = row;
  const changes = { r: String(row.row + 1), ...widerSpans(xml, element, edits), ...(height === undefined ? {} : { ht: String(height) }) };
  const start = startTagWith(xml, element, height === undefined || row.height !== null ? changes : { ...changes, customHeight: '1' });
  const ordered = edits.toSorted((one, other) => one.column - other.column);
  if (element.contentStart === element.end) {
    const cells = ordered.map((edit) => newCell(element.prefix, edit)).join('');
    return [{ start: element.start, end: element.end, text: `${start}${cells}</${element.prefix}row>` }];
  }
  const existing = new Map(row.cells.map((cell) => [cell.column, cell]));
  const inside = ordered.map((edit): TextEdit => {
    const cell = existing.get(edit.column);
    if (cell !== undefined) return changedCell(xml, cell, edit.value);
    const next = row.cells.find(({ column }) => column > edit.column);
    const at = next?.element.start ?? row.cells.at(-1)?.element.end ?? element.contentStart;
    return { start: at, end: at, text: newCell(element.prefix, edit) };
  });
  return [{ start: element.start, end: element.contentStart, text: start }, ...namedCells(xml, row, new Set(edits.map(({ column }) => column))), ...inside];
}

/** Rows that the sheet does not have yet, in front of the next one it has. */
function newRows(grid: SheetGrid, rows: readonly { row: number; edits: readonly SheetEdit[]; height: number | undefined }[]): TextEdit[] {
  const prefix = grid.data.prefix;
  const last = [...grid.rows.values()].at(-1)?.element.end ?? grid.data.contentStart;
  return rows.map(({ row, edits, height }) => {
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const cells = edits.toSorted((one, other) => one.column - other.column).map((edit) => newCell(prefix, edit)).join('');
    const next = [...grid.rows.values()].find((one) => one.row > row);
    const at = next?.element.start ?? last;
    return { start: at, end: at, text: `<${prefix}row r="${row + 1}"${size}>${cells}</${prefix}row>` };
  });
}

/** The range that the sheet says it uses, widened where a new cell lies outside. */
function widerDimension(grid: SheetGrid, edits: readonly SheetEdit[]): TextEdit[] {
  const { xml } = grid;
  const element = childOf(grid.root, 'dimension');
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributeOf(xml, element, 'ref') ?? '');
  if (element === null || match === null) return [];
  const [, left = '', top = '', right = '', bottom = ''] = match;
  const order = (letters: string): string => letters.padStart(4);
  const letters = edits.map((edit) => addressOf(edit).replace(/\d+$/, ''));
  const sorted = [left, right, ...letters].toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
  const numbers = [Number(top), Number(bottom), ...edits.map(({ row }) => row + 1)];
  const reference = `${sorted[0]}${Math.min(...numbers)}:${sorted.at(-1)}${Math.max(...numbers)}`;
  if (reference === match[0]) return [];
  return [attributesEdit(xml, element, { ref: reference })];
}

/** Rows without a number follow the one before, so they get theirs before one is put between them. */
function namedRows(grid: SheetGrid, touched: ReadonlySet<number>): TextEdit[] {
  return [...grid.rows.values()].flatMap(({ row, element }) => {
    if (touched.has(row) || attributeOf(grid.xml, element, 'r') !== null) return [];
    return [attributesEdit(grid.xml, element, { r: String(row + 1) })];
  });
}

/**
 * The sheet's XML with new values in some of its cells, new heights (points) of some rows and further edits of other
 * cells; all else stays, character for character.
 */
export function patchSheet(grid: SheetGrid, edits: readonly SheetEdit[], heights: ReadonlyMap<number, number>, further: readonly TextEdit[]): string {
  const { data } = grid;
  const byRow = new Map([...heights.keys(), ...edits.map(({ row }) => row)].map((row): [number, SheetEdit[]] => [row, []]));
  for (const edit of edits) byRow.get(edit.row)?.push(edit);
  const numbers = [...byRow.keys()].toSorted((one, other) => one - other);
  const wanted = numbers.map((row) => ({ row, edits: byRow.get(row) ?? [], height: heights.get(row) }));
  const added = newRows(grid, wanted.filter(({ row }) => !grid.rows.has(row)));
  const present = wanted.flatMap(({ row, edits: inRow, height }) => {
    const found = grid.rows.get(row);
    return found === undefined ? [] : rowEdits(grid, found, inRow, height);
  });
  const isEmpty = data.contentStart === data.end;
  const filled = `${startTagWith(grid.xml, data, {})}${added.map(({ text }) => text).join('')}</${data.prefix}sheetData>`;
  const inside = isEmpty ? [{ start: data.start, end: data.end, text: filled }] : [...namedRows(grid, new Set(numbers)), ...present, ...added];
  return withEdits(grid.xml, [...widerDimension(grid, edits), ...inside, ...further]);
}
