import type { NoteKind, OldWordFile, Story } from './file-information.ts';
import { readPositions } from './position-list.ts';
import type { OldWordShapes } from './shapes.ts';
import { readShapes } from './shapes.ts';

/** A part of the text that stands elsewhere: a note, a text box or the words of WordArt. */
export type AnchoredPart = { kind: NoteKind | 'textBox'; story: Story } | { kind: 'wordArt'; text: string };

/** Notes and drawings with text by the position in the main text that they are anchored at. */
export function readAnchoredParts(file: OldWordFile): Map<number, AnchoredPart[]> {
  const parts = new Map<number, AnchoredPart[]>();
  const add = (position: number, part: AnchoredPart): void => {
    parts.set(position, [...(parts.get(position) ?? []), part]);
  };
  for (const kind of ['footnote', 'endnote'] as const) {
    const texts = readPositions(file, file.noteTexts[kind], 0);
    readPositions(file, file.noteMarks[kind], 2).forEach(({ position }, index) => {
      const text = texts[index];
      if (text !== undefined) add(position, { kind, story: within(file.stories[kind], text.position, text.end) });
    });
  }
  const shapes = readShapes(file);
  const boxes = readTextBoxes(file, shapes);
  for (const { position, data } of readPositions(file, file.anchors, 26)) {
    const shape = data.long(0);
    for (const story of boxes.get(shape) ?? []) add(position, { kind: 'textBox', story });
    for (const text of shapes.wordArt.get(shape) ?? []) add(position, { kind: 'wordArt', text });
    boxes.delete(shape);
  }
  return parts;
}

/** The text boxes by the shape that is anchored in the text; spare entries are left out ([MS-DOC] 2.9.101 FTXBXS). */
function readTextBoxes(file: OldWordFile, { anchoredBy }: OldWordShapes): Map<number, Story[]> {
  const boxes = new Map<number, Story[]>();
  for (const { position, end, data } of readPositions(file, file.textBoxes, 22)) {
    if (data.word(8) !== 0) continue;
    const own = data.long(14);
    const shape = anchoredBy.get(own) ?? own;
    boxes.set(shape, [...(boxes.get(shape) ?? []), within(file.stories.textBox, position, end)]);
  }
  return boxes;
}

/** A part that claims more than its story has is cut. */
function within(story: Story, from: number, to: number): Story {
  return { from: Math.min(story.from + from, story.to), to: Math.min(story.from + to, story.to) };
}
