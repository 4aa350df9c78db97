import type { BodyOf } from './enclosure-edits.ts';

type Indicators = BodyOf<'indicators'>['indicators'];

/** Points have at most four decimals; summed as integers of 1/10,000 they stay exact. */
const unitsOfOnePoint = 10_000;

/** Sum of the indicators' points as they stand now; null where none has points. */
export function computedTotal({ indicators }: Pick<Indicators, 'indicators'>): number | null {
  const points = indicators.flatMap((one) => one.points ?? []);
  if (points.length === 0) return null;
  return points.reduce((sum, one) => sum + Math.round(one * unitsOfOnePoint), 0) / unitsOfOnePoint;
}

/** Points in a bracket of the heading: 考核评分（100分）, (满分120分). */
const pointsOfHeading = /[(（](?:满分|总分|共计?|计|分值)?[:：]?(\d+(?:\.\d+)?)分[)）]/u;

/** The total that the heading prints, else the one that the document's own points gave; null where it has none. */
export function printedTotal({ heading, totalPoints }: Pick<Indicators, 'heading' | 'totalPoints'>): number | null {
  const printed = pointsOfHeading.exec(heading ?? '')?.[1];
  return printed === undefined ? totalPoints : Number(printed);
}

/** The plain warning where the rows do not add up to the printed total; null where they do or nothing is printed. */
export function totalWarning(found: Indicators): string | null {
  const [computed, printed] = [computedTotal(found), printedTotal(found)];
  if (computed === printed || printed === null) return null;
  return `各项分值合计 ${computed ?? 0} 分，原文合计 ${printed} 分，相差 ${difference(computed ?? 0, printed)} 分，请核对各项分值。`;
}

function difference(one: number, other: number): number {
  return Math.abs(Math.round(one * unitsOfOnePoint) - Math.round(other * unitsOfOnePoint)) / unitsOfOnePoint;
}

/** Levels of an indicator on one line: 主动公开 › 政策公开. */
export const pathWords = (path: readonly string[]): string => path.join(' › ');

/** The levels of such a line; empty ones are left out. */
export function readPath(words: string): string[] {
  return words.split(/[›>＞]/u).flatMap((level) => level.trim() || []);
}
