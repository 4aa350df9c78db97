import type { ChipColour } from '../../../ui/status-chip.tsx';

/** A rule as a line of the table: when it fits, and the name of its light. */
export interface RuleWords {
  condition: string;
  lightName: string;
}

/** The two halves of the sentence of a rule (已超期：红灯). */
export function ruleWords(sentence: string): RuleWords {
  const at = sentence.lastIndexOf('：');
  return at === -1 ? { condition: sentence, lightName: '' } : { condition: sentence.slice(0, at), lightName: sentence.slice(at + 1) };
}

const colours: readonly ChipColour[] = ['green', 'blue', 'yellow', 'red', 'none'];

/** The colour of a light by its code; none for one that this window does not know. */
export function colourOf(light: string): ChipColour {
  return colours.find((colour) => colour === light) ?? 'none';
}
