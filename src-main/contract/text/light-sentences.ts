import type { LightReason } from '../ledger.ts';

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
  VERY_NEAR: ({ dueOn, dueFrom, daysLeft }) => `${dueWords[dueFrom]} ${dueOn ?? ''}，只剩 ${days(daysLeft)} 天`,
  NEAR: ({ dueOn, dueFrom, daysLeft }) => `${dueWords[dueFrom]} ${dueOn ?? ''}，还有 ${days(daysLeft)} 天`,
  ON_COURSE: ({ dueOn, dueFrom, daysLeft }) =>
    dueOn === null ? dueWords[dueFrom] : `${dueWords[dueFrom]} ${dueOn}，还有 ${days(daysLeft)} 天`,
};

/** Why a light is what it is, as one line. */
export function lightSentence(reason: LightReason): string {
  return sentences[reason.code](reason.values);
}
