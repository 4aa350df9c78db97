import { lookBackResults } from '../../../../src-main/contract/codes.ts';
import type { LookBackResult } from '../../../../src-main/contract/codes.ts';
import type { LookBackRow } from '../../../../src-main/contract/look-back.ts';
import { lookBackResultLabels } from '../../../../src-main/contract/text/labels.ts';
import type { CountChip } from '../../../ui/count-chips.tsx';
import type { ChipColour } from '../../../ui/status-chip.tsx';

/** What was found of a task, or that nothing was found yet. */
export type Standing = LookBackResult | 'open';

/** What the table shows. */
export interface LookBackChoice {
  /** Empty for all. */
  standings: readonly Standing[];
  /** Part of the task, its number or the note. */
  text: string;
  /** Part of a unit's name. */
  unit: string;
}

export const wholeList: LookBackChoice = { standings: [], text: '', unit: '' };

/** Whether the choice leaves nothing out. */
export function isWholeList({ standings, text, unit }: LookBackChoice): boolean {
  return standings.length === 0 && text.trim() === '' && unit.trim() === '';
}

const standings: readonly Standing[] = ['open', ...lookBackResults];
export const standingLabels: Record<Standing, string> = { open: '未核查', ...lookBackResultLabels };
export const standingColours: Record<Standing, ChipColour> = { open: 'none', done: 'green', unfinished: 'red', dropped: 'blue' };

/** How a row stands: what was found, or open. */
export function standingOf({ result }: Pick<LookBackRow, 'result'>): Standing {
  return result ?? 'open';
}

/** The rows of the texts in the choice, with any finding. */
export function withTexts(rows: readonly LookBackRow[], { text, unit }: LookBackChoice): LookBackRow[] {
  const [wanted, wantedUnit] = [text.trim().toLowerCase(), unit.trim()];
  return rows.filter(
    (row) =>
      row.units.includes(wantedUnit) &&
      [row.outlineNumber, row.title, row.note].some((part) => (part ?? '').toLowerCase().includes(wanted)),
  );
}

/** The rows that fit the choice. */
export function chosenRows(rows: readonly LookBackRow[], choice: LookBackChoice): LookBackRow[] {
  const found = withTexts(rows, choice);
  return choice.standings.length === 0 ? found : found.filter((row) => choice.standings.includes(standingOf(row)));
}

/** A chip for each finding with the number of rows that fit the texts. */
export function standingChips(rows: readonly LookBackRow[], choice: LookBackChoice): CountChip<Standing>[] {
  const found = withTexts(rows, choice);
  return standings.map((key) => ({
    key,
    label: standingLabels[key],
    colour: standingColours[key],
    count: found.filter((row) => standingOf(row) === key).length,
  }));
}

/** How far the look-back is: 已核查 3 / 共 12 项，未完成 2 项，已转整改 1 项. */
export function progressWords(rows: readonly LookBackRow[]): string {
  const count = (fits: (row: LookBackRow) => boolean): number => rows.filter(fits).length;
  const found = count(({ result }) => result !== null);
  const unfinished = count(({ result }) => result === 'unfinished');
  const rectified = count(({ rectification }) => rectification !== null);
  return `已核查 ${found} / 共 ${rows.length} 项，未完成 ${unfinished} 项，已转整改 ${rectified} 项`;
}
