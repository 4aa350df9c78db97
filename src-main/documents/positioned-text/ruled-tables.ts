import type { Rule, TextRun } from './text-page.ts';

/** A cell of a ruled table; edges in points, rows and columns from 0. */
export interface RuledCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  runs: TextRun[];
}

/** A table that is drawn by lines. */
export interface RuledTable {
  top: number;
  bottom: number;
  /** Edges of the columns, points. */
  edges: number[];
  rows: number;
  cells: RuledCell[];
}

/** Points within which lines touch or are the same. */
const tolerance = 3;
/** Distance from which rules are another row or column; thin double lines are one. */
const smallestCell = 6;
/** More lines than this are a drawing. */
const mostRules = 5_000;
const mostRows = 400;
const mostColumns = 60;

/** Finds the ruled tables of a page, from top to bottom, with the runs that stand in their cells. */
export function ruledTables(rules: readonly Rule[], runs: readonly TextRun[]): RuledTable[] {
  if (rules.length > mostRules) return [];
  return connected(rules).flatMap((group) => tableOf(group, runs)).toSorted((one, other) => one.top - other.top);
}

/** Groups of rules that touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const rest = new Set(rules);
  const groups: Rule[][] = [];
  for (const rule of rest) {
    rest.delete(rule);
    const group = [rule];
    for (const member of group) {
      for (const other of rest) {
        if (!touch(member, other)) continue;
        rest.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function touch(one: Rule, other: Rule): boolean {
  if (one.direction === other.direction) {
    return Math.abs(one.at - other.at) <= tolerance && one.from <= other.to + tolerance && other.from <= one.to + tolerance;
  }
  return within(other.at, one) && within(one.at, other);
}

function within(place: number, { from, to }: Rule): boolean {
  return place >= from - tolerance && place <= to + tolerance;
}

function tableOf(group: readonly Rule[], runs: readonly TextRun[]): RuledTable[] {
  const horizontal = group.filter(({ direction }) => direction === 'horizontal');
  const vertical = group.filter(({ direction }) => direction === 'vertical');
  const rowEdges = distinct(horizontal.map(({ at }) => at));
  const edges = distinct(vertical.map(({ at }) => at));
  if (rowEdges.length < 2 || edges.length < 3 || rowEdges.length > mostRows || edges.length > mostColumns) return [];
  const cells = mergedCells({ rowEdges, edges, horizontal, vertical });
  const places = new Map<string, RuledCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) places.set(`${row} ${column}`, cell);
    }
  }
  for (const run of runs) {
    const row = slotOf(rowEdges, run.baseline - run.size * 0.35);
    const column = slotOf(edges, (run.left + run.right) / 2);
    places.get(`${row} ${column}`)?.runs.push(run);
  }
  return [{ top: rowEdges[0] ?? 0, bottom: rowEdges.at(-1) ?? 0, edges, rows: rowEdges.length - 1, cells }];
}

interface Grid {
  rowEdges: number[];
  edges: number[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** Squares of the grid joined to rectangles where no line divides them. */
function mergedCells({ rowEdges, edges, horizontal, vertical }: Grid): RuledCell[] {
  const taken = new Set<string>();
  const cells: RuledCell[] = [];
  const middle = (places: readonly number[], index: number): number => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const divided = (rules: readonly Rule[], at: number, place: number): boolean =>
    rules.some((rule) => Math.abs(rule.at - at) <= smallestCell / 2 && within(place, rule));
  for (let row = 0; row < rowEdges.length - 1; row++) {
    for (let column = 0; column < edges.length - 1; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [columnSpan, rowSpan] = [1, 1];
      while (column + columnSpan < edges.length - 1 && !taken.has(`${row} ${column + columnSpan}`) && !divided(vertical, edges[column + columnSpan] ?? 0, middle(rowEdges, row))) columnSpan++;
      while (row + rowSpan < rowEdges.length - 1 && !divided(horizontal, rowEdges[row + rowSpan] ?? 0, middle(edges, column))) rowSpan++;
      for (let down = row; down < row + rowSpan; down++) {
        for (let across = column; across < column + columnSpan; across++) taken.add(`${down} ${across}`);
      }
      cells.push({ row, column, rowSpan, columnSpan, left: edges[column] ?? 0, right: edges[column + columnSpan] ?? 0, runs: [] });
    }
  }
  return cells;
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    if (kept.length === 0 || place - (kept.at(-1) ?? 0) > smallestCell) kept.push(place);
  }
  return kept;
}

function slotOf(edges: readonly number[], place: number): number {
  return edges.findIndex((edge, index) => place >= edge && place < (edges[index + 1] ?? -Infinity));
}
