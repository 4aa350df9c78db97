import type { AlignedLine } from './aligned-columns.ts';

/** Lines of one cell stand no further apart than this, against the closest ones. */
const sameCell = 1.25;
/** Part of a distance that does not make it wider than another. */
const sameDistance = 0.1;

/** A line's place between others. */
interface Gap {
  /** Index of the line below. */
  below: number;
  distance: number;
  /** Columns whose cell goes on across it. */
  cut: number;
}

/**
 * Divides the lines of a table to rows. Each anchor (a number, or the beginning of the first cell) has a row of its own;
 * between two of them the row ends where the fewest cells are cut, then at the widest gap, then above the lower anchor.
 * Drawn `rules` (heights on the page) go before all else, unless they divide groups of rows only.
 */
export function alignedRows(lines: readonly AlignedLine[], anchorColumn: number | null, rules: readonly number[]): AlignedLine[][] {
  const anchors = anchorColumn === null ? 0 : linesWith(lines, anchorColumn).length;
  const starts = rules.length > 0 && anchors <= rules.length + 1 ? startsByRules(lines, rules) : startsByAnchors(lines, anchorColumn);
  for (const [index, line] of lines.entries()) {
    if (line.heading !== null) starts.add(index).add(index + 1);
  }
  const rows: AlignedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || starts.has(index)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

function startsByRules(lines: readonly AlignedLine[], rules: readonly number[]): Set<number> {
  const slotOf = ({ baseline }: AlignedLine): number => rules.filter((at) => at < baseline).length;
  return new Set(lines.flatMap((line, index) => (index > 0 && slotOf(line) !== slotOf(lines[index - 1] ?? line) ? [index] : [])));
}

function startsByAnchors(lines: readonly AlignedLine[], anchorColumn: number | null): Set<number> {
  const gaps = gapsOf(lines);
  const anchors = anchorColumn === null ? fullLines(lines, gaps) : linesWith(lines, anchorColumn);
  const [first = 0] = anchors;
  const starts = new Set(isRestAbove(lines, gaps, first) ? [first] : []);
  anchors.slice(1).forEach((anchor, index) => {
    const between = gaps.filter(({ below }) => below > (anchors[index] ?? 0) && below <= anchor);
    const fewest = Math.min(...between.map(({ cut }) => cut));
    const best = between.filter(({ cut }) => cut === fewest);
    const widest = Math.max(...best.map(({ distance }) => distance));
    starts.add(best.findLast(({ distance }) => distance >= widest * (1 - sameDistance))?.below ?? anchor);
  });
  return starts;
}

/** Whether lines above the first anchor are the rest of a row that the page before began: they cut no cell, or the anchor's own line begins all of theirs. */
function isRestAbove(lines: readonly AlignedLine[], gaps: readonly Gap[], first: number): boolean {
  const begun = new Set(lines[first]?.cells.map(({ column }) => column));
  return first > 0 && (gaps[first - 1]?.cut === 0 || lines.slice(0, first).every(({ cells }) => cells.every(({ column }) => begun.has(column))));
}

function linesWith(lines: readonly AlignedLine[], column: number): number[] {
  return lines.flatMap(({ cells }, index) => (cells.some((cell) => cell.column === column) ? [index] : []));
}

/** Without numbers: the lines that begin cells in most columns, where the rows stand apart those behind a gap. */
function fullLines(lines: readonly AlignedLine[], gaps: readonly Gap[]): number[] {
  const apart = gaps.filter(({ cut }) => cut === 0).map(({ below }) => below);
  if (apart.length > 0) return [0, ...apart];
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  return lines.flatMap(({ cells }, index) => (index === 0 || cells.length >= Math.max(2, most) ? [index] : []));
}

function gapsOf(lines: readonly AlignedLine[]): Gap[] {
  const columns = [...new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)))];
  const steps = columns.flatMap((column) => {
    const own = linesWith(lines, column);
    return own.slice(1).map((to, index) => ({ from: own[index] ?? 0, to }));
  });
  const distanceOf = (from: number, to: number): number => (lines[to]?.baseline ?? 0) - (lines[from]?.baseline ?? 0);
  const closest = Math.min(...steps.map(({ from, to }) => distanceOf(from, to)));
  const tight = steps.filter(({ from, to }) => distanceOf(from, to) <= closest * sameCell);
  return lines.slice(1).map((_, index) => ({
    below: index + 1,
    distance: distanceOf(index, index + 1),
    cut: tight.filter(({ from, to }) => from <= index && to > index).length,
  }));
}
