import { type UnitState, unitStates } from '../../domain/codes.ts';
import type { ScoreReasonView } from '../scoring.ts';
import { unitStateLabels } from './labels.ts';

type Values = ScoreReasonView['values'];

function text(values: Values, key: string): string {
  return String(values[key] ?? '');
}

function stateLabel(values: Values): string {
  const state = values['state'];
  return unitStates.includes(state as UnitState) ? unitStateLabels[state as UnitState] : '';
}

function happened(values: Values): string {
  return [text(values, 'occurredOn'), text(values, 'basis')].filter((part) => part !== '').join(' ');
}

function withDeadline(values: Values, sentence: string): string {
  const deadline = text(values, 'deadlineText');
  return deadline === '' ? sentence : `${sentence}（完成时限：${deadline}）`;
}

const sentences: Record<ScoreReasonView['code'], (values: Values) => string> = {
  CHECKED_OFF: (values) => (values['doneOn'] ? `已销号，${text(values, 'doneOn')}` : '已销号'),
  DONE_UNCHECKED: (values) => (values['doneOn'] ? `${text(values, 'doneOn')} 报告完成，待核` : '已报告完成，待核'),
  DONE_AFTER_YEAR: (values) => withDeadline(values, `${text(values, 'doneOn')} 才完成，已过 ${text(values, 'year')} 年底`),
  ONGOING: () => '持续推进，不计扣分',
  POSTPONED: () => '暂缓调整，不计扣分',
  NOT_APPLICABLE: () => '不涉及本单位，不计扣分',
  OPEN_FORECAST: (values) => withDeadline(values, `${stateLabel(values)}，年底前未完成将扣分（预测）`),
  NOT_DONE: (values) => withDeadline(values, `${stateLabel(values)}，${text(values, 'year')} 年内未完成`),
  EVENT_COUNTED: happened,
  EVENT_OUTSIDE_YEAR: (values) => `${happened(values)}（不在 ${text(values, 'year')} 年度内，不计）`,
  EVENT_AFTER_AS_OF: (values) => `${happened(values)}（在 ${text(values, 'asOf')} 之后，不计）`,
  EVENT_NOT_REPORTED_BY_LEAD: (values) => `${happened(values)}（不是由牵头单位提供，不计）`,
  EVENT_UNIT_NOT_LEAD: (values) => `${happened(values)}（该单位不是这项任务的牵头单位，不计）`,
  EVENT_UNIT_NOT_RESPONSIBLE: (values) => `${happened(values)}（该单位不是这项任务的责任单位，不计）`,
  ALREADY_COUNTED: (values) => `${happened(values)}（同一事项已计，不重复扣分）`,
  CAP_REACHED: (values) => `${happened(values)}（已到该项扣分上限）`,
  NO_EVENTS: () => '无扣分事项',
};

/** Why a line of a score costs what it costs (扣分依据), as one line. */
export function scoreSentence(reason: ScoreReasonView): string {
  return sentences[reason.code](reason.values);
}
