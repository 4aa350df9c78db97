import type { PaperSize } from '../../../../src-main/contract/codes.ts';
import type { PreviewSheet } from '../../../../src-main/contract/export-questions.ts';

/** All lengths of the preview are points, 72 to an inch, as row heights are. */
export const pointsPerMillimetre = 72 / 25.4;
/** Pixels of the window to a point. */
export const pixelsPerPoint = 96 / 72;
/** Points of one unit of column width: 7 pixels, a digit of the default font of the written files. */
export const pointsPerWidthUnit = 5.25;
/** Shorter and longer side, millimetres. */
const sides: Readonly<Record<PaperSize, readonly [short: number, long: number]>> = { A4: [210, 297], A3: [297, 420] };
/** Height of a row whose own is left to the program that opens the file. */
const usualRowHeight = 15;

/** A size of paper and how it lies in the printer. */
export type PaperChoice = Pick<PreviewSheet['print'], 'paper' | 'orientation'>;

const lies: Readonly<Record<PaperChoice['orientation'], string>> = { landscape: '横向', portrait: '纵向' };

/** Paper in words: A3 横向. */
export function paperName({ paper, orientation }: PaperChoice): string {
  return `${paper} ${lies[orientation]}`;
}

/** A sheet's paper and the room for rows on it, in points; rows and columns are drawn `scale` times their size. */
export interface PaperFacts {
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<keyof PreviewSheet['print']['margins'], number>>;
  readonly scale: number;
  /** Room for rows before they are scaled. */
  readonly usableHeight: number;
  /** Left edges of the columns and the right edge of the last one. */
  readonly columnEdges: readonly number[];
  /** Upper edges of the rows of the whole sheet and the lower edge of the last one. */
  readonly rowEdges: readonly number[];
}

/** Width and height in millimetres, as the paper lies in the printer. */
function sizeOf({ paper, orientation }: PaperChoice): readonly [width: number, height: number] {
  const [short, long] = sides[paper];
  return orientation === 'landscape' ? [long, short] : [short, long];
}

/** Points between the left and the right margin, which are millimetres. */
export function usablePoints(paper: PaperChoice, { left, right }: { left: number; right: number }): number {
  return (sizeOf(paper)[0] - left - right) * pointsPerMillimetre;
}

/** Sums from 0: the edges of things of these sizes in a row. */
export function edgesOf(sizes: readonly number[]): number[] {
  const edges = [0];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
}

/**
 * The paper of a sheet. A table that is wider than the paper is made smaller by whole percents, as Excel fits it to one
 * page's width; a narrower one keeps its size.
 */
export function paperOf(sheet: PreviewSheet): PaperFacts {
  const { margins: millimetres } = sheet.print;
  const [width, height] = sizeOf(sheet.print);
  const margins = Object.fromEntries(
    Object.entries(millimetres).map(([side, length]) => [side, length * pointsPerMillimetre]),
  ) as PaperFacts['margins'];
  const columnEdges = edgesOf(sheet.columnWidths.map((units) => units * pointsPerWidthUnit));
  const rowEdges = edgesOf(sheet.rows.map((row) => row.height ?? usualRowHeight));
  const usableWidth = usablePoints(sheet.print, millimetres);
  const tableWidth = columnEdges.at(-1) ?? 0;
  const scale = tableWidth <= usableWidth ? 1 : Math.max(0.1, Math.floor((usableWidth / tableWidth) * 100) / 100);
  return {
    width: width * pointsPerMillimetre,
    height: height * pointsPerMillimetre,
    margins,
    scale,
    usableHeight: (height * pointsPerMillimetre - margins.top - margins.bottom) / scale,
    columnEdges,
    rowEdges,
  };
}
