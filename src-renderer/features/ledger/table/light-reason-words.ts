import type { LedgerRow } from '../../../../src-main/contract/ledger.ts';
import type { SignalLight } from '../../../../src-main/domain/codes.ts';

type Reason = LedgerRow['lightReason'];

function daysWords(reason: Reason): string {
  const { dueOn, daysLeft } = reason.values;
  if (typeof daysLeft !== 'number') return '没有具体的时限';
  const day = dueOn ? `(${dueOn})` : '';
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天${day}`;
  return daysLeft === 0 ? `今天到期${day}` : `距时限还有 ${daysLeft} 天${day}`;
}

/** Why a light is what it is, as one sentence. */
export function lightReasonWords(reason: Reason): string {
  const sentences: Record<string, string> = {
    SET_ASIDE: '暂缓调整或不涉及,不计时限',
    DONE: '各单位都已完成',
    ONGOING_PAST_DUE: `持续推进,${daysWords(reason)}`,
    REPORTED_NOT_DONE: '有单位报告未完成',
    STAGE_MISSED: `阶段时限 ${reason.values['missedOn'] ?? ''} 已过,尚未完成`,
  };
  return sentences[reason.code] ?? daysWords(reason);
}

/** Days beside the word of a light, where days are what matters: 超期 12 天. */
export function lightDays(light: SignalLight, reason: Reason): string {
  const { daysLeft } = reason.values;
  if (typeof daysLeft !== 'number' || light === 'none' || light === 'green') return '';
  if (daysLeft === 0) return '今天';
  return daysLeft < 0 === (light === 'red') ? `${Math.abs(daysLeft)} 天` : '';
}
