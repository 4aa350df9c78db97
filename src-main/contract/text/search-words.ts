import type { ColumnState } from '../../domain/website/column-state.ts';
import type { AssignmentRole, SignalLight, UnitState } from '../../domain/codes.ts';
import type { SlipStanding } from '../../domain/search/typed-states.ts';
import { lightLabels, roleLabels, slipStateLabels, unitStateLabels } from './labels.ts';

/** By which of its days a row was found. */
export const searchedDayLabels = {
  due: '完成时限',
  reported: '报送',
  published: '发布',
  received: '收到',
  answered: '答复',
  answerBy: '答复期限',
  issued: '发出',
  replyBy: '回复期限',
  updated: '更新',
  printed: '印发',
} as const;

/** A row that was found by one of its days. */
export const searchedDay = (label: keyof typeof searchedDayLabels, day: string): string => `${searchedDayLabels[label]} ${day}`;

/** Whose a row is, where it was found by its unit; with the unit's part in it where it has one. */
export const searchedUnit = (unitName: string, part: AssignmentRole | null): string => `${part === null ? '单位' : roleLabels[part]}：${unitName}`;

/** The number of a task that was found, without the sign behind it. */
export const searchedNumber = (outlineNumber: string): string => `编号 ${outlineNumber.replace(/[.．、]$/u, '')}`;

/** The plan's year of a row that was found. */
export const searchedYear = (year: number): string => `${year} 年度`;

/** How a task stands that was found by its state or light. */
export const searchedStanding = (state: UnitState | null, light: SignalLight): string =>
  [...(state === null ? [] : [unitStateLabels[state]]), lightLabels[light]].join(' · ');

/** How a slip stands that was found by it. */
export const slipStandingLabels: Record<SlipStanding, string> = { ...slipStateLabels, overdue: '超期未回复' };

/** How a website column stands that was found by it. */
export const columnStandingLabels: Record<ColumnState, string> = {
  current: '正常',
  dueSoon: '临期',
  overdue: '超期未更新',
  empty: '空白',
  noCycle: '未定周期',
};
