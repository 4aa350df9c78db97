import type { Element } from '@xmldom/xmldom';
import { attributeOf } from '../container/parse-xml.ts';
import { checkDepth, isPlaceholder, printedChildren } from './element-text.ts';
import type { NoteReference } from './paragraph-text.ts';
import type { CarriedText, ParagraphReader } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import type { TextBox } from './text-boxes.ts';
import type { WordContent } from './word-content.ts';

/** Elements around paragraphs and tables that print nothing of their own. */
const transparent = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** Reads a body, a cell, a text box or a note. */
export interface ContentReader {
  read: (parent: Element) => WordContent[];
  /** Notes that were referred to so far, in order. */
  notes: readonly NoteReference[];
}

/**
 * A reader of what is printed, in reading order: the paragraphs of a text box stand behind the paragraph that it is
 * anchored in. `readChunk` reads a part in another format by the id of its relation (altChunk).
 */
export function createContentReader(paragraphs: ParagraphReader, readChunk: (id: string) => WordContent[]): ContentReader {
  const notes: NoteReference[] = [];

  const readBox = (box: TextBox, depth: number): WordContent[] =>
    box.kind === 'box' ? read(box.content, depth) : [{ kind: 'paragraph', paragraph: paragraphs.plain(box.text) }];

  const read = (parent: Element, depth: number): WordContent[] => {
    const content: WordContent[] = [];
    let carried: CarriedText | null = null;
    /** Text may only be carried into a paragraph, not into a table or out of a cell. */
    const flush = (): void => {
      if (carried !== null) content.push({ kind: 'paragraph', paragraph: { ...paragraphs.plain(carried.text), ...carried.head } });
      carried = null;
    };
    const walk = (element: Element, at: number): void => {
      checkDepth(at);
      for (const child of printedChildren(element)) {
        const name = child.localName ?? '';
        if (name === 'p') {
          const found = paragraphs.read(child, carried);
          carried = found.carried;
          notes.push(...found.notes);
          if (found.paragraph !== null) content.push({ kind: 'paragraph', paragraph: found.paragraph });
          content.push(...found.boxes.flatMap((box) => readBox(box, at + 1)));
        } else if (name === 'tbl') {
          flush();
          content.push({ kind: 'table', cells: readTable(child, (cell) => read(cell, at + 1)) });
        } else if (name === 'altChunk') {
          flush();
          content.push(...readChunk(attributeOf(child, 'id') ?? ''));
        } else if (transparent.has(name) && !isPlaceholder(child)) walk(child, at + 1);
      }
    };
    walk(parent, depth);
    flush();
    return content;
  };
  return { read: (parent) => read(parent, 0), notes };
}
