/** A transform of the plane as PDF and OFD write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The product that applies `inner` first. */
export function multiply([a, b, c, d, e, f]: Matrix, [i, j, k, l, m, n]: Matrix): Matrix {
  return [a * i + c * j, b * i + d * j, a * k + c * l, b * k + d * l, a * m + c * n + e, b * m + d * n + f];
}

/** Six numbers of a list as a matrix; anything else changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const list: unknown[] = Array.isArray(value) || value instanceof Float32Array ? Array.from(value) : [];
  const [a, b, c, d, e, f] = list.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** Where a matrix puts a point. */
export function moved([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** A place on a page. */
export interface Point {
  x: number;
  y: number;
}
