declare const pointsBrand: unique symbol;

/** Points as an integer of 1/10,000, so that sums are exact. Made by `parsePoints` or the helpers here. */
export type Points = number & { readonly [pointsBrand]: true };

const scale = 10_000;
const pattern = /^([+\-−]?)(\d{1,9})(?:\.(\d{1,4}))?$/u;

/** Points from a number of ten-thousandths; throws a RangeError when it is not a safe integer. */
export function pointsFromUnits(units: number): Points {
  if (!Number.isSafeInteger(units)) throw new RangeError(`not a whole number of 1/10,000 points: ${String(units)}`);
  // Adding 0 turns -0 into 0, which would print and compare differently.
  return (units + 0) as Points;
}

/** Reads a decimal with up to four places (`-5`, `81.25`) exactly; null for anything else. */
export function parsePoints(text: string): Points | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const units = Number(whole) * scale + Number(fraction.padEnd(4, '0'));
  return pointsFromUnits(sign === '-' || sign === '−' ? -units : units);
}

/** The shortest exact decimal: `95`, `81.25`, `-0.5`. */
export function formatPoints(points: Points): string {
  const size = Math.abs(points);
  const fraction = String(size % scale)
    .padStart(4, '0')
    .replace(/0+$/u, '');
  const whole = String(Math.floor(size / scale));
  return `${points < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Exact sum. */
export function sumPoints(all: readonly Points[]): Points {
  return pointsFromUnits(all.reduce((sum, points) => sum + points, 0));
}

/** Exact difference `a − b`. */
export function subtractPoints(a: Points, b: Points): Points {
  return pointsFromUnits(a - b);
}

/** Nothing gained or lost. */
export const noPoints = pointsFromUnits(0);
