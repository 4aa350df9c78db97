/** A text together with, for each of its UTF-16 units, the position that it came from. */
export interface TracedText {
  text: string;
  /** Null while nothing was changed. */
  offsets: number[] | null;
}

/** Replaces the units from `start` to `end` (exclusive) by a text that is never longer. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
}

/**
 * Applies edits, which stand in order and do not overlap, and keeps the way back to the first text. A replacement's
 * units come from the first units of what it replaces, so offsets stay strictly increasing.
 */
export function applyEdits(traced: TracedText, edits: readonly Edit[]): TracedText {
  if (edits.length === 0) return traced;
  const pieces: string[] = [];
  const offsets: number[] = [];
  const originOf = (position: number): number => traced.offsets?.[position] ?? position;
  let done = 0;
  const keepUntil = (end: number): void => {
    pieces.push(traced.text.slice(done, end));
    for (let position = done; position < end; position++) offsets.push(originOf(position));
  };
  for (const edit of edits) {
    if (edit.start < done || edit.replacement.length > edit.end - edit.start) {
      throw new RangeError('edits overlap or make the text longer');
    }
    keepUntil(edit.start);
    pieces.push(edit.replacement);
    for (let unit = 0; unit < edit.replacement.length; unit++) offsets.push(originOf(edit.start + unit));
    done = edit.end;
  }
  keepUntil(traced.text.length);
  return { text: pieces.join(''), offsets };
}

/** One edit for each match of a global pattern; `replace` gives null to leave a match as it is. */
export function editsOf(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | null): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === null || replacement === match[0]) continue;
    edits.push({ start: match.index, end: match.index + match[0].length, replacement });
  }
  return edits;
}
