import { utils } from '@e965/xlsx';
import type { CellPlace, CellRange } from '../../domain/templates/plain-sheet.ts';
import { unreadable } from './unreadable.ts';
import type { XmlElement } from './xml-tree.ts';
import { attributeOf, childOf, childrenOf, numberAttribute, parseXmlTree, switchAttribute } from './xml-tree.ts';

/** A cell that the sheet's XML has; its place counts from 0. */
export interface GridCell extends CellPlace {
  readonly element: XmlElement;
}

/** A row that the sheet's XML has. */
export interface GridRow {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** Points; null where the program that opens the file decides. */
  readonly height: number | null;
  readonly hidden: boolean;
}

interface ColumnLooks {
  readonly from: number;
  readonly to: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** A sheet's XML by places. */
export interface SheetGrid {
  readonly xml: string;
  readonly root: XmlElement;
  readonly data: XmlElement;
  readonly rows: ReadonlyMap<number, GridRow>;
  readonly merges: readonly CellRange[];
  /** Ranges that one formula fills. */
  readonly formulaRanges: readonly CellRange[];
  readonly columns: readonly ColumnLooks[];
  /** Width of a column of which the sheet says nothing, in digits. */
  readonly defaultWidth: number;
  /** Points of a row of which the sheet says nothing; null where the program that opens the file fits it. */
  readonly fixedHeight: number | null;
}

/** Excel's own default, where a sheet names none. */
const usualWidth = 8.43;

/** A range such as `A1:C2`; throws `TEMPLATE_UNREADABLE` for anything else. */
function rangeOf(reference: string): CellRange {
  const match = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/.test(reference);
  if (!match) throw unreadable('damaged');
  const { s, e } = utils.decode_range(reference);
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

/** Rows and cells may leave out where they stand: then they follow the one before. */
function readRows(xml: string, data: XmlElement): Map<number, GridRow> {
  const rows = new Map<number, GridRow>();
  let row = -1;
  for (const element of childrenOf(data, 'row')) {
    row = (numberAttribute(xml, element, 'r') ?? row + 2) - 1;
    let column = -1;
    const cells = childrenOf(element, 'c').map((cell): GridCell => {
      const reference = attributeOf(xml, cell, 'r');
      column = reference === null ? column + 1 : rangeOf(reference).left;
      return { element: cell, row, column };
    });
    rows.set(row, { element, row, cells, height: numberAttribute(xml, element, 'ht'), hidden: switchAttribute(xml, element, 'hidden') });
  }
  return rows;
}

function readColumns(xml: string, root: XmlElement): ColumnLooks[] {
  return childrenOf(childOf(root, 'cols'), 'col').map((element) => ({
    from: (numberAttribute(xml, element, 'min') ?? 1) - 1,
    to: (numberAttribute(xml, element, 'max') ?? 1) - 1,
    width: numberAttribute(xml, element, 'width'),
    hidden: switchAttribute(xml, element, 'hidden'),
    style: numberAttribute(xml, element, 'style'),
  }));
}

/** Reads where everything stands in the XML of a sheet; throws `TEMPLATE_UNREADABLE` for what is none. */
export function readSheetGrid(xml: string): SheetGrid {
  const root = parseXmlTree(xml);
  const data = childOf(root, 'sheetData');
  if (root.name !== 'worksheet' || data === null) throw unreadable('damaged');
  const format = childOf(root, 'sheetFormatPr');
  const rows = readRows(xml, data);
  const formulas = [...rows.values()].flatMap(({ cells }) => cells.flatMap(({ element }) => childOf(element, 'f') ?? []));
  const filling = formulas.filter((element) => ['array', 'dataTable'].includes(attributeOf(xml, element, 't') ?? ''));
  const references = (elements: readonly XmlElement[]): CellRange[] => elements.flatMap((element) => {
    const reference = attributeOf(xml, element, 'ref');
    return reference === null ? [] : [rangeOf(reference)];
  });
  return {
    xml,
    root,
    data,
    rows,
    merges: references(childrenOf(childOf(root, 'mergeCells'), 'mergeCell')),
    formulaRanges: references(filling),
    columns: readColumns(xml, root),
    defaultWidth: numberAttribute(xml, format, 'defaultColWidth') ?? numberAttribute(xml, format, 'baseColWidth') ?? usualWidth,
    fixedHeight: switchAttribute(xml, format, 'customHeight') ? numberAttribute(xml, format, 'defaultRowHeight') : null,
  };
}

/** Width of a column in digits, 0 for a hidden one. */
export function widthOfColumn(grid: SheetGrid, column: number): number {
  const looks = columnLooks(grid, column);
  return looks?.hidden === true ? 0 : (looks?.width ?? grid.defaultWidth);
}

/** What the sheet says of a column; undefined for nothing. */
export function columnLooks(grid: SheetGrid, column: number): ColumnLooks | undefined {
  return grid.columns.find(({ from, to }) => column >= from && column <= to);
}
