/** A piece of a text, marked where it is what was looked for. */
export interface FoundPiece {
  text: string;
  marked: boolean;
}

/** A text in pieces: every place where one of the found words stands is marked; words that overlap are one piece. */
export function foundPieces(text: string, found: readonly string[]): FoundPiece[] {
  const marks = new Uint8Array(text.length);
  const plain = text.toLowerCase();
  for (const word of found.map((one) => one.toLowerCase()).filter((one) => one !== '')) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) marks.fill(1, at, at + word.length);
  }
  const pieces: FoundPiece[] = [];
  for (let start = 0; start < text.length; ) {
    const marked = marks[start] === 1;
    let end = start + 1;
    while (end < text.length && (marks[end] === 1) === marked) end += 1;
    pieces.push({ text: text.slice(start, end), marked });
    start = end;
  }
  return pieces;
}
