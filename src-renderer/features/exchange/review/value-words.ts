import type { ReturnedFieldView } from '../../../../src-main/contract/collection.ts';
import { unitStates } from '../../../../src-main/contract/codes.ts';
import { valueProblemSentences } from '../../../../src-main/contract/text/exchange-words.ts';
import { unitStateLabels } from '../../../../src-main/contract/text/labels.ts';

type Value = ReturnedFieldView['base'];

/** A value of a field as people read it; empty where nothing is said. */
export function valueWords(field: ReturnedFieldView['field'], value: Value): string {
  if (value === null) return '';
  if (field === 'percent') return `${value} %`;
  if (field !== 'state') return String(value);
  const state = unitStates.find((known) => known === value);
  return state === undefined ? String(value) : unitStateLabels[state];
}

/** What the unit says of a field: its value, or its raw words where they can't be read. */
export function returnedWords({ field, verdict, returned, raw }: ReturnedFieldView): string {
  return verdict === 'invalid' ? (raw ?? '') : valueWords(field, returned);
}

/** Why a field can't be read, and what to do; null where it can. */
export function problemWords({ problem }: Pick<ReturnedFieldView, 'problem'>): string | null {
  return problem === null ? null : valueProblemSentences[problem];
}
