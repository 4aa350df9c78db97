import type { SignalLight } from '../../domain/codes.ts';
import type { LightRule } from '../../domain/progress/signal-light.ts';
import type { LightReason } from '../ledger.ts';
import { unitStateLabels } from './labels.ts';

type Values = LightReason['values'];

const dueWords: Record<Values['dueFrom'], string> = {
  date: '完成时限',
  recurring: '本期截止',
  relative: '起算时限',
  yearEnd: '未写明时限，按年底',
  none: '持续推进，无截止日',
};

function days(count: number | null): string {
  return String(Math.abs(count ?? 0));
}

const sentences: Record<LightReason['code'], (values: Values) => string> = {
  SET_ASIDE: () => '不涉及或已暂缓，不计时限',
  DONE: () => '已完成',
  OVERDUE: ({ dueOn, dueFrom, daysLeft }) => `${dueWords[dueFrom]} ${dueOn ?? ''}，已超 ${days(daysLeft)} 天`,
  ONGOING_PAST_DUE: ({ dueOn, dueFrom }) => `持续推进，但${dueWords[dueFrom]} ${dueOn ?? ''} 已过`,
  REPORTED_NOT_DONE: () => '单位报告未完成',
  STAGE_MISSED: ({ missedOn }) => `${missedOn ?? ''} 的阶段时限已过，尚未报告`,
  BEHIND_TIME: ({ pace }) =>
    pace === undefined ? '落后于序时进度' : `已完成 ${pace.percent}%，应完成 ${pace.expected}%，落后 ${pace.behind} 个百分点`,
  VERY_NEAR: ({ dueOn, dueFrom, daysLeft }) => `${dueWords[dueFrom]} ${dueOn ?? ''}，只剩 ${days(daysLeft)} 天`,
  NEAR: ({ dueOn, dueFrom, daysLeft }) => `${dueWords[dueFrom]} ${dueOn ?? ''}，还有 ${days(daysLeft)} 天`,
  ON_COURSE: ({ dueOn, dueFrom, daysLeft }) =>
    dueOn === null ? dueWords[dueFrom] : `${dueWords[dueFrom]} ${dueOn}，还有 ${days(daysLeft)} 天`,
};

/** Why a light is what it is, as one line. */
export function lightSentence(reason: LightReason): string {
  return sentences[reason.code](reason.values);
}

const lightNames: Record<SignalLight, string> = {
  green: '绿灯',
  blue: '蓝灯',
  yellow: '黄灯',
  red: '红灯',
  none: '不亮灯',
};

const sourceWords: Record<Values['dueFrom'], string> = {
  date: '时限为具体日期',
  recurring: '时限为定期',
  relative: '时限从事项起算',
  yearEnd: '未写明时限',
  none: '无截止日',
};

function daysLeftWords(maxDaysLeft: number): string {
  if (maxDaysLeft === -1) return '已超期';
  return maxDaysLeft < 0 ? `超期 ${days(maxDaysLeft)} 天及以上` : `距截止日 ${days(maxDaysLeft)} 天以内`;
}

/** When a rule lights its light, as one line. */
export function lightRuleSentence({ light, states, maxDaysLeft, dueFrom, stageMissed, minBehind }: LightRule): string {
  const conditions = [
    states?.map((state) => unitStateLabels[state]).join('、'),
    dueFrom?.map((source) => sourceWords[source]).join('或'),
    maxDaysLeft === undefined ? undefined : daysLeftWords(maxDaysLeft),
    stageMissed === undefined ? undefined : stageMissed ? '阶段时限已过而未报告' : '没有错过阶段时限',
    minBehind === undefined ? undefined : `落后序时进度 ${minBehind} 个百分点及以上`,
  ].filter((words) => words !== undefined);
  return `${conditions.length === 0 ? '其他情况' : conditions.join('，且')}：${lightNames[light]}`;
}
