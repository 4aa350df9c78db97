import type { Diagnostic } from '../../domain/extraction/extracted-plan.ts';
import type { TextBlock } from '../../domain/extraction/text-block.ts';
import { spanOf } from '../../domain/extraction/text-block.ts';

/** Replacement and private characters, and the question marks that a wrong conversion leaves between characters. */
const lost = /[\ufffd\ue000-\uf8ff]+|(?<=\p{Script=Han}|。)\?{2,}(?=\p{Script=Han})/u;
/** Characters shown on either side of the lost ones. */
const context = 6;
/** A file that is garbled all over is told by its first places. */
const mostNotes = 20;

/** Asks the clerk to look where characters were lost before the file came here: one question a block, with its span. */
export function lostCharacterNotes(blocks: readonly TextBlock[]): Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (const block of blocks) {
    const match = lost.exec(block.text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    notes.push({
      code: 'LOST_CHARACTERS',
      severity: 'question',
      task: null,
      span: spanOf(block, match.index, end),
      values: { text: block.text.slice(Math.max(0, match.index - context), end + context) },
    });
    if (notes.length === mostNotes) break;
  }
  return notes;
}
