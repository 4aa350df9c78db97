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

/** What a page of a PDF or OFD shows. */
export interface TextPage {
  width: number;
  height: number;
  runs: TextRun[];
  rules: Rule[];
}
