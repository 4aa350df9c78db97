import type { Edit } from './traced-text.ts';
import { editsOf } from './traced-text.ts';

/** Runs that a page's template or a wrong conversion strews between words: @@, ##, **. */
const symbolRun = /(?<![@#$^*~&])([@#$^*~&])\1{1,3}(?![@#$^*~&])/gu;
/** Question marks that a wrong conversion made of the blanks at the beginning of a paragraph. */
const lostIndent = /^[\s\u3000]*[?\uff1f]{2,8}[\s\u3000?\uff1f]*/u;
/** As often as this in one document is no accident. */
const leastRuns = 5;
const leastIndents = 3;
const leastMarks = 2;
/** Markdown's mark of a heading. */
const headingMark = /^#{1,6}[ \t]+(?=\S)/u;

/** Makes the edits that take symbols without meaning out of a document's paragraphs; null where it has none of them. */
export function strayEditor(originals: readonly string[]): ((text: string) => Edit[]) | null {
  const counts = new Map<string, number>();
  for (const text of originals) for (const [run] of text.matchAll(symbolRun)) counts.set(run, (counts.get(run) ?? 0) + 1);
  const strewn = new Set([...counts].filter(([, count]) => count >= leastRuns).map(([run]) => run));
  const loseIndents = originals.filter((text) => lostIndent.test(text)).length >= leastIndents;
  const hasMarks = originals.filter((text) => headingMark.test(text)).length >= leastMarks;
  if (strewn.size === 0 && !loseIndents && !hasMarks) return null;
  return (text) => {
    const lead = hasMarks ? headingMark.exec(text) : null;
    const indent = (lead ?? (loseIndents ? lostIndent.exec(text) : null))?.[0].length ?? 0;
    const runs = strewn.size > 0 ? editsOf(text, symbolRun, ([run]) => (strewn.has(run) ? '' : null)) : [];
    return [...(indent > 0 ? [{ start: 0, end: indent, replacement: '' }] : []), ...runs.filter((edit) => edit.start >= indent)];
  };
}
