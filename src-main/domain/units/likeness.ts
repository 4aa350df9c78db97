function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function isSubsequence(short: string, long: string): boolean {
  let from = 0;
  for (const character of short) {
    const found = long.indexOf(character, from);
    if (found < 0) return false;
    from = found + character.length;
  }
  return true;
}

/** Least number of characters to put in, take out or change so that one name becomes the other (Levenshtein). */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [line, character] of a.entries()) {
    const next = [line + 1];
    for (const [at, other] of b.entries()) {
      const changed = (row[at] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A share of the longer name that has to be right before a slip of the pen is thought of. */
const leastShare = 0.5;

/**
 * How alike two names are, 0 to 1: the Dice coefficient of their character pairs, at least 0.7 where one is made of the
 * other's characters in order and begins and ends like it (教科局 in 教育科技局), and at least the share of characters
 * that need no change (财攻 for 财政).
 */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const rest = pairsOf(long);
  const total = pairsOf(short).length + rest.length;
  let shared = 0;
  for (const pair of pairsOf(short)) {
    const found = rest.indexOf(pair);
    if (found >= 0) {
      rest.splice(found, 1);
      shared += 1;
    }
  }
  const dice = total === 0 ? 0 : (2 * shared) / total;
  const skeleton = short.length >= 3 && short[0] === long[0] && short.at(-1) === long.at(-1) && isSubsequence(short, long);
  const [ones, others] = [Array.from(a), Array.from(b)];
  const share = 1 - editDistance(ones, others) / Math.max(ones.length, others.length);
  return Math.max(dice, skeleton ? 0.7 : 0, share >= leastShare ? share : 0);
}
