import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { slipStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { ChipColour } from '../../../ui/status-chip.tsx';

/** State of a slip as a word and a colour: an open one whose reply is due says so. */
export function slipStanding({ state, overdue }: Pick<SlipView, 'state' | 'overdue'>): { colour: ChipColour; label: string } {
  if (overdue) return { colour: 'red', label: '超期未回复' };
  const colours = { open: 'blue', replied: 'green', closed: 'none' } as const;
  return { colour: colours[state], label: slipStateLabels[state] };
}

/** What the screen says of the slips of a year: 2026 年：发出 12 份，待回复 5 份，其中超期未回复 2 份. */
export function slipsAbout(year: number, slips: readonly Pick<SlipView, 'state' | 'overdue'>[]): string {
  if (slips.length === 0) return `${year} 年还没有发出督办文书`;
  const open = slips.filter(({ state }) => state === 'open').length;
  const overdue = slips.filter((slip) => slip.overdue).length;
  return `${year} 年：发出 ${slips.length} 份，待回复 ${open} 份${overdue > 0 ? `，其中超期未回复 ${overdue} 份` : ''}`;
}
