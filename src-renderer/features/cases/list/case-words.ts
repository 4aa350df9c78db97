import { caseStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { caseStates } from '../../../../src-main/contract/codes.ts';
import type { CaseView } from '../../../../src-main/contract/cases.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { countByState } from './case-choice.ts';
import type { CaseState } from './case-choice.ts';

/** How a state is shown. */
export const stateColours: Record<CaseState, ChipColour> = {
  waitingForCorrection: 'blue',
  correctionLapsed: 'yellow',
  waitingForOpinion: 'blue',
  running: 'none',
  dueSoon: 'yellow',
  overdue: 'red',
  answered: 'green',
  answeredLate: 'red',
};

/** States by how much they need the clerk, the most urgent first. */
const byUrgency: readonly CaseState[] = ['overdue', 'dueSoon', 'correctionLapsed'];
const shownOrder: readonly CaseState[] = [...byUrgency, ...caseStates.filter((state) => !byUrgency.includes(state))];

/** A chip for each state that some request is in, or that is pressed. */
export function stateChips(cases: readonly CaseView[], pressed: readonly CaseState[]): CountChip<CaseState>[] {
  const counts = countByState(cases);
  return shownOrder
    .filter((state) => counts.has(state) || pressed.includes(state))
    .map((key) => ({ key, label: caseStateLabels[key], colour: stateColours[key], count: counts.get(key) ?? 0 }));
}

/** Working days that are left, for one cell: 5, 今天, 超 3; empty when none are counted. */
export function daysLeftCell({ daysLeft }: Pick<CaseView['clock'], 'daysLeft'>): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return '今天';
  return daysLeft > 0 ? String(daysLeft) : `超 ${-daysLeft}`;
}

/** The same as a sentence part: 还剩 5 个工作日, 今天到期, 已超 3 个工作日. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还剩 ${daysLeft} 个工作日` : `已超 ${-daysLeft} 个工作日`;
}

/** The line under the screen's title. */
export function aboutCases(year: number | null, cases: readonly CaseView[]): string {
  const counts = countByState(cases);
  const late = counts.get('overdue') ?? 0;
  const soon = counts.get('dueSoon') ?? 0;
  const scope = year === null ? '全部年度' : `${year} 年收到`;
  const urgent = [...(late > 0 ? [`超期未答复 ${late} 件`] : []), ...(soon > 0 ? [`临期 ${soon} 件`] : [])];
  return `${scope} ${cases.length} 件依申请公开、信箱、热线${urgent.length === 0 ? '' : `，${urgent.join('，')}`}`;
}
