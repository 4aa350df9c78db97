import type { ExportProfile, ResponsibilityColumn } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellValue, SheetModel } from '../sheet-model.ts';
import { responsibleText } from './ledger-table.ts';
import { fillLabel, sectionStyle, SheetRows } from './typeset.ts';

export interface ResponsibilityTask {
  readonly kind: 'task';
  readonly sequence: number;
  readonly outlineNumber: string;
  readonly title: string;
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  readonly deadlineText: string;
  readonly note: string;
}

export interface ResponsibilitySection {
  readonly kind: 'section';
  /** 1 is the highest. */
  readonly level: number;
  readonly heading: string;
}

/** What a 责任分解表 shows, top down. */
export interface ResponsibilityTableData {
  /** The plan's title. */
  readonly title: string;
  /** Issuing line under the title (document number, office, date); empty for none. */
  readonly subtitle: string;
  readonly rows: readonly (ResponsibilitySection | ResponsibilityTask)[];
}

type TableProfile = ExportProfile['responsibilityTable'];

function valueOf(task: ResponsibilityTask, field: ResponsibilityColumn['field'], profile: TableProfile): CellValue {
  if (field === 'leadUnits' || field === 'supportingUnits') return task[field].join(profile.unitSeparator);
  if (field === 'responsibleUnits') return responsibleText(task, profile);
  return field === 'deadline' ? task.deadlineText : task[field];
}

/** Lays out the responsibility table (责任分解表): section headings over the full width, one row a task. */
export function layOutResponsibilityTable(data: ResponsibilityTableData, profile: ExportProfile): SheetModel {
  const table = profile.responsibilityTable;
  const sheet = new SheetRows(
    table.columns.map((column) => column.width),
    profile.typesetting,
    table,
  );
  sheet.addHead(
    data.title.endsWith(table.titleSuffix) ? data.title : data.title + table.titleSuffix,
    [{ text: data.subtitle, style: 'subtitle' }],
    table.columns.map((column) => column.header),
  );
  const sequenceColumn = table.columns.findIndex((column) => column.field === 'sequence');
  for (const row of data.rows) {
    if (row.kind === 'section') {
      sheet.addFullWidth(row.heading, sectionStyle(row.level));
      continue;
    }
    const continuation = fillLabel(profile.typesetting.continuation, { sequence: String(row.sequence) });
    const cells = table.columns.map(({ field, align }) => ({
      value: valueOf(row, field, table),
      style: align === 'center' ? ('centered' as const) : ('text' as const),
    }));
    sheet.add(plainRow(cells), { column: sequenceColumn, cell: { value: continuation, style: 'centered' } });
  }
  return sheet.toSheet(table.sheetName);
}
