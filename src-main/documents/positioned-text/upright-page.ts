import type { Point } from './matrix.ts';
import { plainCharacters } from './plain-characters.ts';
import { printedOnce } from './printed-once.ts';
import type { DirectedPage, DirectedRun, Rule, TextPage, TextRun } from './text-page.ts';

/** Quarter turns clockwise from a text that is read from left to right. */
type Quarter = 0 | 1 | 2 | 3;

/** Slope, as a part, from which text is slanted: a watermark across the page. */
const mostSlope = 0.1;
/** Visible characters below which a page shows no text of its own. */
const fewestVisible = 10;

/**
 * Turns a page so that most of its text reads from left to right, without slanted text, text outside the page and what
 * is printed twice. Hidden text counts only where the page shows none: it was recognised from a picture.
 */
export function uprightPage(page: DirectedPage): TextPage {
  const placed = page.runs.flatMap((run) => {
    const quarter = quarterOf(run);
    return quarter === null || run.text.trim() === '' ? [] : [{ run, quarter }];
  });
  const isRecognised = charactersOf(placed.filter(({ run }) => !run.isHidden)) < fewestVisible && placed.some(({ run }) => run.isHidden);
  const shown = placed.filter(({ run }) => isRecognised || !run.isHidden);
  const main = mainQuarter(shown);
  const turn = turnOf(main, page);
  const [width, height] = main % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
  const runsOf = (quarter: number): DirectedRun[] =>
    shown.flatMap(({ run, quarter: own }) => ((own - main + 4) % 4 === quarter ? [{ ...run, text: plainCharacters(run.text), start: turn(run.start), end: turn(run.end) }] : []));
  const isOnPage = ({ left, right, baseline }: TextRun): boolean => left < width && right > 0 && baseline > 0 && baseline < height;
  return {
    width, height, isRecognised,
    runs: printedOnce(runsOf(0).map(uprightRun).filter(isOnPage)),
    turned: [...runsOf(1).flatMap((run) => stackedRuns(run, 1)), ...runsOf(3).flatMap((run) => stackedRuns(run, -1))].filter(isOnPage),
    rules: page.rules.map((rule) => turnedRule(rule, turn)),
  };
}

function quarterOf({ start, end }: DirectedRun): Quarter | null {
  const [x, y] = [end.x - start.x, end.y - start.y];
  if (Math.min(Math.abs(x), Math.abs(y)) > mostSlope * Math.max(Math.abs(x), Math.abs(y))) return null;
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

function charactersOf(placed: readonly { run: DirectedRun }[]): number {
  return placed.reduce((sum, { run }) => sum + run.text.length, 0);
}

function mainQuarter(placed: readonly { run: DirectedRun; quarter: Quarter }[]): Quarter {
  const counts = ([0, 1, 2, 3] as const).map((quarter) => ({ quarter, count: charactersOf(placed.filter((one) => one.quarter === quarter)) }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).quarter;
}

/** Turns the plane back by so many quarters; its corner stays the upper left one. */
function turnOf(quarter: Quarter, { width, height }: DirectedPage): (point: Point) => Point {
  const turns: Record<Quarter, (point: Point) => Point> = {
    0: (point) => point,
    1: ({ x, y }) => ({ x: y, y: width - x }),
    2: ({ x, y }) => ({ x: width - x, y: height - y }),
    3: ({ x, y }) => ({ x: height - y, y: x }),
  };
  return turns[quarter];
}

function uprightRun({ text, start, end, size }: DirectedRun): TextRun {
  return { text, left: start.x, right: end.x, baseline: start.y, size };
}

/** Part of the font's height from the line that characters stand on to their middle. */
const middle = 0.35;

/** Characters that run downwards (1) or upwards (-1), one below the other in the order in which they are read. */
function stackedRuns({ text, start, end, size }: DirectedRun, way: 1 | -1): TextRun[] {
  const characters = Array.from(text).filter((character) => character.trim() !== '');
  const top = Math.min(start.y, end.y);
  const step = Math.abs(end.y - start.y) / characters.length;
  const left = start.x + way * middle * size - size / 2;
  return characters.map((character, index) => ({ text: character, left, right: left + size, baseline: top + (index + 0.5) * step + middle * size, size }));
}

function turnedRule({ direction, at, from, to }: Rule, turn: (point: Point) => Point): Rule {
  const isHorizontal = direction === 'horizontal';
  const [one, other] = [from, to].map((along) => turn(isHorizontal ? { x: along, y: at } : { x: at, y: along }));
  if (one === undefined || other === undefined) return { direction, at, from, to };
  return Math.abs(one.x - other.x) > Math.abs(one.y - other.y)
    ? { direction: 'horizontal', at: one.y, from: Math.min(one.x, other.x), to: Math.max(one.x, other.x) }
    : { direction: 'vertical', at: one.x, from: Math.min(one.y, other.y), to: Math.max(one.y, other.y) };
}
