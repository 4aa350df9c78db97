import type { TemplateRowView } from '../../../../src-main/contract/templates.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import type { CountChip } from '../../../ui/count-chips.tsx';

/** How a row of the superior's table stands to the ledger, what needs the clerk first. */
export const rowStates = ['asked', 'likely', 'sure', 'placed', 'blank'] as const;
export type RowState = (typeof rowStates)[number];

/** How a state is shown. */
export const rowStateWords: Record<RowState, { colour: ChipColour; label: string; title: string }> = {
  asked: { colour: 'red', label: '待确定', title: '没有把握是哪项任务，请选定，或者留空' },
  likely: { colour: 'yellow', label: '待核对', title: '按文字对应，请核对一遍' },
  sure: { colour: 'green', label: '已对应', title: '文字与台账任务相符' },
  placed: { colour: 'blue', label: '已选定', title: '由经办人选定' },
  blank: { colour: 'none', label: '留空', title: '经办人选择不填这一行' },
};

/** The state of a row. */
export function rowState({ task, matchedBy, confidence }: Pick<TemplateRowView, 'task' | 'matchedBy' | 'confidence'>): RowState {
  if (task === null) return matchedBy === 'clerk' ? 'blank' : 'asked';
  if (matchedBy === 'clerk') return 'placed';
  return confidence === 'sure' ? 'sure' : 'likely';
}

/** How many rows there are in each state; a state without rows is left out unless it is pressed. */
export function stateChips(rows: readonly TemplateRowView[], pressed: readonly RowState[]): CountChip<RowState>[] {
  const states = rows.map(rowState);
  return rowStates
    .map((key) => ({ key, label: rowStateWords[key].label, colour: rowStateWords[key].colour, count: states.filter((state) => state === key).length }))
    .filter(({ key, count }) => count > 0 || pressed.includes(key));
}

/** The rows in the pressed states; all while none is pressed. */
export function rowsInStates(rows: readonly TemplateRowView[], pressed: readonly RowState[]): readonly TemplateRowView[] {
  return pressed.length === 0 ? rows : rows.filter((row) => pressed.includes(rowState(row)));
}

/** The state that F8 goes through: rows that are asked, and once there are none those to be looked at; null when all is done. */
export function stateToSettle(rows: readonly TemplateRowView[]): RowState | null {
  const states = new Set(rows.map(rowState));
  if (states.has('asked')) return 'asked';
  return states.has('likely') ? 'likely' : null;
}

/** A task as it is named: its number and title. */
export function taskWords({ outlineNumber, title }: { outlineNumber: string | null; title: string }): string {
  return outlineNumber === null ? title : `${outlineNumber} ${title}`;
}

/** What a row is called in sentences: its title, else the place in the file. */
export function rowName({ row, title }: Pick<TemplateRowView, 'row' | 'title'>): string {
  return title === '' ? `第 ${row + 1} 行` : title;
}
