import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import type { CellModel, CellValue, SheetModel } from '../sheet-model.ts';
import { plainRow } from '../sheet-model.ts';
import { fillLabel, SheetRows } from './typeset.ts';

/** A task with what was changed of it; texts as the table prints them. */
export interface ChangedTask {
  readonly outlineNumber: string;
  readonly title: string;
  /** 新增, 调整, 取消. */
  readonly kind: string;
  /** One for each changed field; `field` null is the whole task. */
  readonly changes: readonly { readonly field: string | null; readonly before: string; readonly after: string }[];
  readonly reason: string;
}

/** A published version, or null for a plan as it stands on a day. */
export interface ListedVersion {
  readonly number: number;
  readonly publishedOn: CalendarDay;
}

/** What a 变更清单 shows. */
export interface ChangeListData {
  readonly planTitle: string;
  readonly from: ListedVersion;
  readonly to: ListedVersion | null;
  readonly today: CalendarDay;
  readonly tasks: readonly ChangedTask[];
}

type Field = ExportProfile['changeList']['columns'][number]['field'];

/** Fields of the task itself, one cell over all its rows. */
const taskFields: readonly Field[] = ['sequence', 'outlineNumber', 'title', 'kind', 'reason'];

/** Lays out the list of changes (变更清单): a row for each changed field, the task's own cells merged over its rows. */
export function layOutChangeList(data: ChangeListData, profile: ExportProfile): SheetModel {
  const { columns, title, wholeTask, sheetName } = profile.changeList;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    profile.typesetting,
    profile.changeList,
  );
  sheet.addHead(
    fillLabel(title, { plan: data.planTitle }),
    [{ text: subtitleOf(data, profile), style: 'subtitle' }],
    columns.map((column) => column.header),
  );
  const merged = columns.flatMap(({ field }, at) => (taskFields.includes(field) ? [at] : []));
  const sequenceColumn = columns.findIndex(({ field }) => field === 'sequence');
  data.tasks.forEach(({ changes, ...task }, index) => {
    const sequence = index + 1;
    const rows = changes.map(({ field, before, after }, at) => {
      const ofTask = at === 0 ? { sequence, outlineNumber: task.outlineNumber, title: task.title, kind: task.kind, reason: task.reason } : null;
      const values: Partial<Record<Field, CellValue>> = { ...ofTask, field: field ?? wholeTask, before, after };
      return plainRow(columns.map((column): CellModel => ({ value: filled(values[column.field]), style: column.align === 'center' ? 'centered' : 'text' })));
    });
    const continuation = fillLabel(profile.typesetting.continuation, { sequence: String(sequence) });
    sheet.addGroup(rows, merged, { column: sequenceColumn, cell: { value: continuation, style: 'centered' } });
  });
  return sheet.toSheet(sheetName);
}

/** An empty text is an empty cell, so that merging sees it. */
function filled(value: CellValue | undefined): CellValue {
  return value === undefined || value === '' ? null : value;
}

function subtitleOf({ from, to, today }: ChangeListData, { changeList }: ExportProfile): string {
  const first = { from: String(from.number), fromDay: printedDay(from.publishedOn) };
  return to === null
    ? fillLabel(changeList.subtitleToday, { ...first, day: printedDay(today) })
    : fillLabel(changeList.subtitle, { ...first, to: String(to.number), toDay: printedDay(to.publishedOn) });
}
