import type { Point } from './matrix.ts';

/** A piece of text where a page shows it; points (1/72 inch) from the upper left corner. */
export interface TextRun {
  text: string;
  left: number;
  right: number;
  /** Line that the characters stand on. */
  baseline: number;
  /** Height of the font. */
  size: number;
}

/** A line that is drawn, horizontal or vertical; `from` < `to` along it, `at` across it. */
export interface Rule {
  direction: 'horizontal' | 'vertical';
  at: number;
  from: number;
  to: number;
}

/** What a page of a PDF or OFD shows, turned so that most of its text is upright. */
export interface TextPage {
  width: number;
  height: number;
  runs: TextRun[];
  /** Text at a right angle to the rest, each run one above the other where it would stand upright; it belongs to the cells of tables only. */
  turned: TextRun[];
  rules: Rule[];
  /** Says that no text is visible: what there is was recognised from a picture by another program. */
  isRecognised: boolean;
}

/** A piece of text in any direction, as a reader finds it. */
export interface DirectedRun {
  text: string;
  /** Where its first character begins and its last one ends, on the line that they stand on. */
  start: Point;
  end: Point;
  size: number;
  isHidden: boolean;
}

/** A page before its text is turned upright. */
export interface DirectedPage {
  width: number;
  height: number;
  runs: DirectedRun[];
  rules: Rule[];
}
