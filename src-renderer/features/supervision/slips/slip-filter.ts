import { slipStates } from '../../../../src-main/contract/codes.ts';
import type { SlipKind, SlipState } from '../../../../src-main/contract/codes.ts';
import type { SlipView } from '../../../../src-main/contract/supervision.ts';
import { slipStateLabels } from '../../../../src-main/contract/text/labels.ts';

/** A stored state, or open with the reply due. */
export type StateChoice = SlipState | 'overdue';

/** What the table shows; null shows all. */
export interface SlipFilter {
  kind: SlipKind | null;
  unitId: string | null;
  state: StateChoice | null;
}

/** The choices of states, the most pressing in front. */
export const stateOptions: readonly { value: StateChoice; label: string }[] = [
  { value: 'overdue', label: '超期未回复' },
  ...slipStates.map((state) => ({ value: state, label: slipStateLabels[state] })),
];

/** The slips that fit, in their order. */
export function filteredSlips(slips: readonly SlipView[], { kind, unitId, state }: SlipFilter): SlipView[] {
  return slips.filter(
    (slip) =>
      (kind === null || slip.kind === kind) &&
      (unitId === null || slip.unitId === unitId) &&
      (state === null || (state === 'overdue' ? slip.overdue : slip.state === state)),
  );
}
