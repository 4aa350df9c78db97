import { addDays, daysBetween } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import type { WorkingCalendar } from '../deadlines/working-calendar.ts';
import { workingDaysBetween } from '../deadlines/working-days.ts';
import type { CaseClock, CaseFault } from './case-limits.ts';
import type { RequestCase } from './request-case.ts';

/** A reply that came after the last day, or has not come by the day asked for; 0 working days late where only days off lie between. */
export interface LateReply {
  code: 'ANSWERED_LATE' | 'NOT_ANSWERED';
  lastOn: CalendarDay;
  /** Day of the reply, or the day asked for. */
  seenOn: CalendarDay;
  workingDays: number;
}

/** What may cost the unit points: a late reply, or what else went against the rule. */
export type CaseOffence = (LateReply | CaseFault) & { occurredOn: CalendarDay };

/** All that a case may cost the unit points for at the end of `asOf`, the first by day first; `clock` is its clock of that day. */
export function caseOffences(one: RequestCase, clock: CaseClock, calendar: WorkingCalendar, asOf: CalendarDay): CaseOffence[] {
  const faults = clock.faults.map((fault): CaseOffence => ({ ...fault, occurredOn: dayOfFault(fault, one) }));
  return [...lateReply(one, clock, calendar, asOf), ...faults].toSorted((a, b) => daysBetween(b.occurredOn, a.occurredOn));
}

function lateReply({ answeredOn }: RequestCase, { state, dueOn, extendedTo }: CaseClock, calendar: WorkingCalendar, asOf: CalendarDay): CaseOffence[] {
  const lastOn = extendedTo ?? dueOn;
  if (lastOn === null || (state !== 'answeredLate' && state !== 'overdue')) return [];
  const isAnswered = state === 'answeredLate' && answeredOn !== null;
  const seenOn = isAnswered ? answeredOn : asOf;
  const workingDays = workingDaysBetween(calendar, lastOn, seenOn);
  return [{ code: isAnswered ? 'ANSWERED_LATE' : 'NOT_ANSWERED', lastOn, seenOn, workingDays, occurredOn: addDays(lastOn, 1) }];
}

/** An extension that is too long went wrong on the day on which the applicant was told. */
function dayOfFault(fault: CaseFault, { extension, receivedOn }: RequestCase): CalendarDay {
  return fault.code === 'EXTENSION_TOO_LONG' ? (extension?.notifiedOn ?? receivedOn) : fault.madeOn;
}
