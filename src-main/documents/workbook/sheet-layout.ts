import type { Range, WorkSheet } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import type { FilledCell } from './filled-cells.ts';

/** Merged ranges as far as they reach over what is shown. */
export interface PlacedMerges {
  /** By the address of the cell that holds the content. */
  masters: ReadonlyMap<string, Range>;
  /** Addresses of the cells in merged ranges; but for the masters nobody sees their content. */
  covered: ReadonlySet<string>;
}

/** Columns that are hidden or without width; none where all that have content are. */
export function hiddenColumnsOf(sheet: WorkSheet, cells: readonly FilledCell[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  sheet['!cols']?.forEach((info, column) => {
    if (info?.hidden === true || info?.width === 0) hidden.add(column);
  });
  return cells.every(({ column }) => hidden.has(column)) ? new Set() : hidden;
}

/** Numbers, from 1, of the hidden rows that have content. */
export function hiddenRowsOf(sheet: WorkSheet, cells: readonly FilledCell[]): number[] {
  const hidden = cells.filter(({ row }) => sheet['!rows']?.[row]?.hidden === true);
  return [...new Set(hidden.map(({ row }) => row + 1))];
}

/** A range over more rows or columns than this was drawn over the empty part of the sheet too. */
const ordinarySpan = 1_000;

/**
 * Cuts ranges that reach over the whole sheet to what it uses, and moves their beginning to the first column that is
 * shown; a range in hidden columns only is left out.
 */
export function placeMerges(merges: readonly Range[], cells: readonly FilledCell[], hiddenColumns: ReadonlySet<number>): PlacedMerges {
  const ordinary = merges.filter(({ s, e }) => e.r - s.r < ordinarySpan && e.c - s.c < ordinarySpan);
  const used = { r: 0, c: 0 };
  for (const { r, c } of [...cells.map(({ row, column }) => ({ r: row, c: column })), ...ordinary.map(({ e }) => e)]) {
    used.r = Math.max(used.r, r);
    used.c = Math.max(used.c, c);
  }
  const placed = merges.flatMap(({ s, e }) => (s.r > used.r || s.c > used.c ? [] : [{ s, e: { r: Math.min(e.r, used.r), c: Math.min(e.c, used.c) } }]));
  const masters = new Map<string, Range>();
  for (const { s, e } of placed) {
    let first = s.c;
    while (first <= e.c && hiddenColumns.has(first)) first++;
    if (first <= e.c) masters.set(utils.encode_cell(s), { s: { r: s.r, c: first }, e });
  }
  return { masters, covered: coveredCells(placed, cells) };
}

/** Addresses of the cells that lie in a range; `cells` stand by rows. */
function coveredCells(merges: readonly Range[], cells: readonly FilledCell[]): ReadonlySet<string> {
  const byRow = merges.toSorted((one, other) => one.s.r - other.s.r);
  /** Last row down to which a range covers each column. */
  const until: number[] = [];
  const covered = new Set<string>();
  let next = 0;
  for (const { row, column, address } of cells) {
    for (let range = byRow[next]; range !== undefined && range.s.r <= row; range = byRow[++next]) {
      for (let at = range.s.c; at <= range.e.c; at++) until[at] = Math.max(until[at] ?? 0, range.e.r);
    }
    if ((until[column] ?? -1) >= row) covered.add(address);
  }
  return covered;
}
