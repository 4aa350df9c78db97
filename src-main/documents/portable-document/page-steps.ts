import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Matrix } from '../positioned-text/matrix.ts';
import { matrixOf, multiply } from '../positioned-text/matrix.ts';

/** What a page draws, as pdf.js lists it. */
export interface DrawingList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** One step of drawing with the plane that it is drawn in. */
export interface DrawingStep {
  operation: number;
  args: readonly unknown[];
  matrix: Matrix;
}

/** The steps of a page in order; `view` turns its plane so that it begins in the upper left corner. */
export function* drawingSteps({ fnArray, argsArray }: DrawingList, view: Matrix): Generator<DrawingStep> {
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [index, operation] of fnArray.entries()) {
    const list = argsArray[index];
    const args: readonly unknown[] = Array.isArray(list) ? list : [];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    if (operation === OPS.transform) matrix = multiply(matrix, matrixOf(args));
    if (operation === OPS.paintFormXObjectBegin) matrix = multiply(matrix, matrixOf(args[0]));
    yield { operation, args, matrix };
  }
}
