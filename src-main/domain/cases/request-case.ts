import type { CalendarDay } from '../calendar-day.ts';

/** Ways on which a request comes: 依申请公开, 信箱, 热线. */
export const caseChannels = ['application', 'mailbox', 'hotline'] as const;
export type CaseChannel = (typeof caseChannels)[number];

/** 补正: the applicant was asked to make his request clear. */
export interface CaseCorrection {
  notifiedOn: CalendarDay;
  /** Last day that the notice gives him; null where it names none. */
  correctBy: CalendarDay | null;
  /** Receipt of the corrected request; null while it is awaited. */
  receivedOn: CalendarDay | null;
}

/** 延期: the applicant was told that the reply takes longer. */
export interface CaseExtension {
  notifiedOn: CalendarDay;
  workingDays: number;
}

/** 征求意见 of a third party or another office. */
export interface CaseConsultation {
  askedOn: CalendarDay;
  /** Receipt of the opinion, or the day on which the office stopped waiting; null while it waits. */
  endedOn: CalendarDay | null;
}

/** What counts for the limit of an application, a letter to the mailbox or a call to the hotline. */
export interface RequestCase {
  channel: CaseChannel;
  receivedOn: CalendarDay;
  /** Limit of the reply in working days, at least 1. */
  workingDays: number;
  extension: CaseExtension | null;
  correction: CaseCorrection | null;
  consultations: readonly CaseConsultation[];
  /** The day of the reply, or on which the case was closed without one (视为放弃); null while it is open. */
  answeredOn: CalendarDay | null;
}

/** What an office rule says about the limits of a channel, in working days; null where none is common to all places. */
export interface CaseRule {
  workingDays: number | null;
  /** The longest extension. */
  extension: number | null;
  /** Within how many days of receipt 补正 may be asked for. */
  correctionNotice: number | null;
}

/** 《政府信息公开条例》第三十条 (补正), 第三十三条 (20 + 20); limits of mailbox and hotline are local and come with each case. */
export const caseRules: Readonly<Record<CaseChannel, CaseRule>> = {
  application: { workingDays: 20, extension: 20, correctionNotice: 7 },
  mailbox: { workingDays: null, extension: null, correctionNotice: null },
  hotline: { workingDays: null, extension: null, correctionNotice: null },
};

/** Days of a case that have an order among each other. */
export type CaseDayField =
  | 'receivedOn'
  | 'extension.notifiedOn'
  | 'correction.notifiedOn'
  | 'correction.correctBy'
  | 'correction.receivedOn'
  | 'consultation.askedOn'
  | 'consultation.endedOn'
  | 'answeredOn';

/** A day that lies before another one that must have come first. */
export interface DisorderedDays {
  field: CaseDayField;
  mayNotBeBefore: CaseDayField;
}

/** Days of a case that contradict each other, for the editor to refuse; empty for a case whose clock can be read. */
export function disorderedDays(one: RequestCase): DisorderedDays[] {
  const { receivedOn, correction, extension, consultations, answeredOn } = one;
  const order: [CaseDayField, CalendarDay | null, CaseDayField, CalendarDay | null][] = [
    ['answeredOn', answeredOn, 'receivedOn', receivedOn],
    ['extension.notifiedOn', extension?.notifiedOn ?? null, 'receivedOn', receivedOn],
    ['correction.notifiedOn', correction?.notifiedOn ?? null, 'receivedOn', receivedOn],
    ['correction.correctBy', correction?.correctBy ?? null, 'correction.notifiedOn', correction?.notifiedOn ?? null],
    ['correction.receivedOn', correction?.receivedOn ?? null, 'correction.notifiedOn', correction?.notifiedOn ?? null],
    ...consultations.flatMap(({ askedOn, endedOn }): typeof order => [
      ['consultation.askedOn', askedOn, 'receivedOn', receivedOn],
      ['consultation.endedOn', endedOn, 'consultation.askedOn', askedOn],
    ]),
  ];
  return order.flatMap(([field, day, mayNotBeBefore, earliest]) =>
    day !== null && earliest !== null && day < earliest ? [{ field, mayNotBeBefore }] : [],
  );
}

/** The case as it was known at the end of `asOf`: what happened later is left out. */
export function caseAsOf(one: RequestCase, asOf: CalendarDay): RequestCase {
  const known = (day: CalendarDay | null): CalendarDay | null => (day !== null && day <= asOf ? day : null);
  const { correction, extension } = one;
  return {
    ...one,
    extension: extension !== null && extension.notifiedOn <= asOf ? extension : null,
    correction: correction !== null && correction.notifiedOn <= asOf ? { ...correction, receivedOn: known(correction.receivedOn) } : null,
    consultations: one.consultations
      .filter(({ askedOn }) => askedOn <= asOf)
      .map(({ askedOn, endedOn }) => ({ askedOn, endedOn: known(endedOn) })),
    answeredOn: known(one.answeredOn),
  };
}
