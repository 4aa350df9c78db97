import { and, asc, eq, exists, inArray, isNull } from 'drizzle-orm';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { type DeadlineInstance, statusOfInstance } from '../../domain/deadlines/deadline-instances.ts';
import { isDone } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import { deadlines, progressReports, taskUnits, tasks, workPlans } from '../../database/schema/index.ts';
import { checkedDay } from '../day.ts';
import { taskInLedger } from '../ledger/in-ledger.ts';
import { yearInstances } from '../progress/unit-instances.ts';
import { grouped } from '../grouped.ts';
import type { AlikeParts } from './ledger-parts.ts';
import { yearSpan } from './year-span.ts';

interface DueAndDone {
  due: number;
  done: number;
}

/** Parts that were due, by month (1 to 12), and by unit and quarter (index 1 to 4). */
export interface DueParts {
  byMonth: Map<number, number>;
  byQuarter: Map<string, (DueAndDone | undefined)[]>;
}

/** What a deadline asks for once, as far as the charts need it. */
type Asked = Pick<DeadlineInstance, 'kind' | 'dueOn' | 'reports'>;

/**
 * When the parts of a year are due. A part counts once in each month and quarter in which one of its days lies; one
 * without a usable deadline is due at the year's end, as the lights take it. In a quarter it is done when it is done as a
 * whole, or when it was reported for each of its periods that end there.
 */
export function readDueParts(db: Database, year: number, parts: readonly AlikeParts[]): DueParts {
  const reportDays = readReportDays(db, year);
  const found: DueParts = { byMonth: new Map(), byQuarter: new Map() };
  const askedOf = new Map<string, Asked[]>();
  for (const { task, state, unitIds } of parts) {
    const asked = askedOf.get(task.id) ?? withYearEnd(yearInstances(task), year);
    askedOf.set(task.id, asked);
    for (const month of new Set(asked.map(({ dueOn }) => monthOf(dueOn)))) {
      found.byMonth.set(month, (found.byMonth.get(month) ?? 0) + unitIds.length);
    }
    const quarters = grouped(asked, ({ dueOn }) => Math.ceil(monthOf(dueOn) / 3));
    for (const unitId of unitIds) {
      const reported = reportDays.get(`${task.id} ${unitId}`) ?? [];
      for (const [quarter, inQuarter] of quarters) {
        addTo(found.byQuarter, unitId, quarter, isDone(state) || inQuarter.every((one) => isReported(one, reported)));
      }
    }
  }
  return found;
}

function addTo(byQuarter: DueParts['byQuarter'], unitId: string, quarter: number, done: boolean): void {
  const own = byQuarter.get(unitId) ?? [];
  const before = own[quarter] ?? { due: 0, done: 0 };
  own[quarter] = { due: before.due + 1, done: before.done + Number(done) };
  byQuarter.set(unitId, own);
}

function withYearEnd(instances: DeadlineInstance[], year: number): Asked[] {
  const { to } = yearSpan(year);
  return instances.length > 0 ? instances : [{ kind: 'date', dueOn: to, reports: { from: null, to } }];
}

/** A date is reached by the state of the part alone; a period by a report that speaks of it. */
function isReported(asked: Asked, reportedOn: readonly CalendarDay[]): boolean {
  if (asked.kind === 'date' || asked.kind === 'relative') return false;
  return statusOfInstance(asked, reportedOn, asked.reports.to).state === 'met';
}

function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}

/** Days of the reports of parts whose deadlines come round, by task and unit. */
function readReportDays(db: Database, year: number): Map<string, CalendarDay[]> {
  const comesRound = db
    .select({ id: deadlines.id })
    .from(deadlines)
    .where(and(eq(deadlines.taskId, taskUnits.taskId), inArray(deadlines.kind, ['recurring', 'ongoing'])));
  const days = new Map<string, CalendarDay[]>();
  for (const { taskId, unitId, reportedOn } of db
    .select({ taskId: taskUnits.taskId, unitId: taskUnits.unitId, reportedOn: progressReports.reportedOn })
    .from(taskUnits)
    .innerJoin(tasks, eq(tasks.id, taskUnits.taskId))
    .innerJoin(workPlans, eq(workPlans.id, tasks.planId))
    .innerJoin(progressReports, eq(progressReports.taskUnitId, taskUnits.id))
    .where(and(taskInLedger, eq(workPlans.year, year), isNull(taskUnits.archivedAt), exists(comesRound)))
    .orderBy(asc(progressReports.reportedOn))
    .all()) {
    const key = `${taskId} ${unitId}`;
    const own = days.get(key);
    if (own) own.push(checkedDay(reportedOn));
    else days.set(key, [checkedDay(reportedOn)]);
  }
  return days;
}
