import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { reportStates } from './cell-input.ts';

/** A state in the list below its cell; `place` (from 1) chooses it by its digit. */
export interface StateChoice {
  place: number;
  label: string;
}

const all: readonly StateChoice[] = reportStates.map((state, index) => ({ place: index + 1, label: unitStateLabels[state] }));

/** The states that fit what was typed: a digit, or some of their words; all while nothing is typed. */
export function stateChoices(typed: string): readonly StateChoice[] {
  const words = typed.trim();
  if (words === '') return all;
  return all.filter(({ place, label }) => String(place) === words || label.includes(words));
}
