import dayjs from 'dayjs';
import type { SlipKind } from '../../src-main/contract/codes.ts';

/** Days that units usually have for their reply. */
const replyDays: Record<SlipKind, number> = { assignmentSlip: 15, reminder: 7, supervisionNotice: 5 };

/** The last day of a reply that is proposed: some days after the issue, not on a weekend. Days as YYYY-MM-DD. */
export function usualReplyBy(kind: SlipKind, issuedOn: string): string {
  const day = dayjs(issuedOn).add(replyDays[kind], 'day');
  const daysToMonday = (8 - day.day()) % 7;
  return (daysToMonday <= 2 ? day.add(daysToMonday, 'day') : day).format('YYYY-MM-DD');
}
