import { and, asc, gte, isNull, lte, or } from 'drizzle-orm';
import { caseBasis } from '../../contract/text/case-sentences.ts';
import { type CalendarDay, daysBetween } from '../../domain/calendar-day.ts';
import { caseClock } from '../../domain/cases/case-limits.ts';
import { caseOffences } from '../../domain/cases/case-offences.ts';
import type { Database } from '../../database/database.ts';
import { requestCases } from '../../database/schema/index.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { dayOfProposals } from '../scoring/day-of-proposals.ts';
import { insertEvent } from '../scoring/score-events.ts';
import { unitNames } from '../units/list-units.ts';
import { type CaseRow, eventsOfCases, requestCaseOf, requireCase } from './case-rows.ts';

export interface ProposedCaseEvent {
  caseId: string;
  unitId: string;
  unitName: string;
  occurredOn: CalendarDay;
  basis: string;
}

/**
 * Late and irregular requests that no event for scoring speaks of yet, by the day on which the first thing went wrong,
 * which lies in `year`.
 */
export function proposedCaseEvents(context: ApplicationContext, input: { year: number; asOf?: string | undefined }): ProposedCaseEvent[] {
  const asOf = dayOfProposals(context, input);
  const calendar = context.workingCalendar();
  const events = eventsOfCases(context.db);
  const names = unitNames(context.db);
  const proposed = casesOpenIn(context.db, input.year, asOf).flatMap((row): ProposedCaseEvent[] => {
    if (events.has(row.id)) return [];
    const one = requestCaseOf(row);
    const offences = caseOffences(one, caseClock(one, calendar, asOf), calendar, asOf);
    const occurredOn = offences[0]?.occurredOn;
    if (occurredOn === undefined || !occurredOn.startsWith(String(input.year))) return [];
    return [{ caseId: row.id, unitId: row.unitId, unitName: names.get(row.unitId) ?? '', occurredOn, basis: caseBasis(row, offences) }];
  });
  return proposed.toSorted((a, b) => daysBetween(b.occurredOn, a.occurredOn));
}

/** Cases that were open in a year: nothing goes wrong before the receipt or after the reply. */
function casesOpenIn(db: Database, year: number, asOf: CalendarDay): CaseRow[] {
  const wasOpen = or(isNull(requestCases.answeredOn), gte(requestCases.answeredOn, `${year}-01-01`));
  return db
    .select()
    .from(requestCases)
    .where(and(isNull(requestCases.archivedAt), lte(requestCases.receivedOn, asOf), wasOpen))
    .orderBy(asc(requestCases.receivedOn))
    .all();
}

/** Makes a scoring fact of a request; EVENT_EXISTS when one counts already. */
export function takeCaseEvent(
  context: ApplicationContext,
  { caseId, occurredOn, basis }: { caseId: string; occurredOn: string; basis: string },
): { changeSetId: string | null; eventId: string } {
  const { changeSetId, value } = recordUseCase(context, 'cases.takeEvent', { basis }, (tx) => {
    const { unitId } = requireCase(tx, caseId);
    if (eventsOfCases(tx).has(caseId)) throw new AppError('EVENT_EXISTS', {});
    const fields = { unitId, kind: 'handlingOverdueOrIrregular' as const, occurredOn, basis, taskId: null, reportedByUnitId: null };
    return insertEvent(tx, { ...fields, requestCaseId: caseId }, context.now());
  });
  return { changeSetId, eventId: value };
}
