import type { PageTable, PageTableCell } from './page-table.ts';
import { runsBetween } from './split-runs.ts';
import type { Rule, TextPage, TextRun } from './text-page.ts';

/** Points within which lines touch or are the same. */
const tolerance = 3;
/** Distance from which rules are another row or column; thin double lines are one. */
const smallestCell = 6;
/** More lines than this are a drawing. */
const mostRules = 5_000;
const mostRows = 400;
const mostColumns = 60;

/** Finds the ruled tables of a page, from top to bottom, with the runs that stand in their cells, and the runs outside them. */
export function ruledTables({ rules, runs, turned }: Pick<TextPage, 'rules' | 'runs' | 'turned'>): { tables: PageTable[]; rest: TextRun[] } {
  if (rules.length > mostRules) return { tables: [], rest: [...runs] };
  const rest = new Set([...runs, ...turned]);
  const tables = connected(rules).flatMap((group) => tableOf(group, rest)).toSorted((one, other) => one.top - other.top);
  return { tables, rest: runs.filter((run) => rest.has(run)) };
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

function within(place: number, { from, to }: Pick<Rule, 'from' | 'to'>): boolean {
  return place >= from - tolerance && place <= to + tolerance;
}

/** Takes the runs in its cells out of `rest`. */
function tableOf(group: readonly Rule[], rest: Set<TextRun>): PageTable[] {
  const horizontal = group.filter(({ direction }) => direction === 'horizontal');
  const vertical = group.filter(({ direction }) => direction === 'vertical');
  if (horizontal.length === 0 || vertical.length === 0) return [];
  const [height, width] = [extentOf(vertical), extentOf(horizontal)];
  const near = [...rest].filter((run) => within(middleOf(run), height) && within(centreOf(run), width));
  const rowEdges = distinct([...horizontal.map(({ at }) => at), ...openEnds(horizontal, height, near.map(middleOf))]);
  const edges = distinct([...vertical.map(({ at }) => at), ...openEnds(vertical, width, near.map(centreOf))]);
  if (rowEdges.length < 2 || edges.length < 3 || rowEdges.length > mostRows || edges.length > mostColumns) return [];
  const cells = mergedCells({ rowEdges, edges, horizontal, vertical });
  const places = new Map<string, PageTableCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) places.set(`${row} ${column}`, cell);
    }
  }
  for (const run of near) {
    const row = slotOf(rowEdges, middleOf(run));
    const dividing = edges.filter((_, index) => index > 0 && places.get(`${row} ${index - 1}`) !== places.get(`${row} ${index}`));
    for (const part of runsBetween(run, dividing)) {
      const cell = places.get(`${row} ${slotOf(edges, centreOf(part))}`);
      if (cell === undefined) continue;
      cell.runs.push(part);
      rest.delete(run);
    }
  }
  return [{ top: rowEdges[0] ?? 0, bottom: rowEdges.at(-1) ?? 0, edges, rows: rowEdges.length - 1, cells }];
}

/** From the first to the last place that rules reach. */
function extentOf(rules: readonly Rule[]): Pick<Rule, 'from' | 'to'> {
  return { from: rules.reduce((least, { from }) => Math.min(least, from), Infinity), to: rules.reduce((most, { to }) => Math.max(most, to), -Infinity) };
}

/** Ends of the rules that cross these, where text stands beyond the outermost: many tables are open at their sides. */
function openEnds(rules: readonly Rule[], { from, to }: Pick<Rule, 'from' | 'to'>, texts: readonly number[]): number[] {
  const places = rules.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return [...(texts.some((text) => text < first && text > from) ? [from] : []), ...(texts.some((text) => text > last && text < to) ? [to] : [])];
}

function middleOf({ baseline, size }: TextRun): number {
  return baseline - size * 0.35;
}

function centreOf({ left, right }: TextRun): number {
  return (left + right) / 2;
}

interface Grid {
  rowEdges: number[];
  edges: number[];
  horizontal: Rule[];
  vertical: Rule[];
}

/** Squares of the grid joined to rectangles where no line divides them. */
function mergedCells({ rowEdges, edges, horizontal, vertical }: Grid): PageTableCell[] {
  const taken = new Set<string>();
  const cells: PageTableCell[] = [];
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
