import { read, utils } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';

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
  const workbook = read(bytes, { type: 'array', dense: true, cellHTML: false, cellText: false, cellNF: false });
  return workbook.SheetNames.map((name) => readSheet(name, workbook.Sheets[name]));
}
