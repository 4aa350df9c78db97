import type { SuperiorNameView } from '../../../../src-main/contract/adaptation.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';
import { standingOf } from '../work/adaptation-counts.ts';
import type { NameStanding } from '../work/adaptation-counts.ts';

/** How a standing is shown. */
export const standingWords: Record<NameStanding, { colour: ChipColour; label: string }> = {
  confirmed: { colour: 'green', label: '已确认' },
  sure: { colour: 'blue', label: '确定' },
  likely: { colour: 'yellow', label: '请核对' },
  unknown: { colour: 'red', label: '未对应' },
};

/** Which names the table shows. */
export type NameFilter = 'all' | 'open' | 'unknown';

/** True for a name that a filter shows. */
export function isShown(name: SuperiorNameView, filter: NameFilter): boolean {
  const standing = standingOf(name);
  return filter === 'all' || (filter === 'open' ? standing !== 'confirmed' : standing === 'unknown');
}

/** The names to work on, in the order given: those of included tasks, and behind them (`withUnused`) the others. */
export function namesToWorkOn(names: readonly SuperiorNameView[], withUnused: boolean): SuperiorNameView[] {
  const used = names.filter(({ draftCount }) => draftCount > 0);
  return withUnused ? [...used, ...names.filter(({ draftCount }) => draftCount === 0)] : used;
}
