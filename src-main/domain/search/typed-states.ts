import type { CaseState } from '../cases/case-limits.ts';
import { unitStates } from '../codes.ts';
import type { EvidenceCheck, SignalLight, UnitState } from '../codes.ts';
import { stateWords } from '../progress/state-words.ts';
import type { ColumnState } from '../website/column-state.ts';
import { bareText } from './text-match.ts';

/** How a slip stands: as it is kept, or waiting although its limit has passed. */
export type SlipStanding = 'open' | 'overdue' | 'replied' | 'closed';

/** What a typed word means as the state of a row, for each kind of rows that has states. */
export interface TypedStates {
  tasks: readonly UnitState[];
  lights: readonly SignalLight[];
  cases: readonly CaseState[];
  slips: readonly SlipStanding[];
  evidence: readonly EvidenceCheck[];
  columns: readonly ColumnState[];
}

/** What is meant by no word of a state. */
export const noStates: TypedStates = { tasks: [], lights: [], cases: [], slips: [], evidence: [], columns: [] };

/** Words that an office says of more than one kind of rows, or of a light. Those of tasks alone are in `stateWords`. */
const meanings: readonly { words: readonly string[]; meant: Partial<TypedStates> }[] = [
  {
    words: ['超期', '逾期', '红灯', '已超期', '已逾期'],
    meant: { lights: ['red'], cases: ['overdue'], slips: ['overdue'], columns: ['overdue'] },
  },
  { words: ['临期', '蓝灯', '快到期', '将到期'], meant: { lights: ['blue'], cases: ['dueSoon'], columns: ['dueSoon'] } },
  { words: ['紧迫', '黄灯'], meant: { lights: ['yellow'] } },
  { words: ['正常', '绿灯'], meant: { lights: ['green'], columns: ['current'] } },
  { words: ['无时限', '没有时限'], meant: { lights: ['none'] } },
  { words: ['已完成', '完成', '已办完'], meant: { tasks: ['doneUnchecked', 'checkedOff'] } },
  { words: ['待核', '待审核', '待核实', '待销号'], meant: { tasks: ['doneUnchecked'], evidence: ['pending'] } },
  { words: ['办理中', '正在办理'], meant: { tasks: ['inProgress'], cases: ['running', 'dueSoon', 'overdue'] } },
  { words: ['待补正', '补正'], meant: { cases: ['waitingForCorrection', 'correctionLapsed'] } },
  { words: ['征求意见中', '征求意见'], meant: { cases: ['waitingForOpinion'] } },
  { words: ['已答复', '已办结', '办结'], meant: { tasks: ['doneUnchecked', 'checkedOff'], cases: ['answered', 'answeredLate'] } },
  { words: ['超期答复'], meant: { cases: ['answeredLate'] } },
  { words: ['超期未答复', '未答复'], meant: { cases: ['overdue'] } },
  { words: ['待回复', '未回复'], meant: { slips: ['open', 'overdue'] } },
  { words: ['已回复'], meant: { slips: ['replied'] } },
  { words: ['已关闭'], meant: { slips: ['closed'] } },
  { words: ['已通过'], meant: { evidence: ['accepted'] } },
  { words: ['已退回', '退回'], meant: { evidence: ['returned'] } },
  { words: ['空白', '空栏目', '空白栏目'], meant: { columns: ['empty'] } },
];

/** The states that a text names and nothing else; null for any other text. */
export function readTypedStates(text: string): TypedStates | null {
  const plain = bareText(text);
  const entry = meanings.find(({ words }) => words.includes(plain));
  if (entry !== undefined) return { ...noStates, ...entry.meant };
  const tasks = unitStates.filter((state) => stateWords[state].includes(plain));
  return tasks.length === 0 ? null : { ...noStates, tasks };
}
