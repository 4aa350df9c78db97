/** Two texts with what differs between their common beginning and their common end. */
export interface TextDifference {
  start: string;
  before: string;
  after: string;
  end: string;
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one[length] === other[length]) length += 1;
  return length;
}

/** Cuts off what two texts have in common at their beginning and at their end; no character is cut in two. */
export function textDifference(before: string, after: string): TextDifference {
  const old = [...before];
  const now = [...after];
  const start = commonLength(old, now);
  const end = commonLength(old.slice(start).toReversed(), now.slice(start).toReversed());
  return {
    start: old.slice(0, start).join(''),
    before: old.slice(start, old.length - end).join(''),
    after: now.slice(start, now.length - end).join(''),
    end: old.slice(old.length - end).join(''),
  };
}

/** Characters of the common text that are shown beside a difference. */
const shownBeside = 16;

/** The common text before a difference as it is shown: its last characters only. */
export function startBeside(start: string): string {
  const characters = [...start];
  return characters.length > shownBeside ? `…${characters.slice(-shownBeside).join('')}` : start;
}

/** The common text behind a difference as it is shown: its first characters only. */
export function endBeside(end: string): string {
  const characters = [...end];
  return characters.length > shownBeside ? `${characters.slice(0, shownBeside).join('')}…` : end;
}
