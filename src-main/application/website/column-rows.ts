import { and, eq, isNotNull, isNull, max } from 'drizzle-orm';
import type { ColumnFields } from '../../contract/website.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { cycleOfColumn } from '../../domain/website/column-cycle.ts';
import { type ColumnStanding, columnStateOn } from '../../domain/website/column-state.ts';
import type { Database } from '../../database/database.ts';
import { requireRowVersion } from '../../database/row-version.ts';
import { scoreEvents, websiteColumns } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import { checkedDayOrNull, localDay } from '../day.ts';

export type ColumnRow = typeof websiteColumns.$inferSelect;
type ColumnColumns = Pick<ColumnRow, 'path' | 'unitId' | 'printedUnit' | 'printedCycle' | 'cycle' | 'lastUpdatedOn' | 'empty' | 'note'>;

/** What is stored of a column's fields, an empty text as none, with the meaning of its printed cycle. */
export function columnColumns({ path, unitId, printedUnit, printedCycle, lastUpdatedOn, empty, note }: ColumnFields): ColumnColumns {
  const cycle = printedCycle ? cycleOfColumn(printedCycle) : null;
  return { path, unitId, printedUnit: printedUnit || null, printedCycle: printedCycle || null, cycle, lastUpdatedOn, empty, note: note || null };
}

/** How a stored column stands on a day. */
export function standingOf({ cycle, lastUpdatedOn, empty, createdAt }: ColumnRow, asOf: CalendarDay): ColumnStanding {
  const registeredOn = localDay(new Date(createdAt));
  return columnStateOn({ cycle, lastUpdatedOn: checkedDayOrNull(lastUpdatedOn), empty, registeredOn }, asOf);
}

/** The columns in use, in their order. */
export function columnsInOrder(db: Database): ColumnRow[] {
  return db.select().from(websiteColumns).where(isNull(websiteColumns.archivedAt)).orderBy(websiteColumns.position, websiteColumns.id).all();
}

/** A column in use; with the version that the caller saw, if one is given. NOT_FOUND, also when it is archived, or ROW_CHANGED. */
export function requireColumn(db: Database, columnId: string, rowVersion?: number): ColumnRow {
  const row = db.select().from(websiteColumns).where(and(eq(websiteColumns.id, columnId), isNull(websiteColumns.archivedAt))).get();
  if (!row) throw notFound('websiteColumn', columnId);
  if (rowVersion !== undefined) requireRowVersion(db, websiteColumns, columnId, rowVersion);
  return row;
}

/** The place behind the last column. */
export function nextPosition(db: Database): number {
  return (db.select({ position: max(websiteColumns.position) }).from(websiteColumns).get()?.position ?? 0) + 1;
}

/** An event that counts and speaks of a column. */
export interface ColumnEvent {
  eventId: string;
  occurredOn: string;
}

/** The events of columns that count, by the column's id. */
export function eventsOfColumns(db: Database): Map<string, ColumnEvent[]> {
  const rows = db
    .select({ eventId: scoreEvents.id, occurredOn: scoreEvents.occurredOn, columnId: scoreEvents.websiteColumnId })
    .from(scoreEvents)
    .where(and(isNotNull(scoreEvents.websiteColumnId), isNull(scoreEvents.archivedAt)))
    .orderBy(scoreEvents.occurredOn)
    .all();
  const events = new Map<string, ColumnEvent[]>();
  for (const { columnId, ...event } of rows) events.set(columnId ?? '', [...(events.get(columnId ?? '') ?? []), event]);
  return events;
}

/** The event that speaks of how a column stands now: one from before its last update speaks of what has been made good. */
export function eventOfNow(events: readonly ColumnEvent[] | undefined, { lastUpdatedOn }: Pick<ColumnRow, 'lastUpdatedOn'>): ColumnEvent | null {
  return events?.findLast(({ occurredOn }) => lastUpdatedOn === null || occurredOn > lastUpdatedOn) ?? null;
}
