import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import { lightLabels } from '../../../../src-main/contract/text/labels.ts';

/** Reasons for which the number of days is what matters. */
const timed: readonly LedgerRow['lightReason']['code'][] = ['OVERDUE', 'VERY_NEAR', 'NEAR'];

function lightDays({ code, values }: LedgerRow['lightReason']): string {
  if (!timed.includes(code) || values.daysLeft === null) return '';
  return values.daysLeft === 0 ? '今天' : `${Math.abs(values.daysLeft)} 天`;
}

/** The word beside a light, with the days where they are why it is lit: 超期 12 天，临期 5 天. */
export function lightWords({ light, lightReason }: Pick<LedgerRow, 'light' | 'lightReason'>): string {
  const { code, values } = lightReason;
  if (code === 'BEHIND_TIME') return `滞后 ${values.pace?.behind ?? ''} 点`;
  if (code === 'SET_ASIDE') return '不计时限';
  return `${lightLabels[light]} ${lightDays(lightReason)}`.trim();
}
