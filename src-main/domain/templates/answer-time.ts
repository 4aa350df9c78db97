import type { AnswerPart, AnswerReport, AnswerSummary, AnswerTime } from './answer-facts.ts';

/** The quarter of a day in a year, 1 to 4; 0 before the year, 5 after it. */
export function quarterOfDay(day: string, year: number): number {
  const dayYear = Number(day.slice(0, 4));
  if (dayYear !== year) return dayYear < year ? 0 : 5;
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

/** The quarter that a report speaks of: the one it was handed in for, else that of its day. */
export function quarterTold({ quarter, reportedOn }: Pick<AnswerReport, 'quarter' | 'reportedOn'>, year: number): number {
  return quarter ?? quarterOfDay(reportedOn, year);
}

/** The reports of a part that count at the time asked about: those of earlier quarters too, unless `only` the column's own is wanted. */
export function reportsAt({ reports }: Pick<AnswerPart, 'reports'>, { year, quarter, lastQuarter }: AnswerTime, only: boolean): AnswerReport[] {
  const last = quarter ?? lastQuarter;
  return reports.filter((report) => {
    const told = quarterTold(report, year);
    return only && quarter !== null ? told === quarter : told <= last;
  });
}

/**
 * The quarter that a summary speaks of: that of its day, or the one before where the units were still handing in reports of
 * that one and none of a later one.
 */
function quarterOfSummary({ writtenOn }: AnswerSummary, reports: readonly AnswerReport[], year: number): number {
  const own = quarterOfDay(writtenOn, year);
  const before = reports.filter(({ reportedOn }) => reportedOn <= writtenOn);
  const isLate = before.some((report) => quarterOfDay(report.reportedOn, year) === own && quarterTold(report, year) === own - 1);
  return isLate && before.every((report) => quarterTold(report, year) < own) ? own - 1 : own;
}

/** The newest summary at the time asked about; null where there is none, or where a unit has reported of a later quarter since. */
export function summaryAt(summaries: readonly AnswerSummary[], parts: readonly AnswerPart[], time: AnswerTime): string | null {
  const { year, quarter, lastQuarter } = time;
  const reports = parts.flatMap((part) => part.reports);
  const known = parts.flatMap((part) => reportsAt(part, time, false)).map((report) => quarterTold(report, year));
  const newest = Math.max(...known, 0);
  const found = summaries.findLast((summary) => {
    const told = quarterOfSummary(summary, reports, year);
    return quarter === null ? told <= lastQuarter : told === quarter;
  });
  return found === undefined || quarterOfSummary(found, reports, year) < newest ? null : found.text;
}
