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

/** Parts that hold values or lead to them. The library unpacks some times as slowly as Node, so it gets them unpacked. */
const valueParts = /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|sharedStrings|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels)$/u;
/** The library insists on this one, although values do not depend on it. */
const styles = { name: 'xl/styles.xml', data: '<styleSheet/>' };

/** Rows and merged cells of a sheet: in the rest the library would look for a dozen things that nobody asks for. */
const [rowsElement, mergesElement] = [/<sheetData>.*<\/sheetData>/su, /<mergeCells .*<\/mergeCells>/su];
/** Cells that are only formatted, and the numbers of formats. */
const formats = /<c r="[A-Z]+\d+" s="\d+"\/>| s="\d+"/gu;

function valuesOnly(sheet: string): string {
  const [rows = '', merges = ''] = [rowsElement.exec(sheet)?.[0], mergesElement.exec(sheet)?.[0]];
  return `<worksheet>${rows.replaceAll(formats, '')}${merges}</worksheet>`;
}

/** A part as the library takes it, one character a byte. */
function partOf(file: OfficePackage, name: string): { name: string; data: string } {
  const text = file.read(name) ?? '';
  return { name, data: Buffer.from(name.startsWith('xl/worksheets/') ? valuesOnly(text) : text, 'utf8').toString('latin1') };
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
  const files = Object.fromEntries([styles, ...parts].map((part) => [part.name, part]));
  const workbook = parse_zip({ files }, { dense: true, cellHTML: false, cellText: false, cellNF: false });
  return workbook.SheetNames.map((name) => readSheet(name, workbook.Sheets[name]));
}
