import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import { WorkbookError } from '../workbook-error.ts';
import { fillLabel } from './typeset.ts';

/** Points as the engine counts them: integers of 1/10,000. */
export type Points = number;

/** What each score table says of the score itself. */
export interface ScoreFrame {
  readonly year: number;
  readonly schemeName: string;
  /** The day the score speaks of. */
  readonly asOf: CalendarDay;
  /** Before the year's end: open tasks threaten a loss and are no loss yet. */
  readonly forecast: boolean;
  readonly basePoints: Points;
  /** The lowest possible score, null where the scheme knows none. */
  readonly floorPoints: Points | null;
}

/** Points as the number that stands in a cell. */
export function pointsNumber(points: Points): number {
  return points / 10_000;
}

/** The score the live formulas of a sheet will give. */
export function scoreAfter(frame: ScoreFrame, deduction: Points): Points {
  const score = frame.basePoints - deduction;
  return frame.floorPoints === null ? score : Math.max(frame.floorPoints, score);
}

/** Formula of the score from the cells of base and deduction; rounded, for 0.1 + 0.2 must not split a rank. */
export function scoreFormula(frame: ScoreFrame, base: string, deduction: string): string {
  const score = `ROUND(${base}-${deduction},4)`;
  return frame.floorPoints === null ? score : `MAX(${pointsNumber(frame.floorPoints)},${score})`;
}

/** Throws `CHECK_FAILED` when a live formula would show another value than the engine computed. */
export function assertSame(where: string, engine: number, sheet: number): void {
  if (engine === sheet) return;
  throw new WorkbookError('CHECK_FAILED', { where, expected: String(engine), found: String(sheet) });
}

/** Fills a profile's score label. */
export function fillScoreLabel(label: string, frame: ScoreFrame, more: Readonly<Record<string, string>> = {}): string {
  return fillLabel(label, { year: String(frame.year), scheme: frame.schemeName, day: printedDay(frame.asOf), ...more });
}
