import type { TextRow } from './page-lines.ts';
import { segmentsOf } from './page-lines.ts';
import { frameOf } from './paragraphs.ts';

/** A part of a page, between two heights, whose text stands in two columns to both sides of `gutter`. */
export interface ColumnBand {
  top: number;
  bottom: number;
  gutter: number;
}

/** Parts of the page's width between which the gutter lies, and points from one place that is tried to the next. */
const firstGutter = 0.35;
const lastGutter = 0.65;
const step = 3;
/** Fewest lines in each column, and heights of the font that the gutter is wide at least, where punctuation hangs into it. */
const fewestLines = 4;
const narrowestGutter = 0.8;
/** More lines than this are no page of text. */
const mostRows = 1_000;
/** Part of a column's lines that reach its right edge, but for some heights of the font, and characters of a usual line. */
const fullLines = 0.5;
const nearEdge = 2.2;
const fewestCharacters = 8;

/**
 * Finds where a page is set in two columns: a clear strip with running text at both sides. The cells of a table do not
 * fill their lines. `before` is the gutter of the page before: the last page may have text in its left column only.
 */
export function columnBands(rows: readonly TextRow[], width: number, before: number | null): ColumnBand[] {
  if (rows.length > mostRows) return [];
  const segments = rows.flatMap(segmentsOf);
  const mayBeRight = segments.filter(({ left }) => left > width * firstGutter);
  const places = mayBeRight.length < fewestLines ? [] : Array.from({ length: Math.floor((width * (lastGutter - firstGutter)) / step) }, (_, index) => width * firstGutter + index * step);
  const found = places.map((gutter) => bandsAt(segments, gutter));
  const best = found.reduce((most, bands) => (coverage(bands) > coverage(most) ? bands : most), []).map(({ band }) => band);
  const isLeftOnly = before !== null && best.length === 0 && rows.length > 0 && rows.every(({ right }) => right < before);
  return isLeftOnly ? [{ top: -Infinity, bottom: Infinity, gutter: before }] : best;
}

interface FoundBand {
  band: ColumnBand;
  lines: number;
  /** Width of the clear strip, points. */
  clear: number;
}

/** More lines are better, then a wider strip. */
function coverage(bands: readonly FoundBand[]): number {
  return bands.reduce((sum, { lines, clear }) => sum + lines * 1_000 + clear, 0);
}

function bandsAt(segments: readonly TextRow[], gutter: number): FoundBand[] {
  const groups: TextRow[][] = [[]];
  for (const segment of segments) {
    if (segment.left < gutter && segment.right > gutter) groups.push([]);
    else groups.at(-1)?.push(segment);
  }
  return groups.flatMap((group) => {
    const [left, right] = [group.filter((one) => one.right <= gutter), group.filter((one) => one.left >= gutter)];
    if (!isRunningText(left) || !isRunningText(right)) return [];
    const clear = Math.min(...right.map((one) => one.left)) - Math.max(...left.map((one) => one.right));
    if (clear < narrowestGutter * (left[0]?.size ?? 0)) return [];
    const heights = group.map(({ baseline }) => baseline);
    return [{ band: { top: Math.min(...heights), bottom: Math.max(...heights), gutter }, lines: group.length, clear }];
  });
}

/** Whether lines are text that fills a column: enough of them, and most of them full. */
export function isRunningText(lines: readonly TextRow[]): boolean {
  if (lines.length < fewestLines) return false;
  const { right } = frameOf(lines);
  const full = lines.filter((line) => line.right >= right - nearEdge * line.size && line.text.length >= fewestCharacters);
  return full.length >= lines.length * fullLines;
}
