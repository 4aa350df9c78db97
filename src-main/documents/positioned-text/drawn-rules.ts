import type { Point } from './matrix.ts';
import type { Rule } from './text-page.ts';

/** Points: a filled shape thinner than this is a line, or a dot of one. */
const thickest = 3;
/** A filled shape of more points than this is no line. */
const mostPoints = 50;

/** The horizontal and vertical lines of a stroked path. */
export function strokedRules(points: readonly Point[]): Rule[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [] : ruleBetween(before, point);
  });
}

/** The line that a filled path looks like when it is thin, both ways when it is a dot; a larger one is the shade behind a cell. */
export function filledRules(points: readonly Point[]): Rule[] {
  if (points.length > mostPoints) return [];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(right - left, bottom - top) > thickest) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (Math.max(right - left, bottom - top) <= thickest) {
    return [...ruleBetween({ x: left, y }, { x: right, y }), ...ruleBetween({ x, y: top }, { x, y: bottom })];
  }
  return right - left > bottom - top ? ruleBetween({ x: left, y }, { x: right, y }) : ruleBetween({ x, y: top }, { x, y: bottom });
}

function ruleBetween(one: Point, other: Point): Rule[] {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (Math.max(width, height) === 0 || Math.min(width, height) > 1) return [];
  return width > height
    ? [{ direction: 'horizontal', at: (one.y + other.y) / 2, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) }]
    : [{ direction: 'vertical', at: (one.x + other.x) / 2, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) }];
}

/** Points between the dashes or dots of a line at most, how far off they may lie, and what is too short for a line. */
const widestGap = 4;
const samePlace = 0.75;
const shortest = 6;

/** Joins the dashes, dots and pieces that make up one line; what stays short is none. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  return (['horizontal', 'vertical'] as const).flatMap((direction) =>
    linesAt(rules.filter((rule) => rule.direction === direction)).flatMap(joinLine).filter(({ from, to }) => to - from >= shortest),
  );
}

/** Groups rules that lie on one line, whether they touch or not. */
function linesAt(rules: readonly Rule[]): Rule[][] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && rule.at - line[0].at <= samePlace) line.push(rule);
    else lines.push([rule]);
  }
  return lines;
}

function joinLine(pieces: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && piece.from - last.to <= widestGap) last.to = Math.max(last.to, piece.to);
    else joined.push({ ...piece });
  }
  return joined;
}
