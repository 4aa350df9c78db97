/** Marks behind which a clause ends; an opening bracket begins one. */
const closing = '，。；：、？！,;:?!…）)】]〕\n\t';
const opening = '（(【[〔';

/** Where clauses of a text begin and end, from 0 to its length, in UTF-16 units; each place once, in order. */
export function clauseCuts(text: string): number[] {
  const cuts = new Set([0, text.length]);
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (opening.includes(character)) cuts.add(at).add(at + 1);
    // A row of marks belongs to one clause.
    if (closing.includes(character) && !closing.includes(next)) cuts.add(at + 1);
  }
  return [...cuts].sort((one, other) => one - other);
}
