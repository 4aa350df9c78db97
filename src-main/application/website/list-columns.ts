import type { WebsiteColumnView } from '../../contract/website.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { searchUnits, unitNames } from '../units/list-units.ts';
import { type ColumnRow, columnsInOrder, eventOfNow, eventsOfColumns, standingOf } from './column-rows.ts';

interface ColumnFilter {
  unitId?: string | undefined;
  /** Day on which the columns are looked at; today where it is left out. */
  asOf?: string | undefined;
  search?: string | undefined;
}

/** The columns in use with their states; `search` looks in the names of all levels and of the unit, also by its pinyin initials. */
export async function listColumns(context: ApplicationContext, { unitId, asOf, search }: ColumnFilter): Promise<WebsiteColumnView[]> {
  const all = columnsInOrder(context.db);
  const rows = await columnsMatching(context, unitId === undefined ? all : all.filter((row) => row.unitId === unitId), search ?? '');
  const day = asOf === undefined ? context.today() : checkedDay(asOf);
  const names = unitNames(context.db);
  const events = eventsOfColumns(context.db);
  return rows.map((row) => {
    const { id, path, printedUnit, printedCycle, cycle, lastUpdatedOn, empty, note, rowVersion } = row;
    return {
      columnId: id,
      path,
      unitId: row.unitId,
      unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null),
      printedUnit,
      printedCycle,
      cycle,
      lastUpdatedOn,
      empty,
      note,
      ...standingOf(row, day),
      eventId: eventOfNow(events.get(id), row)?.eventId ?? null,
      rowVersion,
    };
  });
}

async function columnsMatching(context: ApplicationContext, rows: ColumnRow[], typed: string): Promise<ColumnRow[]> {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return rows;
  const { units } = await searchUnits(context, { includeArchived: true, search: wanted });
  const unitIds = new Set(units.map(({ id }) => id));
  return rows.filter(
    ({ unitId, path, printedUnit }) =>
      (unitId !== null && unitIds.has(unitId)) || [...path, printedUnit].some((text) => text?.toLowerCase().includes(wanted)),
  );
}
