import type { CaseFault } from '../../domain/cases/case-limits.ts';
import type { CaseOffence, LateReply } from '../../domain/cases/case-offences.ts';
import type { CaseChannel } from '../../domain/cases/request-case.ts';
import { caseChannelLabels } from './labels.ts';

/** What a request is called by. */
interface NamedCase {
  channel: CaseChannel;
  number: string | null;
  subject: string;
}

/** What went against the rule besides a late reply, without a full stop. */
export function caseFaultSentence(fault: CaseFault): string {
  switch (fault.code) {
    case 'CORRECTION_NOTICE_LATE':
      return `补正应于${fault.latestOn}前通知申请人，${fault.madeOn}才通知`;
    case 'EXTENSION_NOTICE_LATE':
      return `延期应于${fault.latestOn}前告知申请人，${fault.madeOn}才告知`;
    case 'EXTENSION_TOO_LONG':
      return `延期${fault.workingDays}个工作日，最长可延${fault.most}个工作日`;
  }
}

function offenceSentence(offence: CaseOffence): string {
  switch (offence.code) {
    case 'ANSWERED_LATE':
      return `应于${offence.lastOn}前答复，${offence.seenOn}答复，超期${workingDays(offence)}`;
    case 'NOT_ANSWERED':
      return `应于${offence.lastOn}前答复，至${offence.seenOn}未答复，已超期${workingDays(offence)}`;
    case 'CORRECTION_NOTICE_LATE':
    case 'EXTENSION_NOTICE_LATE':
    case 'EXTENSION_TOO_LONG':
      return caseFaultSentence(offence);
  }
}

function workingDays({ workingDays: count }: LateReply): string {
  return count === 0 ? '不足1个工作日' : `${count}个工作日`;
}

/** The basis of an event for scoring (扣分依据) that a request gives: what it is called by, and all that went wrong. */
export function caseBasis({ channel, number, subject }: NamedCase, offences: readonly CaseOffence[]): string {
  const shownNumber = number === null || /[〔[(\uff08]/.test(number) ? (number ?? '') : `〔${number}〕`;
  return `${caseChannelLabels[channel]}${shownNumber}${/^《[^《》]*》$/.test(subject) ? subject : `《${subject}》`}${offences.map(offenceSentence).join('；')}`;
}
