import type { LetterFonts } from '../typesetting.ts';
import { writeLetters } from '../write/write-letters.ts';
import { layOutSlip } from './lay-out-slip.ts';
import type { SlipLetter } from './slip-letter.ts';

export interface RenderedSlips {
  /** The slips that the file holds, in its order. */
  readonly slips: readonly SlipLetter[];
  /** A .docx. */
  readonly bytes: Uint8Array;
}

/**
 * Writes slips as Word files: one file with all of them, each on a new page (`together`), or one file each. No slips
 * give no file.
 */
export async function renderSlips(slips: readonly SlipLetter[], { together, fonts }: { together: boolean; fonts?: LetterFonts }): Promise<RenderedSlips[]> {
  const groups = together && slips.length > 0 ? [slips] : slips.map((slip) => [slip]);
  const rendered: RenderedSlips[] = [];
  for (const group of groups) rendered.push({ slips: group, bytes: await writeLetters(group.map(layOutSlip), fonts) });
  return rendered;
}
