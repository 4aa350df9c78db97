import type { CalendarDay } from '../../domain/calendar-day.ts';
import type { UnitState } from '../../domain/codes.ts';
import { dayInMonth } from '../../domain/deadlines/calendar-parts.ts';
import type { UnitWords } from '../../workbooks/layouts/ledger-table.ts';
import { checkedDayOrNull, localDay } from '../day.ts';
import { grouped } from '../grouped.ts';
import type { Part, PartReport } from '../progress/read-parts.ts';
import type { ShownEvidence } from './ledger-facts.ts';

/** The time of which a table speaks: up to the end of a quarter. */
export interface ReportedQuarter {
  quarter: number;
  /** Its last day. */
  end: CalendarDay;
}

/** A task in a unit as a table shows it. */
export interface ReportedPart {
  unitId: string;
  unitName: string;
  state: UnitState;
  /** The report whose words are shown; undefined where the unit said nothing. */
  spoken: PartReport | undefined;
  /** Null unless it is checked off by a report. */
  checkedOffOn: CalendarDay | null;
  /** Titles of its evidence. */
  evidence: string[];
}

/** The quarter (1 to 4) of a year. */
export function quarterOf(year: number, quarter: number): ReportedQuarter {
  return { quarter, end: dayInMonth(year, quarter * 3, null) };
}

/**
 * A part as it stands now, or by what was reported up to a quarter: for it or an earlier one, and where a report names no
 * quarter by its day. The words shown are those of the unit's last report, not of the office's note when it checked off.
 */
export function reportedPart(part: Omit<Part, 'taskId'>, kept: readonly ShownEvidence[], upTo: ReportedQuarter | null): ReportedPart {
  const reports = upTo === null ? part.reports : part.reports.filter((report) => isUpTo(report, upTo));
  const state = upTo === null || part.reports.length === 0 ? part.state : (reports.at(-1)?.state ?? 'notStarted');
  const worded = reports.filter(({ text }) => text.trim() !== '');
  const checkedOff = reports[reports.findLastIndex((report) => report.state !== 'checkedOff') + 1];
  const own = kept.filter(({ unitId }) => unitId === part.unitId);
  const entered = reports.map(({ createdAt }) => createdAt).sort().at(-1) ?? '';
  return {
    unitId: part.unitId,
    unitName: part.unitName,
    state,
    spoken: worded.findLast((report) => report.state !== 'checkedOff') ?? worded.at(-1),
    checkedOffOn: state === 'checkedOff' ? checkedDayOrNull(checkedOff?.reportedOn ?? null) : null,
    // What came in with a report that was entered after the quarter's end belongs to it.
    evidence: own.filter(({ createdAt }) => upTo === null || createdAt <= entered || localDay(new Date(createdAt)) <= upTo.end).map(({ title }) => title),
  };
}

function isUpTo({ quarter, reportedOn }: PartReport, upTo: ReportedQuarter): boolean {
  return quarter === null ? reportedOn <= upTo.end : quarter <= upTo.quarter;
}

/** What units said, those with the same words together; without names where all is of one unit. */
export function wordsOf(parts: readonly ReportedPart[], textOf: (report: PartReport) => string | null, isOneUnit: boolean): UnitWords[] {
  const said = parts.flatMap(({ unitName, spoken }) => {
    const text = (spoken === undefined ? null : textOf(spoken))?.trim() ?? '';
    return text === '' ? [] : [{ unitName, text }];
  });
  return [...grouped(said, ({ text }) => text)].map(([text, same]) => ({ units: isOneUnit ? [] : same.map(({ unitName }) => unitName), text }));
}
