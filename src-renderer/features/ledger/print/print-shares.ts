import type { LedgerColumn } from '../table/ledger-columns.ts';

/** How much more than its least width a column gets on paper, and what a growing one gets for each whole share besides. */
const ease = 1.25;
const growth = 14;

/** Shares of the page's width by column, in percent: on paper there is no room left over, so what grows weighs more. */
export function printShares(columns: readonly LedgerColumn[]): number[] {
  const weights = columns.map(({ width, grow }) => width * ease + grow * growth);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round((weight / sum) * 10_000) / 100);
}
