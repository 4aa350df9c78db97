import { parse_zip, utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { openPackage } from './template/office-package.ts';
import type { OfficePackage } from './template/office-package.ts';

export interface ReadCell {
  readonly value: string | number | boolean | null;
  /** Without `=`; null for a cell without one. */
  readonly formula: string | null;
}

export interface ReadSheet {
  readonly name: string;
  /** Sparse rows from row 1: `rows[0]?.[0]` is A1; cells without value and formula are missing. */
  readonly rows: readonly (readonly (ReadCell | undefined)[] | undefined)[];
  /** Merged ranges such as `A1:G1`. */
  readonly merges: readonly string[];
}

/** A part as the library takes it, one character a byte. */
interface LibraryPart {
  readonly name: string;
  readonly data: string;
}

/** Parts that hold values or lead to them. The library unpacks some times as slowly as Node, so it gets them unpacked. */
const valueParts = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels)$/u;
const sheetPart = /^xl\/worksheets\/([^/]+)$/u;
/** The library insists on this one, although values do not depend on it. */
const styles: LibraryPart = { name: 'xl/styles.xml', data: '<styleSheet/>' };
/** Parts that it looks for and does not need; each that is missing would cost it an error with its stack. */
const dispensable = ['docProps/core.xml', 'docProps/app.xml', 'xl/worksheets/sheet.xml'];

/** Cells that are only formatted, and the numbers of formats. */
const formats = /<c r="[A-Z]+\d+" s="\d+"\/>| s="\d+"/g;

/** Rows and merged cells of a sheet: in the rest the library would look for a dozen things that nobody asks for. */
function valuesOnly(sheet: string): string {
  const merges = between(sheet, '<mergeCells ', '</mergeCells>');
  return `<worksheet>${between(sheet, '<sheetData>', '</sheetData>').replaceAll(formats, '')}${merges}</worksheet>`;
}

/** An element with its content; empty where there is none. */
function between(xml: string, start: string, end: string): string {
  const [from, to] = [xml.indexOf(start), xml.lastIndexOf(end)];
  return from === -1 || to < from ? '' : xml.slice(from, to + end.length);
}

function partOf(file: OfficePackage, name: string): LibraryPart {
  const bytes = file.bytes(name) ?? new Uint8Array();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return { name, data: sheetPart.test(name) ? valuesOnly(text) : text };
}

function emptyParts(parts: readonly LibraryPart[]): LibraryPart[] {
  const ofSheets = parts.flatMap(({ name }) => (sheetPart.test(name) ? [name.replace(sheetPart, 'xl/worksheets/_rels/$1.rels')] : []));
  return [...dispensable, ...ofSheets].map((name) => ({ name, data: '' }));
}

function readCell(cell: CellObject | undefined): ReadCell | undefined {
  if (cell === undefined) return undefined;
  const value = cell.v === undefined || cell.v instanceof Date ? null : cell.v;
  const formula = cell.f ?? null;
  return value === null && formula === null ? undefined : { value, formula };
}

function readSheet(name: string, sheet: WorkSheet | undefined): ReadSheet {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  return {
    name,
    rows: rows.map((row) => row?.map(readCell)),
    merges: (sheet?.['!merges'] ?? []).map((merge) => utils.encode_range(merge)),
  };
}

/** The values, formulas and merges of an .xlsx file; days come as Excel's day number. Throws when the bytes are no workbook. */
export function readWorkbookValues(bytes: Uint8Array): ReadSheet[] {
  const file = openPackage(bytes);
  const parts = file.names.filter((name) => valueParts.test(name)).map((name) => partOf(file, name));
  const files = Object.fromEntries([styles, ...emptyParts(parts), ...parts].map((part) => [part.name, part]));
  // Where no sheet has the element of a formula, the library need not look for one in each cell.
  const cellFormula = parts.some(({ name, data }) => sheetPart.test(name) && data.includes('<f'));
  const workbook = parse_zip({ files }, { dense: true, cellHTML: false, cellText: false, cellNF: false, cellFormula });
  return workbook.SheetNames.map((name) => readSheet(name, workbook.Sheets[name]));
}
