import { addDays, calendarDayOf } from '../calendar-day.ts';
import type { CalendarDay } from '../calendar-day.ts';
import { nextDueDay } from './due.ts';
import type { DueDeadline } from './due.ts';

/** Where the day that a task is due comes from; `yearEnd` is the fallback for a task that prints no usable deadline. */
export const dueSources = ['date', 'recurring', 'relative', 'yearEnd', 'none'] as const;
export type DueSource = (typeof dueSources)[number];

/** The day that governs a task now; `none` is a task that only goes on (持续推进). */
export type TaskDue =
  | { from: 'none'; day: null; missed: null }
  | {
      from: Exclude<DueSource, 'none'>;
      day: CalendarDay;
      /** Last day of an earlier stage or period that passed before the task was done; null where there is none. */
      missed: CalendarDay | null;
    };

/** What the day depends on besides the deadlines themselves. */
export interface DueContext {
  asOf: CalendarDay;
  issuedOn: CalendarDay | null;
  /** The plan's year, whose last day is the fallback; the year of `asOf` where it is not known. */
  year: number | null;
  /** Day of the last progress report. Undefined where reports are not followed: then no period counts as missed or met. */
  reportedOn?: CalendarDay | null;
}

interface Term {
  from: 'date' | 'recurring' | 'relative';
  day: CalendarDay;
  missed: CalendarDay | null;
}

function recurringTerm(deadline: DueDeadline, context: DueContext): Term | null {
  const { asOf, issuedOn, reportedOn } = context;
  const current = nextDueDay(deadline, asOf);
  if (current === null) return null;
  if (reportedOn === undefined) return { from: 'recurring', day: current, missed: null };
  if (reportedOn !== null && reportedOn <= asOf && nextDueDay(deadline, reportedOn) === current) {
    const following = nextDueDay(deadline, addDays(current, 1));
    return { from: 'recurring', day: following ?? current, missed: null };
  }
  // A report is owed for the first period that ends after issue, or for the one after the last report.
  const reportedFor = reportedOn === null ? null : nextDueDay(deadline, reportedOn);
  const owedFrom = reportedFor === null ? issuedOn : addDays(reportedFor, 1);
  const owed = owedFrom === null ? null : nextDueDay(deadline, owedFrom);
  return { from: 'recurring', day: current, missed: owed !== null && owed < asOf ? owed : null };
}

function termsOf(deadlines: readonly DueDeadline[], context: DueContext): Term[] {
  return deadlines.flatMap((deadline): Term[] => {
    if (deadline.kind === 'ongoing') return [];
    if (deadline.kind === 'recurring') {
      const term = recurringTerm(deadline, context);
      return term === null ? [] : [term];
    }
    const day = nextDueDay(deadline, context.asOf);
    return day === null ? [] : [{ from: deadline.kind, day, missed: null }];
  });
}

function earlier(a: Term, b: Term): Term {
  return b.day < a.day ? b : a;
}

/**
 * The day on which a task with these deadlines is due, seen from `asOf`: the nearest that is still to come; the last
 * printed day when all printed days have passed; the year's end for a task without a usable deadline.
 */
export function dueOfTask(deadlines: readonly DueDeadline[], context: DueContext): TaskDue {
  const terms = termsOf(deadlines, context);
  const fixed = terms.filter((term) => term.from !== 'recurring');
  const passed = fixed.filter((term) => term.day < context.asOf).sort((a, b) => (a.day < b.day ? 1 : -1));
  const [lastPassed] = passed;
  if (lastPassed !== undefined && passed.length === fixed.length) return lastPassed;
  const coming = terms.filter((term) => term.day >= context.asOf);
  const [first, ...others] = coming;
  if (first !== undefined) {
    const nearest = others.reduce(earlier, first);
    const missedPeriod = coming.find((term) => term.missed !== null)?.missed ?? null;
    return { ...nearest, missed: lastPassed?.day ?? missedPeriod };
  }
  const onlyOngoing = deadlines.length > 0 && deadlines.every((deadline) => deadline.kind === 'ongoing');
  const year = context.year ?? Number(context.asOf.slice(0, 4));
  const yearEnd = calendarDayOf(year, 12, 31);
  if (onlyOngoing || yearEnd === null) return { from: 'none', day: null, missed: null };
  return { from: 'yearEnd', day: yearEnd, missed: null };
}
