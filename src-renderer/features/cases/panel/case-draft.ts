import { z } from 'zod';
import type { CaseFields, CaseView } from '../../../../src-main/contract/cases.ts';
import { caseChannels, caseRules } from '../../../../src-main/contract/codes.ts';
import { fieldsDraftCheck } from '../../../app/fields-draft.ts';
import type { CaseChannel } from '../list/case-choice.ts';

const day = z.string().nullable();
const count = z.number().nullable();
const formSchema = z.object({
  channel: z.enum(caseChannels),
  number: z.string().nullable(),
  subject: z.string(),
  applicant: z.string().nullable(),
  unitId: z.string().nullable(),
  receivedOn: day,
  workingDays: count,
  extension: z.object({ notifiedOn: day, workingDays: count }).nullable(),
  correction: z.object({ notifiedOn: day, correctBy: day, receivedOn: day }).nullable(),
  consultations: z.array(z.object({ askedOn: day, endedOn: day })),
  answeredOn: day,
  answer: z.string().nullable(),
  note: z.string().nullable(),
});

/** What the clerk has typed of a request so far: days and numbers that are required may still be missing. */
export type CaseForm = z.infer<typeof formSchema>;

/** True for a stored draft of this program version. */
export const isCaseDraft = fieldsDraftCheck<CaseForm>(formSchema.partial());

/** The saved fields of a request, or those of a new application that came today. */
export function caseFormOf(saved: CaseView | null, today: string): CaseForm {
  if (saved) {
    const { channel, number, subject, applicant, unitId, receivedOn, workingDays, extension, correction, consultations } = saved;
    const { answeredOn, answer, note } = saved;
    return { channel, number, subject, applicant, unitId, receivedOn, workingDays, extension, correction, consultations, answeredOn, answer, note };
  }
  return {
    channel: 'application',
    number: null,
    subject: '',
    applicant: null,
    unitId: null,
    receivedOn: today,
    workingDays: caseRules.application.workingDays,
    extension: null,
    correction: null,
    consultations: [],
    answeredOn: null,
    answer: null,
    note: null,
  };
}

/**
 * The limit that a request of a channel is proposed, in working days: that of the rule (依申请公开: 20, 《政府信息公开条例》
 * 第三十三条), else the one that was last written for the channel, since it is local; null while none is known.
 */
export function proposedLimit(channel: CaseChannel, known: readonly Pick<CaseView, 'channel' | 'receivedOn' | 'workingDays'>[]): number | null {
  const { workingDays } = caseRules[channel];
  if (workingDays !== null) return workingDays;
  const latest = known.filter((one) => one.channel === channel).toSorted((one, other) => other.receivedOn.localeCompare(one.receivedOn));
  return latest[0]?.workingDays ?? null;
}

/** What changes with the channel: the limit follows unless the clerk has written another one. */
export function afterChannel(form: CaseForm, channel: CaseChannel, proposed: (channel: CaseChannel) => number | null): Partial<CaseForm> {
  const isOwn = form.workingDays !== null && form.workingDays !== proposed(form.channel);
  return isOwn ? { channel } : { channel, workingDays: proposed(channel) };
}

/** An extension told today, as long as the rule of the channel allows. */
export function newExtension(channel: CaseChannel, today: string): NonNullable<CaseForm['extension']> {
  return { notifiedOn: today, workingDays: caseRules[channel].extension };
}

/** What is missing in a form, as a sentence at its field; empty when it can be saved. */
export function missingFields(form: CaseForm): Partial<Record<keyof CaseForm, string>> {
  const { extension, correction, consultations } = form;
  return {
    ...(form.subject.trim() === '' ? { subject: '请填写事由' } : {}),
    ...(form.unitId === null ? { unitId: '请选择承办单位' } : {}),
    ...(form.receivedOn === null ? { receivedOn: '请选择收到日期' } : {}),
    ...(form.workingDays === null ? { workingDays: '请填写答复期限' } : {}),
    ...(extension && (extension.notifiedOn === null || extension.workingDays === null) ? { extension: '请填写延期的告知日期和天数' } : {}),
    ...(correction && correction.notifiedOn === null ? { correction: '请选择补正通知日期' } : {}),
    ...(consultations.some(({ askedOn }) => askedOn === null) ? { consultations: '请选择征求意见的日期' } : {}),
  };
}

/** What is saved of a form; null while something is missing. */
export function caseFieldsOf(form: CaseForm): CaseFields | null {
  const { unitId, receivedOn, workingDays, extension, correction } = form;
  if (Object.keys(missingFields(form)).length > 0 || unitId === null || receivedOn === null || workingDays === null) return null;
  return {
    ...form,
    subject: form.subject.trim(),
    unitId,
    receivedOn,
    workingDays,
    extension: extension && { notifiedOn: extension.notifiedOn ?? '', workingDays: extension.workingDays ?? 0 },
    correction: correction && { ...correction, notifiedOn: correction.notifiedOn ?? '' },
    consultations: form.consultations.map(({ askedOn, endedOn }) => ({ askedOn: askedOn ?? '', endedOn })),
  };
}
