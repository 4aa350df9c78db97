import type { ScoreReasonView } from '../scoring.ts';
import { roleLabels, scoreEventLabels, unitStateLabels } from './labels.ts';

type ReasonValues = Readonly<ScoreReasonView['values']>;

const labelOf = (labels: Readonly<Record<string, string>>, value: string | number | undefined): string =>
  value === undefined ? '' : (labels[value] ?? String(value));
const deadline = ({ deadlineText }: ReasonValues): string => (deadlineText === undefined ? '' : `，时限 ${deadlineText}`);
const dayDone = ({ doneOn: day }: ReasonValues): string => (day === undefined ? '' : `（${day}）`);
const occurred = ({ occurredOn }: ReasonValues): string => (occurredOn === undefined ? '' : `${occurredOn} `);
const eventWords = (values: ReasonValues): string =>
  `${occurred(values)}${values['basis'] ?? labelOf(scoreEventLabels, values['eventKind'])}`;

/** Why a line costs what it costs, one sentence for every code; a missing one does not compile. */
const reasonSentences: Record<ScoreReasonView['code'], (values: ReasonValues) => string> = {
  CHECKED_OFF: (values) => `已销号${dayDone(values)}，不扣分。`,
  DONE_UNCHECKED: (values) => `已报完成${dayDone(values)}，等待核实，不扣分。`,
  DONE_AFTER_YEAR: (values) => `${values['doneOn'] ?? '年后'}才完成，超过 ${values['year'] ?? '当'} 年年底，按未完成扣分。`,
  ONGOING: () => '持续推进的任务，不扣分。',
  POSTPONED: () => '已暂缓调整，不扣分。',
  NOT_APPLICABLE: () => '不涉及本单位，不扣分。',
  OPEN_FORECAST: (values) =>
    `${labelOf(roleLabels, values['role'])}${stateWords(values)}${deadline(values)}；年底前不完成将扣分。`,
  NOT_DONE: (values) => `${labelOf(roleLabels, values['role'])}${stateWords(values)}${deadline(values)}；年底仍未完成，扣分。`,
  EVENT_COUNTED: (values) => `${eventWords(values)}，扣分。`,
  EVENT_OUTSIDE_YEAR: (values) => `${eventWords(values)}；不在 ${values['year'] ?? '本'} 年度内，不扣分。`,
  EVENT_AFTER_AS_OF: (values) => `${eventWords(values)}；发生在 ${values['asOf'] ?? '所选日期'} 之后，这次不计。`,
  EVENT_NOT_REPORTED_BY_LEAD: (values) => `${eventWords(values)}；须由该任务的牵头单位提出才能扣分，请补填提出单位。`,
  EVENT_UNIT_NOT_LEAD: (values) => `${eventWords(values)}；本单位不是该任务的牵头单位，不扣分。`,
  EVENT_UNIT_NOT_RESPONSIBLE: (values) => `${eventWords(values)}；本单位不是该任务的责任单位，不扣分。`,
  ALREADY_COUNTED: (values) => `${eventWords(values)}；同一事项已扣过分，不重复扣。`,
  CAP_REACHED: (values) => `${eventWords(values)}；已到扣分上限，只扣剩余部分。`,
  NO_EVENTS: () => '没有扣分事项。',
};

function stateWords({ state }: ReasonValues): string {
  const label = labelOf(unitStateLabels, state);
  return label === '' ? '尚未完成' : `，状态为“${label}”`;
}

/** Why a line of a score costs what it costs (扣分依据), as the screen and the score sheet show it. */
export function scoreSentence({ code, values }: ScoreReasonView): string {
  return reasonSentences[code](values);
}
