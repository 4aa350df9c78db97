import type { CalendarDay } from '../calendar-day.ts';
import { dayOffOf } from '../deadlines/working-calendar.ts';
import type { DayOff, WorkingCalendar } from '../deadlines/working-calendar.ts';
import { addWorkingDays, countDays, workingDaysBetween } from '../deadlines/working-days.ts';
import type { CountedTo, SkippedDay } from '../deadlines/working-days.ts';
import { caseAsOf, caseRules } from './request-case.ts';
import type { CaseConsultation, RequestCase } from './request-case.ts';

/** How a case stands; `correctionLapsed` asks the clerk whether the applicant gave up. */
export const caseStates = [
  'waitingForCorrection',
  'correctionLapsed',
  'waitingForOpinion',
  'running',
  'dueSoon',
  'overdue',
  'answered',
  'answeredLate',
] as const;
export type CaseState = (typeof caseStates)[number];

/** From so many working days left on, a case is due soon. */
export const dueSoonWorkingDays = 3;

/** Why a day of a case is not counted: a day off, or the time in which an opinion was awaited. */
export type CaseDayOff = DayOff | { why: 'consultation'; name: null };

/** What went against the rule besides a late reply. */
export type CaseFault =
  | { code: 'CORRECTION_NOTICE_LATE' | 'EXTENSION_NOTICE_LATE'; madeOn: CalendarDay; latestOn: CalendarDay }
  | { code: 'EXTENSION_TOO_LONG'; workingDays: number; most: number };

/** The clock of a case. */
export interface CaseClock {
  state: CaseState;
  /** Last day without extension, as it stands if an awaited opinion came today; null while the clock stands for a 补正. */
  dueOn: CalendarDay | null;
  /** Last day with the extension; null without one, or where its notice came too late to count. */
  extendedTo: CalendarDay | null;
  /** Working days from `asOf` to the last day: 0 on it, negative after it; null when answered or while the clock stands. */
  daysLeft: number | null;
  /** Days up to the last day that were not counted. */
  skipped: SkippedDay<CaseDayOff>[];
  /** The count reaches a year whose holidays are not known. */
  beyondCalendar: boolean;
  faults: CaseFault[];
}

/**
 * The clock of a case at the end of `asOf`, of a case whose days are in order (`disorderedDays`). The day of receipt is
 * not counted. A 补正 starts the count again on receipt of the corrected request (《政府信息公开条例》第三十条), also where
 * its notice was late: that is a fault. The time in which opinions of others are awaited is not counted, and an
 * extension counts if the applicant was told by the last day, at most with the longest that the rule allows (第三十三条).
 */
export function caseClock(one: RequestCase, calendar: WorkingCalendar, asOf: CalendarDay): CaseClock {
  // What comes after the answer changes nothing any more.
  const until = one.answeredOn !== null && one.answeredOn < asOf ? one.answeredOn : asOf;
  const known = caseAsOf(one, until);
  const rule = caseRules[known.channel];
  const { correction, extension, answeredOn } = known;
  const faults = correctionFaults(known, calendar);
  if (correction !== null && correction.receivedOn === null) {
    const hasLapsed = correction.correctBy !== null && correction.correctBy < asOf;
    const waiting = hasLapsed ? 'correctionLapsed' : 'waitingForCorrection';
    const state = answeredOn === null ? waiting : 'answered';
    return { state, dueOn: null, extendedTo: null, daysLeft: null, skipped: [], beyondCalendar: false, faults };
  }
  const startOn = correction?.receivedOn ?? known.receivedOn;
  const count = (days: number): CountedTo<CaseDayOff> =>
    countDays(calendar, startOn, days, (day) => dayOffOf(calendar, day) ?? consultationOn(known.consultations, day, until));
  const plain = count(known.workingDays);
  const isInTime = extension !== null && extension.notifiedOn <= plain.day;
  if (extension !== null && !isInTime) faults.push({ code: 'EXTENSION_NOTICE_LATE', madeOn: extension.notifiedOn, latestOn: plain.day });
  if (extension !== null && rule.extension !== null && extension.workingDays > rule.extension) {
    faults.push({ code: 'EXTENSION_TOO_LONG', workingDays: extension.workingDays, most: rule.extension });
  }
  const added = isInTime ? Math.min(extension.workingDays, rule.extension ?? extension.workingDays) : 0;
  const counted = added > 0 ? count(known.workingDays + added) : plain;
  const daysLeft = answeredOn === null ? workingDaysBetween(calendar, asOf, counted.day) : null;
  return {
    state: daysLeft === null ? answeredState(until, counted.day) : openState(known, daysLeft),
    dueOn: plain.day,
    extendedTo: added > 0 ? counted.day : null,
    daysLeft,
    skipped: counted.skipped,
    beyondCalendar: counted.beyondCalendar,
    faults,
  };
}

function answeredState(answeredOn: CalendarDay, lastDay: CalendarDay): CaseState {
  return answeredOn <= lastDay ? 'answered' : 'answeredLate';
}

function openState({ consultations }: RequestCase, daysLeft: number): CaseState {
  if (daysLeft < 0) return 'overdue';
  if (consultations.some(({ endedOn }) => endedOn === null)) return 'waitingForOpinion';
  return daysLeft <= dueSoonWorkingDays ? 'dueSoon' : 'running';
}

function consultationOn(consultations: readonly CaseConsultation[], day: CalendarDay, until: CalendarDay): CaseDayOff | null {
  const isAwaited = consultations.some(({ askedOn, endedOn }) => askedOn < day && day <= (endedOn ?? until));
  return isAwaited ? { why: 'consultation', name: null } : null;
}

function correctionFaults({ channel, receivedOn, correction }: RequestCase, calendar: WorkingCalendar): CaseFault[] {
  const within = caseRules[channel].correctionNotice;
  if (within === null || correction === null) return [];
  const latestOn = addWorkingDays(calendar, receivedOn, within).day;
  return correction.notifiedOn > latestOn ? [{ code: 'CORRECTION_NOTICE_LATE', madeOn: correction.notifiedOn, latestOn }] : [];
}
