import type { WordContent, WordParagraph } from './word-content.ts';
import { paragraphsOf } from './word-content.ts';

/** In front of what a footnote says: plans print it under the text, and the grammar knows it as a remark. */
const noteMark = '注：';
const hasMark = /^(?:注|备注|说明)\s*\d{0,2}\s*[：:]/u;

/** The text of a footnote or endnote as lines that stand behind the document. */
export function noteLines(note: readonly WordContent[]): WordContent[] {
  return paragraphsOf(note).filter(({ text }) => text.trim() !== '').map((paragraph) => ({ kind: 'paragraph', paragraph: withMark(paragraph) }));
}

function withMark(paragraph: WordParagraph): WordParagraph {
  const text = paragraph.number + paragraph.text.trim();
  return { ...paragraph, number: '', headingLevel: null, text: hasMark.test(text) ? text : noteMark + text };
}
