/** Sizes of an official letter (GB/T 9704-2012): A4, text block of 156 × 225 mm, 22 lines of 28 characters on a page. */
export const page = {
  widthMillimetres: 210,
  heightMillimetres: 297,
  top: 37,
  left: 28,
  right: 26,
  bottom: 35,
  textWidth: 156,
  textHeight: 225,
  /** The page number's dash stands 7 mm below the text block; the number takes about 6.4 mm itself. */
  footerFromEdge: 21.6,
} as const;

/** Names of the fonts; font files are not shipped, a program that lacks one takes another. */
export interface LetterFonts {
  readonly title: string;
  readonly body: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly pageNumber: string;
}

/** The fonts that offices use for letters (GB/T 9704-2012 names 小标宋, 仿宋, 黑体, 楷体 and 宋体). */
export const standardFonts: LetterFonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  pageNumber: '宋体',
};

export interface TextLook {
  readonly font: keyof LetterFonts;
  /** Font size in points. */
  readonly size: number;
  /** Exact line height in points, so that every program breaks pages at the same place. */
  readonly line: number;
  /** Space above in points. */
  readonly before: number;
  /** Space below in points. */
  readonly after: number;
  readonly red: boolean;
}

function look(font: keyof LetterFonts, size: number, line: number, more: Partial<TextLook> = {}): TextLook {
  return { font, size, line, before: 0, after: 0, red: false, ...more };
}

/** Line height of the body: 22 lines fill the 225 mm of a page. */
export const bodyLine = 28.95;

/** How each kind of text looks; the writer and the estimate of heights both read it. */
export const looks = {
  letterhead: look('title', 36, 50, { before: 60, after: 24, red: true }),
  documentNumber: look('body', 16, bodyLine, { after: 6 }),
  title: look('title', 22, 34, { after: 14 }),
  subtitle: look('heading2', 14, 24, { after: 8 }),
  body: look('body', 16, bodyLine),
  line: look('body', 14, 24),
  heading1: look('heading1', 16, bodyLine),
  heading2: look('heading2', 16, bodyLine),
  annexHeading: look('heading1', 16, bodyLine),
  tableNote: look('body', 12, 20, { before: 3, after: 3 }),
  tableHeader: look('heading1', 12, 18),
  tableText: look('body', 12, 18),
  tableSmallText: look('body', 10.5, 16),
  figure: look('heading1', 20, 28),
  tail: look('body', 1, 1),
} as const satisfies Record<string, TextLook>;

export type LookName = keyof typeof looks;

/** Space inside table cells: above and below in points, at the sides in millimetres. */
export const cellPadding = { vertical: 3, sides: 1.6 } as const;

const pointsPerMillimetre = 72 / 25.4;

/** Points of a length in millimetres. */
export function points(millimetres: number): number {
  return millimetres * pointsPerMillimetre;
}

/** Twips (1/20 point) of a length in points. */
export function twips(lengthInPoints: number): number {
  return Math.round(lengthInPoints * 20);
}
