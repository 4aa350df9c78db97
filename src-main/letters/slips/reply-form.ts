import { letterOf, plainRow } from '../letter-model.ts';
import type { Letter } from '../letter-model.ts';
import { sentence, words } from '../letter-words.ts';
import type { SlipLetter } from './slip-letter.ts';

/** What a blank reply form (回执) for a unit shows. */
export interface ReplyForm {
  /** Number of the slip that is answered, as printed. */
  readonly number: string;
  readonly unitName: string;
  /** At least one. */
  readonly matters: readonly { readonly number: string; readonly title: string }[];
  readonly limitText: string;
  /** Where the form goes (office, telephone, mailbox); '' leaves the line out. */
  readonly returnTo: string;
}

/** The blank form on which the unit replies to a slip, which goes back to its issuer. */
export function replyFormOf({ number, unitName, matters, limitText, issuer, contact }: SlipLetter): ReplyForm {
  const who = contact === '' ? '' : words.inBrackets(`${words.slip.contact}${words.colon}${contact}`);
  return { number, unitName, matters, limitText, returnTo: `${issuer}${who}` };
}

/** Height in millimetres of a row that a unit fills in by hand. */
const handRowHeight = 24;

/** Lays out a blank reply form (回执): the matters are printed, everything else is left to the unit. */
export function layOutReplyForm(form: ReplyForm): Letter {
  const { title, number, unit, columns, closing, returnTo } = words.replyForm;
  const rows = form.matters.map((matter) => ({
    ...plainRow([matter.number, matter.title, '', '', ''], 'tableText', ['center', 'left', 'left']),
    leastHeight: handRowHeight,
  }));
  const lines = [...closing, form.returnTo === '' ? '' : returnTo(form.returnTo), sentence(form.limitText)];
  return letterOf({
    title,
    blocks: [
      { kind: 'note', text: `${number}${words.colon}${form.number}` },
      { kind: 'note', text: `${unit}${words.colon}${form.unitName}` },
      { kind: 'table', columnWidths: [13, 45, 46, 22, 30], headerRows: [plainRow(columns, 'tableHeader')], rows },
      ...lines.filter((text) => text !== '').map((text) => ({ kind: 'note', text }) as const),
    ],
  });
}
