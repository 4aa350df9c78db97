import type { TextLine } from './page-lines.ts';
import { cellPadding } from './page-table.ts';

/** Part of a page that text fills: all of it, or one of two columns. */
export type PageSide = 'whole' | 'left' | 'right';

/** A line of the document in reading order with the page that it stands on, both from 1. */
export interface PlacedLine extends TextLine {
  page: number;
  side: PageSide;
  /** Number of the line on its page. */
  line: number;
}

/** Text between the left and the right edge of its page. */
export interface TextFrame {
  left: number;
  right: number;
}

/** Heights of the font: an indent, what a line may lack besides the next word, a size that counts as another. */
const indent = 0.8;
const slack = 0.6;
const otherSize = 0.15;
/** Distances of lines, against the usual one, that divide paragraphs. */
const wideGap = 1.6;
const numbered = /^\s*(?:[(\uff08]?[一二三四五六七八九十百]{1,4}[)\uff09、.\uff0e]|[(\uff08]?\d{1,3}(?:[)\uff09、\uff0e]|\.(?!\d))|[①-⑳]|第[一二三四五六七八九十百\d]{1,4}[章节条款项]|附件|(?:牵头|责任|配合)单位[:\uff1a]|(?:完成)?时限[:\uff1a])/u;
const sentenceEnd = /[。；：！？;:!?)\uff09》”]\s*$/u;

/** Where the lines of a page begin and end: the outermost places that more than one line reaches. Punctuation may hang over the edge. */
export function frameOf(lines: readonly TextLine[]): TextFrame {
  const ends = lines.map(({ text, right, size }) => (hanging.test(text) ? right - size : right));
  return { left: outermost(lines.map(({ left }) => left)), right: -outermost(ends.map((end) => -end)) };
}

const hanging = /[，。、；：！？）》”〕】」]$/u;

function outermost(places: readonly number[]): number {
  const sorted = places.toSorted((one, other) => one - other);
  const shared = sorted.find((place, index) => (sorted[index + 1] ?? Infinity) - place < 6);
  return shared ?? sorted[0] ?? 0;
}

/** Joins lines to paragraphs by indent, unfilled lines, size, distance and numbers; `frame` is that of each line's page. */
export function paragraphsOf(lines: readonly PlacedLine[], frame: (line: PlacedLine) => TextFrame): PlacedLine[][] {
  const usual = usualDistance(lines);
  const paragraphs: PlacedLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    if (before === undefined || paragraph === undefined || beginsParagraph(before, line, frame, usual) || beginsItem(paragraph, line)) paragraphs.push([line]);
    else paragraph.push(line);
  });
  return paragraphs;
}

function beginsParagraph(before: PlacedLine, line: PlacedLine, frame: (line: PlacedLine) => TextFrame, usual: number): boolean {
  if (Math.abs(before.size - line.size) > otherSize * Math.max(before.size, line.size)) return true;
  if (line.left - frame(line).left > indent * line.size) return true;
  if (hasRoomFor(line, frame(before).right - before.right)) return true;
  return before.page === line.page && line.baseline - before.baseline > usual * wideGap;
}

/** A number behind the end of a sentence, unless a bracket is still open: its notes may stand at the beginning of a line. */
function beginsItem(paragraph: readonly PlacedLine[], line: PlacedLine): boolean {
  if (!numbered.test(line.text) || !sentenceEnd.test(paragraph.at(-1)?.text ?? '')) return false;
  const text = paragraph.map((one) => one.text).join('');
  return text.lastIndexOf('\uff08') <= text.lastIndexOf('\uff09');
}

/** What cannot be divided at the beginning of a line: a number or Latin word, or a character with the punctuation that sticks to it. */
const firstWord = /^\s*(?:[0-9A-Za-z.,%]+|[(\uff08《“〔【「]*.)[，。、；：！？)\uff09》”〕】」,.;:]*/u;

/** A line ends before its edge, where `rest` points are left, when the next line's first word would still have stood there. */
function hasRoomFor(next: TextLine, rest: number): boolean {
  const word = firstWord.exec(next.text)?.[0].trim() ?? '';
  const width = Array.from(word).reduce((sum, character) => sum + (/[\u0000-\u02ff]/u.test(character) ? 0.55 : 1), 0);
  return rest > (width + slack) * next.size;
}

/** The commonest distance of neighbouring lines, points; infinite where no page has two. */
export function usualDistance(lines: readonly Pick<PlacedLine, 'page' | 'baseline'>[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page) return;
    const distance = Math.round(line.baseline - before.baseline);
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  return [...counts].reduce<[number, number]>((best, one) => (one[1] > best[1] ? one : best), [Infinity, 0])[0];
}

/** The text of lines that belong together: a space only where it divides words in Latin letters or numbers, and no hyphen inside a word. */
export function joinLines(lines: readonly TextLine[]): string {
  return lines.reduce((text, line) => {
    if (/[A-Za-z]-$/u.test(text) && /^[a-z]/u.test(line.text)) return text.slice(0, -1) + line.text;
    const gap = /[0-9A-Za-z,.]$/u.test(text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '';
    return text + gap + line.text;
  }, '');
}

/** The part of a cell that stands on one page; its width in points, from edge to edge. */
export interface CellPiece {
  page: number;
  width: number;
  lines: TextLine[];
}

/** Text of a cell: a line that fills the cell goes on in the next one, else the cell has a line break there. */
export function joinCellLines(pieces: readonly CellPiece[]): string {
  const lines = pieces.flatMap(({ lines: own, width }) => own.map((line) => ({ line, width })));
  return lines.reduce((text, { line }, index) => {
    const before = lines[index - 1];
    if (before === undefined) return line.text;
    const goesOn = isFilledBy(before.line, line, before.width) || (isStacked(before.line) && isStacked(line));
    return goesOn && !numbered.test(line.text) ? joinLines([{ ...before.line, text }, line]) : `${text}\n${line.text}`;
  }, '');
}

/** A character on a line of its own: a word that is set one character below the other. */
function isStacked({ text }: TextLine): boolean {
  return /^\s*\p{Script=Han}\s*$/u.test(text);
}

/** Whether a line leaves no room in its cell for how the next one begins. */
export function isFilledBy(line: TextLine, next: TextLine, width: number): boolean {
  return !hasRoomFor(next, width - 2 * cellPadding - (line.right - line.left));
}
