import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly isDark: (x: number, y: number) => boolean;
}

/** Reads a binary grey PGM, as pdftoppm writes it. */
function readPgm(bytes: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('no PGM');
  const [width, height, start] = [Number(head[1]), Number(head[2]), head[0].length];
  return { width, height, isDark: (x, y) => (bytes[start + y * width + x] ?? 255) < 150 };
}

/** Rows of pixels that are part of a horizontal border: dark over most of the table's width. */
function borderRows(picture: Picture): number[] {
  const rows: number[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    let dark = 0;
    for (let x = 0; x < picture.width; x += 1) if (picture.isDark(x, y)) dark += 1;
    if (dark > picture.width * 0.7) rows.push(y);
  }
  return rows;
}

/** Number of dark pixels of text that touch the borders between two horizontal lines; 0 when nothing is cut there. */
function inkBetween(picture: Picture, top: number, bottom: number): number {
  let ink = 0;
  for (let x = 0; x < picture.width; x += 1) {
    let dark = 0;
    for (let y = top + 1; y < bottom; y += 1) if (picture.isDark(x, y)) dark += 1;
    const isVerticalBorder = dark >= bottom - top - 3;
    if (!isVerticalBorder && (picture.isDark(x, top + 1) || picture.isDark(x, bottom - 1))) ink += 1;
  }
  return ink;
}

/**
 * Text that is cut at a cell's border leaves ink right at the border (its characters are still in the PDF's text).
 * Gives, for all pages of a PDF, the places where that happens as `page 3, y 120-180: 14 pixels`.
 */
export async function cutTexts(pdf: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taizhang-ink-'));
  try {
    await promisify(execFile)('pdftoppm', ['-r', '110', '-gray', pdf, join(folder, 'page')]);
    const found: string[] = [];
    for (const [index, name] of (await readdir(folder)).sort().entries()) {
      const picture = readPgm(await readFile(join(folder, name)));
      const borders = borderRows(picture);
      borders.forEach((top, border) => {
        const bottom = borders[border + 1];
        if (bottom === undefined || bottom - top < 6) return;
        const ink = inkBetween(picture, top, bottom);
        if (ink > 0) found.push(`page ${index + 1}, y ${top}-${bottom}: ${ink} pixels`);
      });
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
