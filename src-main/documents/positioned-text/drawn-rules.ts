import type { Point } from './matrix.ts';
import type { Rule } from './text-page.ts';

/** Points: a filled shape thinner than this is a line; a shorter line is none. */
const thickest = 3;
const shortest = 6;
/** A filled shape of more points than this is no line. */
const mostPoints = 50;

/** The horizontal and vertical lines of a stroked path. */
export function strokedRules(points: readonly Point[]): Rule[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before === undefined ? [] : ruleBetween(before, point);
  });
}

/** The line that a filled path looks like when it is thin; a larger one is the shade behind a cell. */
export function filledRules(points: readonly Point[]): Rule[] {
  if (points.length > mostPoints) return [];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (Math.min(right - left, bottom - top) > thickest) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return right - left > bottom - top ? ruleBetween({ x: left, y }, { x: right, y }) : ruleBetween({ x, y: top }, { x, y: bottom });
}

function ruleBetween(one: Point, other: Point): Rule[] {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (Math.max(width, height) < shortest || Math.min(width, height) > 1) return [];
  return width > height
    ? [{ direction: 'horizontal', at: (one.y + other.y) / 2, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) }]
    : [{ direction: 'vertical', at: (one.x + other.x) / 2, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) }];
}
