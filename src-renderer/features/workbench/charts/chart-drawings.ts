import type { Drawing } from '../drawing/drawing.ts';

/** A chart that was laid out: heads that stay in sight while the body scrolls, the body, and what its signs mean. */
export interface ChartDrawings {
  head: Drawing | null;
  body: Drawing;
  legend: Drawing;
}

/** The parts of a chart from top to bottom. */
export function chartParts({ head, body, legend }: ChartDrawings): Drawing[] {
  return head ? [head, body, legend] : [body, legend];
}
