/** Points are integers of 1/10,000. */
const unitsOfOnePoint = 10_000;

/** Points as printed: 95, 94.5, 81.3429; up to four decimals, none that are zero at the end. */
export function pointsText(points: number): string {
  return String(points / unitsOfOnePoint);
}

/** A deduction as printed, with its sign: −5; 0 when nothing is lost. */
export function deductionText(deduction: number): string {
  return deduction === 0 ? '0' : `−${pointsText(deduction)}`;
}
