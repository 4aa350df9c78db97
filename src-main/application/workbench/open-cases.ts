import { and, isNull } from 'drizzle-orm';
import { addDays, type CalendarDay } from '../../domain/calendar-day.ts';
import { type CaseState, caseClock } from '../../domain/cases/case-limits.ts';
import { requestCases } from '../../database/schema/index.ts';
import { requestCaseOf } from '../cases/case-rows.ts';
import type { ApplicationContext } from '../context.ts';

/** A request that waits for its answer, with the last day of its clock. */
export interface OpenCase {
  caseId: string;
  subject: string;
  unitId: string;
  dueOn: CalendarDay;
  /** Working days; negative when overdue. */
  daysLeft: number | null;
}

/** How far ahead the workbench looks for requests, in days. */
const lookAheadDays = 7;

/** States in which the clock of a request runs. */
const runningStates: readonly CaseState[] = ['running', 'dueSoon', 'overdue'];

/** Requests whose clock runs on a day, the most urgent first. */
export function openCases({ db, workingCalendar }: Pick<ApplicationContext, 'db' | 'workingCalendar'>, asOf: CalendarDay): OpenCase[] {
  const rows = db.select().from(requestCases).where(and(isNull(requestCases.archivedAt), isNull(requestCases.answeredOn))).all();
  if (rows.length === 0) return [];
  const calendar = workingCalendar();
  return rows
    .filter(({ receivedOn }) => receivedOn <= asOf)
    .flatMap((row) => {
      const { state, dueOn, extendedTo, daysLeft } = caseClock(requestCaseOf(row), calendar, asOf);
      const last = extendedTo ?? dueOn;
      if (last === null || !runningStates.includes(state)) return [];
      return [{ caseId: row.id, subject: row.subject, unitId: row.unitId, dueOn: last, daysLeft }];
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** Those of the open requests that are overdue or due within seven days. */
export function casesDue(cases: readonly OpenCase[], asOf: CalendarDay): OpenCase[] {
  const until = addDays(asOf, lookAheadDays);
  return cases.filter(({ dueOn }) => dueOn <= until);
}
