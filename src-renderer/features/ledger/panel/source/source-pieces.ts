/** Part of a text, lit or not. */
export interface TextPiece {
  text: string;
  start: number;
  lit: boolean;
}

/** A text cut at the borders of its spans (UTF-16 units, `end` excluded); spans may overlap and come in any order. */
export function sourcePieces(text: string, spans: readonly { start: number; end: number }[]): TextPiece[] {
  const inside = (offset: number): boolean => spans.some(({ start, end }) => offset >= start && offset < end);
  const borders = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length]
    .filter((offset) => offset >= 0 && offset <= text.length)
    .toSorted((left, right) => left - right);
  const pieces: TextPiece[] = [];
  borders.forEach((start, index) => {
    const end = borders[index + 1] ?? start;
    if (end === start) return;
    const lit = inside(start);
    const last = pieces.at(-1);
    if (last?.lit === lit) last.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), start, lit });
  });
  return pieces;
}
