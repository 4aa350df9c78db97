import { columnBasis } from '../../contract/text/website-sentences.ts';
import { addDays, type CalendarDay, daysBetween } from '../../domain/calendar-day.ts';
import type { ColumnStanding } from '../../domain/website/column-state.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { dayOfProposals } from '../scoring/day-of-proposals.ts';
import { insertEvent } from '../scoring/score-events.ts';
import { unitNames } from '../units/list-units.ts';
import { columnsInOrder, eventOfNow, eventsOfColumns, requireColumn, standingOf } from './column-rows.ts';

export interface ProposedColumnEvent {
  columnId: string;
  unitId: string;
  unitName: string;
  occurredOn: CalendarDay;
  basis: string;
}

/**
 * Overdue and empty columns of known units that no event for scoring speaks of since their last update, by the day on
 * which that happened, which lies in `year`.
 */
export function proposedColumnEvents(context: ApplicationContext, input: { year: number; asOf?: string | undefined }): ProposedColumnEvent[] {
  const asOf = dayOfProposals(context, input);
  const events = eventsOfColumns(context.db);
  const names = unitNames(context.db);
  const proposed = columnsInOrder(context.db).flatMap((row): ProposedColumnEvent[] => {
    const standing = standingOf(row, asOf);
    const occurredOn = dayOfEvent(standing, asOf);
    if (row.unitId === null || occurredOn === null || !occurredOn.startsWith(String(input.year))) return [];
    if (eventOfNow(events.get(row.id), row) !== null) return [];
    return [{ columnId: row.id, unitId: row.unitId, unitName: names.get(row.unitId) ?? '', occurredOn, basis: columnBasis(row, standing, asOf) }];
  });
  return proposed.toSorted((a, b) => daysBetween(b.occurredOn, a.occurredOn));
}

/** Nobody knows since when a column is empty, so it counts for the day on which it is seen. */
function dayOfEvent({ state, dueOn }: ColumnStanding, asOf: CalendarDay): CalendarDay | null {
  if (state === 'empty') return asOf;
  return state === 'overdue' && dueOn !== null ? addDays(dueOn, 1) : null;
}

/** Makes a scoring fact of a column; INVALID_INPUT while its unit is not known, EVENT_EXISTS when one speaks of it since its last update, or of the same day. */
export function takeColumnEvent(
  context: ApplicationContext,
  { columnId, occurredOn, basis }: { columnId: string; occurredOn: string; basis: string },
): { changeSetId: string | null; eventId: string } {
  const { changeSetId, value } = recordUseCase(context, 'website.takeEvent', { basis }, (tx) => {
    const column = requireColumn(tx, columnId);
    const { unitId } = column;
    if (unitId === null) throw new AppError('INVALID_INPUT', { fields: ['columnId'] });
    const events = eventsOfColumns(tx).get(columnId);
    const isOfSameDay = events?.some((event) => event.occurredOn === occurredOn) ?? false;
    if (isOfSameDay || eventOfNow(events, column) !== null) throw new AppError('EVENT_EXISTS', {});
    const fields = { unitId, kind: 'handlingOverdueOrIrregular' as const, occurredOn, basis, taskId: null, reportedByUnitId: null };
    return insertEvent(tx, { ...fields, websiteColumnId: columnId }, context.now());
  });
  return { changeSetId, eventId: value };
}
