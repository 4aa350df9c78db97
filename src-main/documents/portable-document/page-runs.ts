import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix, Point } from '../positioned-text/matrix.ts';
import { identity, matrixOf, moved, multiply } from '../positioned-text/matrix.ts';
import type { DirectedRun } from '../positioned-text/text-page.ts';
import type { DrawingStep } from './page-steps.ts';

/** What a font tells about its characters, as pdf.js gives it; fonts that are not embedded may leave out all of it. */
export interface FontMeasures {
  /** From the plane of the font to that of the text; a thousandth where not given. */
  fontMatrix?: readonly number[] | undefined;
  /** Box around all characters in the plane of the font. */
  bbox?: readonly number[] | undefined;
  isType3Font?: boolean | undefined;
  /** Whether characters are written from top to bottom. */
  vertical?: boolean | undefined;
}

/** State of the text while a page is drawn (ISO 32000-1, 9.3). */
interface TextState {
  font: FontMeasures;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
  mode: number;
}

/** A character as pdf.js lists it; widths in the plane of its font. */
interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  /** Width, and the place of the origin, of a character that is written downwards. */
  vmetric?: readonly number[] | null;
}

/** Heights of the font: a wider gap between characters divides runs; a step back, too. */
const widestGap = 0.5;
const stepBack = 0.2;
const gapOfWords = 0.15;
/** Parts of the height that a character may stand off its line. */
const offLine = 0.25;
/** Text rendering modes that show nothing: 3, and 7, which only clips. */
const hiddenModes: ReadonlySet<number> = new Set([3, 7]);
/** Scale of the plane of a font (ISO 32000-1, 9.2.4). */
const usualScale = 0.001;
/** The line of text written downwards is its middle; other text stands this part of its height below the middle. */
const belowMiddle = 0.38;

/**
 * Follows a page's steps and gathers its characters to runs. The positions that pdf.js itself gives for text would need a
 * second pass over the page and tell neither what is hidden nor where the characters of a run stand.
 */
export class RunCollector {
  readonly runs: DirectedRun[] = [];
  readonly #fontNamed: (name: string) => FontMeasures | null;
  #state: TextState = { font: {}, size: 0, characterSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0 };
  #saved: TextState[] = [];
  #textMatrix: Matrix = identity;
  #line: Point = { x: 0, y: 0 };
  #at: Point = { x: 0, y: 0 };

  constructor(fontNamed: (name: string) => FontMeasures | null) {
    this.#fontNamed = fontNamed;
  }

  /** Takes the next step of the page. */
  add({ operation, args, matrix }: DrawingStep): void {
    const [first, second] = args;
    switch (operation) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...this.#state });
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case OPS.beginText:
        this.#setTextMatrix(identity);
        break;
      case OPS.setTextMatrix:
        this.#setTextMatrix(matrixOf(typeof first === 'number' ? args : first));
        break;
      case OPS.setFont:
        this.#state.font = this.#fontNamed(String(first)) ?? this.#state.font;
        this.#state.size = Number(second);
        break;
      case OPS.setCharSpacing:
        this.#state.characterSpacing = Number(first);
        break;
      case OPS.setWordSpacing:
        this.#state.wordSpacing = Number(first);
        break;
      case OPS.setHScale:
        this.#state.scale = Number(first) / 100;
        break;
      case OPS.setTextRise:
        this.#state.rise = Number(first);
        break;
      case OPS.setLeading:
        this.#state.leading = Number(first);
        break;
      case OPS.setTextRenderingMode:
        this.#state.mode = Number(first);
        break;
      case OPS.setLeadingMoveText:
        this.#state.leading = -Number(second);
        this.#moveLine(Number(first), Number(second));
        break;
      case OPS.moveText:
        this.#moveLine(Number(first), Number(second));
        break;
      case OPS.nextLine:
        this.#moveLine(0, -this.#state.leading);
        break;
      case OPS.showText:
        if (Array.isArray(first)) this.#show(first, matrix);
        break;
    }
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#line = { x: 0, y: 0 };
    this.#at = { x: 0, y: 0 };
  }

  #moveLine(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#at = { ...this.#line };
  }

  #show(glyphs: readonly unknown[], matrix: Matrix): void {
    const { font, size, scale, characterSpacing, wordSpacing } = this.#state;
    const place = multiply(matrix, this.#textMatrix);
    const heights = size * (font.fontMatrix?.[0] ?? usualScale);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.#advance((-glyph * size) / 1000);
      if (!isGlyph(glyph)) continue;
      const width = (font.vertical === true ? (glyph.vmetric?.[0] ?? -1000) : glyph.width) * heights;
      if (glyph.unicode.trim() !== '') this.#print(glyph.unicode, font.vertical === true ? { x: 0, y: width } : { x: width * scale, y: 0 }, place);
      const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
      this.#advance(font.vertical === true ? width - spacing : width + spacing);
    }
  }

  #advance(by: number): void {
    if (this.#state.font.vertical === true) this.#at = { x: this.#at.x, y: this.#at.y + by };
    else this.#at = { x: this.#at.x + by * this.#state.scale, y: this.#at.y };
  }

  /** Puts a character behind the last run where it goes on with it, else begins another. */
  #print(text: string, extent: Point, place: Matrix): void {
    const { font, mode, rise, size } = this.#state;
    const [a, b, c, d] = place;
    const height = characterHeight(font, size) * (font.vertical === true ? Math.hypot(a, b) : Math.hypot(c, d));
    if (!(height > 0)) return;
    const from = { x: this.#at.x - (font.vertical === true ? belowMiddle * size : 0), y: this.#at.y + rise };
    const [start, end] = [moved(place, from), moved(place, { x: from.x + extent.x, y: from.y + extent.y })];
    const isHidden = hiddenModes.has(mode);
    const last = this.runs.at(-1);
    const gap = last === undefined || last.isHidden !== isHidden ? null : gapBehind(last, start, height);
    if (last === undefined || gap === null) this.runs.push({ text, start, end, size: height, isHidden });
    else {
      last.text += (gap > gapOfWords && /[0-9A-Za-z,.;:)]$/u.test(last.text) && /^[0-9A-Za-z(]/u.test(text) ? ' ' : '') + text;
      last.end = end;
    }
  }
}

/** Height of a font's characters in the plane of the text: its size, but for drawn fonts (Type 3), whose own plane may hold all of it. */
function characterHeight({ isType3Font, bbox, fontMatrix }: FontMeasures, size: number): number {
  const [, bottom = 0, , top = 0] = bbox ?? [];
  const drawn = isType3Font === true && Math.abs(size) <= 1 ? Math.abs((top - bottom) * (fontMatrix?.[3] ?? usualScale)) : 0;
  return Math.abs(size) * (drawn > 0 ? drawn : 1);
}

/** Gap between a run and what follows it, in heights of the font; null where that is another run. */
function gapBehind({ start, end, size }: DirectedRun, next: Point, height: number): number | null {
  if (Math.abs(size - height) > 0.05 * size) return null;
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length === 0) return null;
  const [alongX, alongY] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const [x, y] = [(next.x - end.x) / size, (next.y - end.y) / size];
  const gap = x * alongX + y * alongY;
  const isOnLine = Math.abs(x * alongY - y * alongX) <= offLine;
  return isOnLine && gap <= widestGap && gap >= -stepBack ? gap : null;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}
