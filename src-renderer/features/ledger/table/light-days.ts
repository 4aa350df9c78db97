import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';

/** Reasons for which the number of days is what matters. */
const timed: readonly LedgerRow['lightReason']['code'][] = ['OVERDUE', 'VERY_NEAR', 'NEAR'];

/** Days beside the word of a light: 超期 12 天, 临期 5 天; empty where the days are not why it is lit. */
export function lightDays({ code, values }: LedgerRow['lightReason']): string {
  if (!timed.includes(code) || values.daysLeft === null) return '';
  return values.daysLeft === 0 ? '今天' : `${Math.abs(values.daysLeft)} 天`;
}
