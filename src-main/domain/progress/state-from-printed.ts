import { unitStates } from '../codes.ts';
import type { UnitState } from '../codes.ts';
import { stateWords } from './state-words.ts';

const stateOfWord = new Map(unitStates.flatMap((state) => stateWords[state].map((word) => [word, state] as const)));

function stateOfPercentage(text: string): UnitState | null {
  const match = /^(?:已?完成(?:率|进度|比例)?(?:为|达到?|约)?:?)?(\d{1,3}(?:\.\d+)?)%$/u.exec(text);
  const percentage = Number(match?.[1]);
  if (match === null || percentage > 100) return null;
  if (percentage === 100) return 'doneUnchecked';
  return percentage === 0 ? 'notStarted' : 'inProgress';
}

/**
 * The state that a printed cell (已完成, 推进中, 完成80%) means, by its whole text or its first clause; null where the
 * words are not known, since a report that merely mentions 完成 says nothing certain.
 */
export function stateFromPrinted(text: string): UnitState | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[()]/gu, '');
  const [firstClause = ''] = plain.split(/[,,。;;:、!]/u).filter((clause) => clause !== '');
  for (const candidate of [plain, firstClause]) {
    const state = stateOfWord.get(candidate) ?? stateOfPercentage(candidate);
    if (state !== null) return state;
  }
  return null;
}
