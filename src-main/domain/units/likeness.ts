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

/**
 * How alike two names are, 0 to 1: the Dice coefficient of their character pairs, and at least 0.7 where one is made
 * of the other's characters in order and begins and ends like it (教科局 in 教育科技局).
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
  return skeleton ? Math.max(dice, 0.7) : dice;
}
