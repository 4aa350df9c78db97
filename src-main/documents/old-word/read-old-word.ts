import type { CompoundFile } from '../container/compound-file.ts';
import { DocumentError } from '../document-error.ts';
import type { RawBlock } from '../raw-block.ts';
import { noteLines } from '../word/note-lines.ts';
import { isPageNumber } from '../word/text-boxes.ts';
import type { WordContent } from '../word/word-content.ts';
import { blocksOf, paragraphsOf } from '../word/word-content.ts';
import { readAnchoredParts } from './anchored-parts.ts';
import type { NoteKind, Story } from './file-information.ts';
import { openOldWord } from './file-information.ts';
import type { OldWordParagraph } from './paragraphs.ts';
import { openParagraphs } from './paragraphs.ts';
import { contentOf } from './read-content.ts';

/**
 * Reads a .doc of Word 97–2003 or a .wps of the same structure ([MS-DOC]) as it is printed with all changes accepted:
 * automatic numbers, text boxes where they are anchored, notes at the end; headers, footers and the table of contents
 * are left out. Our own reader, because the libraries for it lose numbers and merged cells. Throws `DocumentError`.
 */
export function readOldWord(file: CompoundFile): RawBlock[] {
  try {
    return blocksOf(readContent(file));
  } catch (error) {
    if (error instanceof RangeError && !/call stack/iu.test(error.message)) throw new DocumentError('FILE_DAMAGED', { format: 'doc' }, { cause: error });
    throw error;
  }
}

function readContent(compound: CompoundFile): WordContent[] {
  const file = openOldWord(compound);
  const readParagraphs = openParagraphs(file, readAnchoredParts(file));
  const notes: { kind: NoteKind; story: Story }[] = [];
  const readBox = (story: Story): WordContent[] => {
    const box = contentOf(readParagraphs(story), () => []);
    return isPageNumber(paragraphsOf(box).map(({ text }) => text).join('')) ? [] : box;
  };
  /** The drawings of a paragraph stand behind it; its notes wait for the end. */
  const behind = ({ anchored, paragraph }: OldWordParagraph): WordContent[] =>
    anchored.flatMap((part): WordContent[] => {
      if (part.kind === 'textBox') return readBox(part.story);
      if (part.kind === 'wordArt') return [{ kind: 'paragraph', paragraph: { text: part.text, number: '', headingLevel: null, paragraph } }];
      notes.push({ kind: part.kind, story: part.story });
      return [];
    });
  const content = contentOf(readParagraphs(file.stories.main), behind);
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const { story } of notes.filter((note) => note.kind === kind)) content.push(...noteLines(contentOf(readParagraphs(story), () => [])));
  }
  return content;
}
