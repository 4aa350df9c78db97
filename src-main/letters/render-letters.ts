import { layOutBrief } from './brief.ts';
import type { Brief, BriefItem } from './brief.ts';
import { layOutBulletin } from './bulletin.ts';
import type { Bulletin } from './bulletin.ts';
import type { LetterFonts } from './typesetting.ts';
import { writeLetters } from './write/write-letters.ts';

/** Writes a bulletin (通报) as a Word file. */
export async function renderBulletin(bulletin: Bulletin, fonts?: LetterFonts): Promise<Uint8Array> {
  return writeLetters([layOutBulletin(bulletin)], fonts);
}

export interface RenderedBrief {
  /** A .docx of one page. */
  readonly bytes: Uint8Array;
  /** A .docx with the rows that the page refers to as its annex; null when nothing is left out. */
  readonly annexBytes: Uint8Array | null;
  readonly leftOut: readonly BriefItem[];
}

/** Writes a brief (简报) of one page and, where rows did not fit, its annex. Throws `BRIEF_TOO_LONG`. */
export async function renderBrief(brief: Brief, fonts?: LetterFonts): Promise<RenderedBrief> {
  const { letter, leftOut, annex } = layOutBrief(brief);
  return { bytes: await writeLetters([letter], fonts), annexBytes: annex === null ? null : await writeLetters([annex], fonts), leftOut };
}
