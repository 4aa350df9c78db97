import { columnStates } from '../../../../src-main/contract/codes.ts';
import type { WebsiteColumnView } from '../../../../src-main/contract/website.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { countByState } from './column-choice.ts';
import type { ColumnState } from './column-choice.ts';

/** How a state is shown. */
export const stateWords: Record<ColumnState, { label: string; colour: ChipColour }> = {
  current: { label: '正常', colour: 'green' },
  dueSoon: { label: '临期', colour: 'yellow' },
  overdue: { label: '超期', colour: 'red' },
  empty: { label: '空白', colour: 'red' },
  noCycle: { label: '未定周期', colour: 'none' },
};

/** States by how much they need the clerk, the most urgent first. */
const byUrgency: readonly ColumnState[] = ['overdue', 'empty', 'dueSoon'];
const shownOrder: readonly ColumnState[] = [...byUrgency, ...columnStates.filter((state) => !byUrgency.includes(state))];

/** A chip for each state that some column is in, or that is pressed. */
export function stateChips(columns: readonly WebsiteColumnView[], pressed: readonly ColumnState[]): CountChip<ColumnState>[] {
  const counts = countByState(columns);
  return shownOrder
    .filter((state) => counts.has(state) || pressed.includes(state))
    .map((key) => ({ key, ...stateWords[key], count: counts.get(key) ?? 0 }));
}

/** The levels of a column's path as the screen joins them. */
export function pathWords(path: readonly string[]): string {
  return path.join(' › ');
}

/** The unit of a column as the table shows it: of the register, else as it was printed. */
export function unitWords({ unitName, printedUnit }: Pick<WebsiteColumnView, 'unitName' | 'printedUnit'>): string {
  return unitName ?? printedUnit ?? '';
}

/** The line under the screen's title. */
export function aboutColumns(columns: readonly WebsiteColumnView[]): string {
  if (columns.length === 0) return '政府网站栏目的责任单位、更新周期和更新情况';
  const counts = countByState(columns);
  const urgent = byUrgency.flatMap((state) => (counts.has(state) ? [`${stateWords[state].label} ${counts.get(state) ?? 0} 个`] : []));
  return `共 ${columns.length} 个网站栏目${urgent.length === 0 ? '，都按期更新' : `，${urgent.join('，')}`}`;
}
