import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellModel, SheetModel } from '../sheet-model.ts';
import { fillLabel, SheetRows } from './typeset.ts';

/** One thing that happened to a task; texts as the table prints them. */
export interface LedgerChange {
  readonly day: CalendarDay;
  readonly outlineNumber: string;
  readonly title: string;
  readonly unit: string;
  readonly matter: string;
  readonly before: string;
  readonly after: string;
  readonly actor: string;
}

/** What a table of changes (变动情况) shows, in its order. */
export interface ChangesSinceData {
  readonly year: number;
  /** Null for all plans of the year. */
  readonly planTitle: string | null;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly changes: readonly LedgerChange[];
}

/** The title of the table, as the profile words it. */
export function changesTitle({ planTitle, year }: ChangesSinceData, { changesSince }: ExportProfile): string {
  return planTitle === null ? fillLabel(changesSince.titleOfYear, { year: String(year) }) : fillLabel(changesSince.title, { plan: planTitle });
}

/** Lays out what changed in the ledger since a day, one row a change. */
export function layOutChangesSince(data: ChangesSinceData, profile: ExportProfile): SheetModel {
  const { changesSince: table, typesetting } = profile;
  const sheet = new SheetRows(
    table.columns.map((column) => column.width),
    typesetting,
    table,
  );
  sheet.addHead(
    changesTitle(data, profile),
    [{ text: fillLabel(table.subtitle, { from: printedDay(data.from), to: printedDay(data.to) }), style: 'subtitle' }],
    table.columns.map((column) => column.header),
  );
  const sequenceColumn = table.columns.findIndex(({ field }) => field === 'sequence');
  data.changes.forEach((change, index) => {
    const sequence = index + 1;
    const cells = table.columns.map(({ field, align }, column): CellModel => {
      if (field === 'day') return { value: { day: change.day }, style: sheet.dayStyle(column) };
      return { value: field === 'sequence' ? sequence : change[field], style: align === 'center' ? 'centered' : 'text' };
    });
    const continuation = fillLabel(typesetting.continuation, { sequence: String(sequence) });
    sheet.add(plainRow(cells), { column: sequenceColumn, cell: { value: continuation, style: 'centered' } });
  });
  return sheet.toSheet(table.sheetName);
}
