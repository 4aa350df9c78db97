/** A part of a text between separators, in which names may stand side by side; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
  /** The separator on either side; '' at an end of the text. */
  leftEnd: string;
  rightEnd: string;
  /** Answer of `isListOfNames`, kept because a long stretch is asked for each of its gaps. */
  list: boolean | null;
}

const separator = /[|\t\n:\uff1a;\uff1b。()\uff08\uff09【】]/gu;
const prose = /[,\uff0c?\uff1f!\uff01]/u;
const words = /^[\p{Script=Han}〇、“”]+$/u;
const blanks = /[\s\u3000]+/u;
/** Longest thing that is taken for a name between two spaces, in characters. */
const longestName = 16;

/** Cuts a text at table bars, line ends, colons, semicolons, full stops and brackets. */
export function readStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let leftEnd = '';
  for (const match of text.matchAll(separator)) {
    stretches.push({ start, end: match.index, leftEnd, rightEnd: match[0], list: null });
    start = match.index + 1;
    leftEnd = match[0];
  }
  stretches.push({ start, end: text.length, leftEnd, rightEnd: '', list: null });
  return stretches;
}

/**
 * Whether the words of a stretch may be names divided by blanks: no sentence, no word too long. Behind a label
 * (责任单位:) the divider 、 may be mixed in; elsewhere it speaks for a sentence that was broken by accident.
 */
export function isListOfNames(text: string, stretch: Stretch): boolean {
  stretch.list ??= looksLikeNames(text.slice(stretch.start, stretch.end), stretch);
  return stretch.list;
}

function looksLikeNames(content: string, stretch: Stretch): boolean {
  if (prose.test(content)) return false;
  const labelled = /[:\uff1a]/u.test(stretch.leftEnd);
  if (!labelled && (/[;\uff1b]/u.test(stretch.leftEnd) || stretch.rightEnd === '。' || content.includes('、'))) return false;
  return content.trim().split(blanks).every((word) => word.length <= longestName && words.test(word));
}
