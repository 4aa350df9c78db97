import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { CaseFields } from '../../contract/cases.ts';
import { caseDayLabels } from '../../contract/text/labels.ts';
import type { RequestCase } from '../../domain/cases/request-case.ts';
import { disorderedDays } from '../../domain/cases/request-case.ts';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { requestCases, scoreEvents } from '../../database/schema/index.ts';
import { AppError, notFound } from '../app-error.ts';
import { checkedDay, checkedDayOrNull } from '../day.ts';

export type CaseRow = typeof requestCases.$inferSelect;
type CaseColumns = Pick<CaseRow, 'channel' | 'number' | 'subject' | 'applicant' | 'unitId' | 'answer' | 'note' | 'answeredOn' | 'receivedOn' | 'workingDays' | 'extension' | 'correction' | 'consultations'>;
type CaseDays = Pick<CaseFields, 'channel' | 'receivedOn' | 'workingDays' | 'extension' | 'correction' | 'consultations' | 'answeredOn'>;

/** What counts for the clock of a case, typed or stored. */
export function requestCaseOf({ channel, receivedOn, workingDays, extension, correction, consultations, answeredOn }: CaseDays): RequestCase {
  return {
    channel,
    receivedOn: checkedDay(receivedOn),
    workingDays,
    extension: extension && { notifiedOn: checkedDay(extension.notifiedOn), workingDays: extension.workingDays },
    correction: correction && {
      notifiedOn: checkedDay(correction.notifiedOn),
      correctBy: checkedDayOrNull(correction.correctBy),
      receivedOn: checkedDayOrNull(correction.receivedOn),
    },
    consultations: consultations.map(({ askedOn, endedOn }) => ({ askedOn: checkedDay(askedOn), endedOn: checkedDayOrNull(endedOn) })),
    answeredOn: checkedDayOrNull(answeredOn),
  };
}

/** What is stored of a case's fields, an empty text as none; DAYS_REVERSED names the days that contradict each other. */
export function caseColumns({ number, subject, applicant, unitId, answer, note, ...days }: CaseFields): CaseColumns {
  const one = requestCaseOf(days);
  const [disorder] = disorderedDays(one);
  if (disorder !== undefined) {
    throw new AppError('DAYS_REVERSED', { name: `${caseDayLabels[disorder.mayNotBeBefore]}至${caseDayLabels[disorder.field]}` });
  }
  const texts = { number: number || null, subject, applicant: applicant || null, unitId, answer: answer || null, note: note || null };
  return { ...texts, ...one, consultations: [...one.consultations] };
}

/** A case, archived or not; with the version that the caller saw, if one is given. NOT_FOUND, ROW_CHANGED. */
export function requireCase(db: Database, caseId: string, rowVersion?: number): CaseRow {
  const row = db.select().from(requestCases).where(eq(requestCases.id, caseId)).get();
  if (!row) throw notFound('requestCase', caseId);
  if (rowVersion !== undefined) requireRowVersion(db, requestCases, caseId, rowVersion);
  return row;
}

/** Events that count and speak of cases, by the case's id. */
export function eventsOfCases(db: Database): Map<string, string> {
  const rows = db
    .select({ id: scoreEvents.id, caseId: scoreEvents.requestCaseId })
    .from(scoreEvents)
    .where(and(isNotNull(scoreEvents.requestCaseId), isNull(scoreEvents.archivedAt)))
    .all();
  return new Map(rows.map(({ id, caseId }) => [caseId ?? '', id]));
}
