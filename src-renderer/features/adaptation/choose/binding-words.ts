import type { AdaptationDraftView } from '../../../../src-main/contract/adaptation.ts';
import type { BindingDecision, BindingReason } from '../../../../src-main/contract/codes.ts';

/** Headings of the groups. */
export const decisionLabels: Record<BindingDecision, string> = { binds: '约束本县', ask: '需要确认', doesNotBind: '不约束本县' };

const sentences: Record<BindingReason, (words: string | null) => string> = {
  ownCountyNamed: (words) => (words === null ? '点名本县' : `点名本县：“${words}”`),
  countiesNamed: (words) => (words === null ? '责任单位含各县（市、区）' : `责任单位含“${words}”`),
  everybodyNamed: (words) => (words === null ? '面向所有单位' : `面向所有单位：“${words}”`),
  countiesInText: (words) => (words === null ? '文字提到县级，责任单位没有写' : `文字提到“${words}”，责任单位没有写`),
  noUnits: () => '没有写责任单位',
  otherUnits: (words) => (words === null ? '责任单位都不在本县' : `责任单位是“${words}”，不含本县`),
};

/** Why a task does or does not bind the county, with the words that say so. */
export function bindingSentence({ reason, words }: AdaptationDraftView['binding']): string {
  return sentences[reason](words);
}
