import type { Letter } from '../letter-model.ts';
import type { LetterFonts } from '../typesetting.ts';
import { writeLetters } from '../write/write-letters.ts';
import { layOutSlip } from './lay-out-slip.ts';
import { layOutReplyForm, replyFormOf } from './reply-form.ts';
import type { SlipLetter } from './slip-letter.ts';

export interface RenderedSlips {
  /** The slips that the file holds, in its order. */
  readonly slips: readonly SlipLetter[];
  /** A .docx. */
  readonly bytes: Uint8Array;
}

interface SlipOptions {
  /** One file with all slips instead of one file each. */
  readonly together: boolean;
  /** Each slip is followed by the blank form (回执) on which the unit replies. */
  readonly withReplyForms: boolean;
  readonly fonts?: LetterFonts;
}

/** Writes slips as Word files, each letter on a new page. No slips give no file. */
export async function renderSlips(slips: readonly SlipLetter[], { together, withReplyForms, fonts }: SlipOptions): Promise<RenderedSlips[]> {
  const lettersOf = (slip: SlipLetter): Letter[] => [layOutSlip(slip), ...(withReplyForms ? [layOutReplyForm(replyFormOf(slip))] : [])];
  const groups = together && slips.length > 0 ? [slips] : slips.map((slip) => [slip]);
  const rendered: RenderedSlips[] = [];
  for (const group of groups) rendered.push({ slips: group, bytes: await writeLetters(group.flatMap(lettersOf), fonts) });
  return rendered;
}
