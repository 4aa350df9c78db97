import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { filledRules, strokedRules } from '../positioned-text/drawn-rules.ts';
import type { Matrix, Point } from '../positioned-text/matrix.ts';
import { moved } from '../positioned-text/matrix.ts';
import type { Rule } from '../positioned-text/text-page.ts';
import type { DrawingStep } from './page-steps.ts';

const painting: ReadonlySet<number> = new Set([
  OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke,
]);
const stroking: ReadonlySet<number> = new Set([
  OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke,
]);

/** Horizontal and vertical lines that a step of drawing leaves, as strokes or as thin filled shapes. */
export function rulesOfStep({ operation, args, matrix }: DrawingStep): Rule[] {
  return operation === OPS.constructPath ? rulesOfPath(args, matrix) : [];
}

/** A path comes as `[what is done with it, [steps], bounds]`. */
function rulesOfPath([paint, paths]: readonly unknown[], matrix: Matrix): Rule[] {
  const steps: unknown = Array.isArray(paths) ? paths[0] : null;
  if (typeof paint !== 'number' || !painting.has(paint) || !(steps instanceof Float32Array)) return [];
  return subpaths(steps, matrix).flatMap((points) => (stroking.has(paint) ? strokedRules(points) : filledRules(points)));
}

/** Numbers behind each step of a path: move, line, two kinds of curve, close. */
const stepLengths = [2, 2, 6, 4, 0];
const close = 4;

function subpaths(steps: Float32Array, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? close;
    const length = stepLengths[step] ?? steps.length;
    const [x = 0, y = 0] = steps.subarray(at + 1 + length - 2, at + 1 + length);
    if (step === close) {
      const [start] = paths.at(-1) ?? [];
      if (start !== undefined) paths.at(-1)?.push(start);
    } else {
      if (step === 0 || paths.length === 0) paths.push([]);
      paths.at(-1)?.push(moved(matrix, { x, y }));
    }
    at += 1 + length;
  }
  return paths;
}
