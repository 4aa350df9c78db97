import type { ExportProfile } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { SheetModel } from '../sheet-model.ts';
import { fillLabel, sectionStyle, SheetRows } from './typeset.ts';

/** A task of the year before with what was found of it; texts as the table prints them. */
export interface LookBackTask {
  readonly outlineNumber: string;
  readonly title: string;
  readonly units: string;
  readonly deadline: string;
  readonly state: string;
  readonly result: string;
  readonly rectification: string;
  readonly note: string;
}

/** What a 上年度任务回顾表 shows: the year in which the look-back is made, and last year's tasks by their plans. */
export interface LookBackData {
  readonly year: number;
  readonly plans: readonly { readonly title: string; readonly tasks: readonly LookBackTask[] }[];
}

/** Lays out the table of a look-back (上年度任务回顾表), one row a task; several plans stand under their titles, numbered through. */
export function layOutLookBack({ year, plans }: LookBackData, profile: ExportProfile): SheetModel {
  const { columns, title, subtitle, sheetName } = profile.lookBack;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    profile.typesetting,
    profile.lookBack,
  );
  const years = { year: String(year), lastYear: String(year - 1) };
  sheet.addHead(
    fillLabel(title, years),
    [{ text: fillLabel(subtitle, years), style: 'subtitle' }],
    columns.map((column) => column.header),
  );
  const sequenceColumn = columns.findIndex(({ field }) => field === 'sequence');
  let sequence = 0;
  for (const plan of plans) {
    if (plans.length > 1) sheet.addFullWidth(plan.title, sectionStyle(1));
    for (const task of plan.tasks) {
      sequence += 1;
      const values = { ...task, sequence };
      const continuation = fillLabel(profile.typesetting.continuation, { sequence: String(sequence) });
      sheet.add(
        plainRow(columns.map(({ field, align }) => ({ value: values[field], style: align === 'center' ? 'centered' : 'text' }))),
        { column: sequenceColumn, cell: { value: continuation, style: 'centered' } },
      );
    }
  }
  return sheet.toSheet(sheetName);
}
