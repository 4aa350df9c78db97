import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A page in grey, a byte a pixel, a row after another. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Pixels darker than this are ink. */
const ink = 150;

/** Reads a binary grey PGM, as pdftoppm writes it. */
function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no PGM');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

/** Rows of pixels that are part of a horizontal border: dark over most of the table's width. */
function borderRows({ width, height, pixels }: Picture): number[] {
  const rows: number[] = [];
  for (let y = 0; y < height; y += 1) {
    let dark = 0;
    for (let at = y * width; at < (y + 1) * width; at += 1) if ((pixels[at] ?? 255) < ink) dark += 1;
    if (dark > width * 0.7) rows.push(y);
  }
  return rows;
}

/** Number of dark pixels of text that touch the borders between two horizontal lines; 0 when nothing is cut there. */
function inkBetween({ width, pixels }: Picture, top: number, bottom: number): number {
  const isDark = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < ink;
  let found = 0;
  for (let x = 0; x < width; x += 1) {
    if (!isDark(x, top + 1) && !isDark(x, bottom - 1)) continue;
    let dark = 0;
    for (let y = top + 1; y < bottom; y += 1) if (isDark(x, y)) dark += 1;
    const isVerticalBorder = dark >= bottom - top - 3;
    if (!isVerticalBorder) found += 1;
  }
  return found;
}

/**
 * Text that is cut at a cell's border leaves ink right at the border (its characters are still in the PDF's text).
 * Gives the places where that happens as `page 3, y 120-180: 14 pixels`, for all pages of a PDF or for each so many of them.
 */
export async function cutTexts(pdf: string, { each = 1 }: { each?: number } = {}): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-ink-'));
  try {
    await drawPages(pdf, folder, each);
    const found: string[] = [];
    for (const name of (await readdir(folder)).sort()) {
      const picture = readPgm(await readFile(join(folder, name)));
      const borders = borderRows(picture);
      borders.forEach((top, border) => {
        const bottom = borders[border + 1];
        if (bottom === undefined || bottom - top < 6) return;
        const pixels = inkBetween(picture, top, bottom);
        if (pixels > 0) found.push(`page ${Number(/\d+(?=\.)/u.exec(name)?.[0])}, y ${top}-${bottom}: ${pixels} pixels`);
      });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function drawPages(pdf: string, folder: string, each: number): Promise<void> {
  const draw = (...range: string[]) => promisify(execFile)('pdftoppm', ['-r', '110', '-gray', ...range, pdf, join(folder, 'page')]);
  if (each === 1) {
    await draw();
    return;
  }
  const { stdout } = await promisify(execFile)('pdfinfo', [pdf]);
  const count = Number(/^Pages:\s+(\d+)/mu.exec(stdout)?.[1]);
  for (let page = 1; page <= count; page += each) await draw('-f', `${page}`, '-l', `${page}`);
}
