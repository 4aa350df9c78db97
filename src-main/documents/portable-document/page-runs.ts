import type { Matrix } from '../positioned-text/matrix.ts';
import { matrixOf, multiply } from '../positioned-text/matrix.ts';
import type { TextRun } from '../positioned-text/text-page.ts';

/** A piece of text as pdf.js gives it, its matrix in the plane of the page. */
export interface TextItem {
  str: string;
  transform: unknown;
  width: number;
}

/** Part of the slope from which text is not upright: a watermark across the page. */
const mostSlope = 0.1;

/** Upright runs of a page's text; `view` turns its plane so that it begins in the upper left corner. */
export function pageRuns(items: readonly TextItem[], view: Matrix): TextRun[] {
  return items.flatMap(({ str, transform, width }) => {
    if (str.trim() === '') return [];
    const [a, b, c, d, left, baseline] = multiply(view, matrixOf(transform));
    const size = Math.hypot(c, d);
    if (a <= 0 || Math.abs(b) > mostSlope * Math.abs(a) || size === 0) return [];
    return [{ text: str, left, right: left + width * Math.hypot(view[0], view[1]), baseline, size }];
  });
}
