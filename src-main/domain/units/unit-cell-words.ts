import { foldWidth } from '../outline/fold-width.ts';

const nothing = /^(?:[-—–/\\*]+|无|暂无|没有)?$/;

/** A cell's words without blanks at their ends; empty for a dash or 无. */
export function wordsOfCell(text: string): string {
  const words = text.trim();
  return nothing.test(words) ? '' : words;
}

/** Places of separators outside brackets. */
function separatorPlaces(text: string): number[] {
  const folded = foldWidth(text);
  let depth = 0;
  return [...folded].flatMap((unit, at) => {
    if (/[([【〔]/.test(unit)) depth++;
    if (/[)\]】〕]/.test(unit)) depth = Math.max(0, depth - 1);
    return unit === '\n' || (depth === 0 && /[、,;/]/.test(unit)) ? [at] : [];
  });
}

/** Pieces between 、 , ; / and line breaks outside brackets, as printed, each with its place. */
export function piecesOf(text: string): { text: string; start: number }[] {
  const pieces: { text: string; start: number }[] = [];
  let start = 0;
  for (const end of [...separatorPlaces(text), text.length]) {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') pieces.push({ text: piece.trim(), start: start + piece.length - piece.trimStart().length });
    start = end + 1;
  }
  return pieces;
}

/** Names in a cell, without repeats. */
export function namesIn(text: string): string[] {
  return [...new Set(piecesOf(wordsOfCell(text)).map((piece) => wordsOfCell(piece.text)).filter((name) => name !== ''))];
}
