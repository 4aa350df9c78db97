import type { Brief } from './brief.ts';
import type { Bulletin } from './bulletin.ts';
import { renderBrief, renderBulletin } from './render-letters.ts';
import { renderSlips } from './slips/render-slips.ts';
import type { SlipLetter } from './slips/slip-letter.ts';
import { checkLetter } from './write/check-letter.ts';

/** Letters to write: slips in one file or one file each, a bulletin, or a brief. */
export type LettersRequest =
  | { letter: 'slips'; slips: readonly SlipLetter[]; together: boolean; withReplyForms: boolean }
  | { letter: 'bulletin'; bulletin: Bulletin }
  | { letter: 'brief'; brief: Brief };

/** Written letters as the bytes of their files, each opened again and found to hold text. */
export interface RenderedLetters {
  /** Slips in the order given; a brief is followed by its annex where rows did not fit. */
  files: Uint8Array[];
  /** Rows of a brief that stand in its annex. */
  leftOut: number;
}

/** Writes letters and opens each file again; throws `BRIEF_TOO_LONG` or `LETTER_DAMAGED`. */
export async function renderRequest(request: LettersRequest): Promise<RenderedLetters> {
  const rendered = await render(request);
  for (const file of rendered.files) checkLetter(file);
  return rendered;
}

async function render(request: LettersRequest): Promise<RenderedLetters> {
  switch (request.letter) {
    case 'slips': {
      const files = await renderSlips(request.slips, request);
      return { files: files.map(({ bytes }) => bytes), leftOut: 0 };
    }
    case 'bulletin':
      return { files: [await renderBulletin(request.bulletin)], leftOut: 0 };
    case 'brief': {
      const { bytes, annexBytes, leftOut } = await renderBrief(request.brief);
      return { files: annexBytes === null ? [bytes] : [bytes, annexBytes], leftOut: leftOut.length };
    }
  }
}
