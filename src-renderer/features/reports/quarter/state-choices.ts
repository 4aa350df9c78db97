import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import type { CellChoice } from '../../../app/cell-editor.tsx';
import { reportStates } from './cell-input.ts';

const all: readonly CellChoice[] = reportStates.map((state, index) => ({ place: index + 1, label: unitStateLabels[state] }));

/** The states that fit what was typed: a digit, or some of their words; all while nothing is typed. */
export function stateChoices(typed: string): readonly CellChoice[] {
  const words = typed.trim();
  if (words === '') return all;
  return all.filter(({ place, label }) => String(place) === words || label.includes(words));
}
