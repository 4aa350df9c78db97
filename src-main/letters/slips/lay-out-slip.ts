import { letterOf } from '../letter-model.ts';
import type { Letter } from '../letter-model.ts';
import { sentence, words } from '../letter-words.ts';
import { layOutForm, pairRow, wideRow } from './slip-form.ts';
import { reminderTable } from './slip-letter.ts';
import type { AssignmentSlip, Reminder, SlipLetter, SupervisionNotice } from './slip-letter.ts';

const labels = words.slip;

function remarkRows(remark: string): ReturnType<typeof wideRow>[] {
  return remark === '' ? [] : [wideRow(labels.remark, remark)];
}

function layOutAssignmentSlip(slip: AssignmentSlip): Letter {
  return layOutForm(
    {
      title: slip.title ?? words.assignmentSlip.title,
      above: [
        pairRow([labels.number, slip.number], [labels.issuedOn, slip.issuedOn]),
        pairRow([labels.issuer, slip.issuer], [labels.contact, slip.contact]),
        pairRow([labels.unit, slip.unitName], [labels.person, '']),
      ],
      below: [wideRow(labels.reply, sentence(slip.limitText)), ...remarkRows(slip.remark)],
      handLabels: [labels.result],
      closing: [pairRow([labels.signedBy, ''], [labels.repliedOn, labels.blankDay], 16)],
    },
    slip.matters,
  );
}

function layOutSupervisionNotice(notice: SupervisionNotice): Letter {
  return layOutForm(
    {
      title: notice.title ?? words.supervisionNotice.title,
      above: [
        pairRow([labels.number, notice.number], [labels.issuedOn, notice.issuedOn]),
        pairRow([labels.supervisor, notice.issuer], [labels.contact, notice.contact]),
        pairRow([labels.unit, notice.unitName], [labels.responsiblePerson, '']),
        wideRow(labels.basis, notice.basis),
      ],
      below: [wideRow(labels.demand, `${words.supervisionNotice.demand}${sentence(notice.limitText)}`), ...remarkRows(notice.remark)],
      handLabels: [labels.result, labels.measures],
      closing: [pairRow([labels.signedBy, ''], [labels.repliedOn, labels.blankDay], 16)],
    },
    notice.matters,
  );
}

function layOutReminder(reminder: Reminder): Letter {
  const { title, opening, overdue, list, demand, contact } = words.reminder;
  const overdueCount = reminder.matters.filter(({ overdueDays }) => overdueDays !== null).length;
  const sentences = [opening(reminder.issuedOn, reminder.matters.length), ...(overdueCount === 0 ? [] : [overdue(overdueCount)])];
  const paragraphs = [`${demand}${sentence(reminder.limitText)}`, reminder.remark, reminder.contact === '' ? '' : contact(reminder.contact)];
  return letterOf({
    letterhead: reminder.letterhead ?? null,
    documentNumber: reminder.number,
    title: reminder.title ?? title,
    addressee: reminder.unitName,
    blocks: [
      { kind: 'paragraph', text: `${sentences.join(words.comma)}${words.fullStop}${list}` },
      reminderTable(reminder.matters),
      ...paragraphs.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }) as const),
    ],
    signature: { issuer: reminder.issuer, day: reminder.issuedOn },
  });
}

/** Lays out a slip for one unit: assignment slips (交办单) and supervision notices (督办单) are forms, reminders (提醒函) are letters. */
export function layOutSlip(slip: SlipLetter): Letter {
  switch (slip.kind) {
    case 'assignmentSlip':
      return layOutAssignmentSlip(slip);
    case 'reminder':
      return layOutReminder(slip);
    case 'supervisionNotice':
      return layOutSupervisionNotice(slip);
  }
}
