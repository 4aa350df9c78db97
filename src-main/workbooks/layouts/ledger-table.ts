import type { CalendarDay } from '../../domain/calendar-day.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import type { LedgerField } from '../ledger-profiles.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellModel, CellValue, SheetModel } from '../sheet-model.ts';
import { fillLabel, sectionStyle, SheetRows } from './typeset.ts';

/** A text with the units that said it; none where it needs no names: of one unit alone, or of the whole task. */
export interface UnitWords {
  readonly units: readonly string[];
  readonly text: string;
}

/** A task as the tables of the ledger show it; texts as printed, empty for none. */
export interface LedgerTask {
  readonly kind: 'task';
  readonly outlineNumber: string;
  /** From the outermost heading down. */
  readonly headings: readonly string[];
  readonly title: string;
  readonly requirement: string;
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  readonly leadingOfficials: readonly string[];
  readonly peopleInCharge: readonly string[];
  readonly liaisons: readonly string[];
  readonly deadlines: readonly string[];
  /** What is to be reached by the end of each quarter. */
  readonly targets: readonly [readonly UnitWords[], readonly UnitWords[], readonly UnitWords[], readonly UnitWords[]];
  readonly progress: readonly UnitWords[];
  readonly problems: readonly UnitWords[];
  readonly nextStep: readonly UnitWords[];
  readonly state: string;
  readonly evidence: readonly string[];
  readonly checkedOffOn: CalendarDay | null;
  readonly note: string;
}

/** A heading of the plan; 1 is the highest. */
export interface LedgerSection {
  readonly kind: 'section';
  readonly level: number;
  readonly heading: string;
}

/** The title of a plan, where a sheet shows several. */
export interface LedgerPlan {
  readonly kind: 'plan';
  readonly title: string;
}

export interface LedgerSheet {
  /** The unit or class of which alone the sheet speaks; null for the whole ledger. */
  readonly subject: string | null;
  readonly rows: readonly (LedgerPlan | LedgerSection | LedgerTask)[];
}

/** What a progress table (落实情况表) or a full ledger (台账) shows. */
export interface LedgerTableData {
  readonly year: number;
  /** Null for all plans of the year. */
  readonly planTitle: string | null;
  /** The day of which it speaks. */
  readonly asOf: CalendarDay;
  readonly sheets: readonly LedgerSheet[];
}

type TableProfile = ExportProfile['progressTable'] | ExportProfile['fullLedger'];

/** Fields that stand for the headings' own rows. */
const headingFields: readonly LedgerField[] = ['heading1', 'heading2'];

/** The title of the table, as the profile words it. */
export function ledgerTitle({ planTitle, year }: LedgerTableData, table: TableProfile): string {
  return planTitle === null ? fillLabel(table.titleOfYear, { year: String(year) }) : fillLabel(table.title, { plan: planTitle });
}

/** Lays out a table of the ledger, a sheet for each unit or class where it is split, one row a task, numbered through in each sheet. */
export function layOutLedgerTable(data: LedgerTableData, profile: ExportProfile, tableName: 'progressTable' | 'fullLedger'): SheetModel[] {
  return data.sheets.map((sheet) => layOutSheet(sheet, data, profile, profile[tableName]));
}

function layOutSheet({ subject, rows }: LedgerSheet, data: LedgerTableData, { typesetting }: ExportProfile, table: TableProfile): SheetModel {
  const { columns } = table;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    typesetting,
    table,
  );
  const day = printedDay(data.asOf);
  sheet.addHead(
    ledgerTitle(data, table),
    [{ text: subject === null ? fillLabel(table.subtitle, { day }) : fillLabel(table.subtitleOfUnit, { unit: subject, day }), style: 'subtitle' }],
    columns.map((column) => column.header),
  );
  const sequenceColumn = columns.findIndex(({ field }) => field === 'sequence');
  const headingsHaveColumns = columns.some(({ field }) => headingFields.includes(field));
  const levelOfSections = rows.some(({ kind }) => kind === 'plan') ? 1 : 0;
  let sequence = 0;
  for (const row of rows) {
    if (row.kind === 'plan') sheet.addFullWidth(row.title, sectionStyle(1));
    else if (row.kind === 'task') {
      sequence += 1;
      const continuation = fillLabel(typesetting.continuation, { sequence: String(sequence) });
      sheet.add(plainRow(cellsOf(row, sequence, table, sheet)), { column: sequenceColumn, cell: { value: continuation, style: 'centered' } });
    } else if (!headingsHaveColumns) sheet.addFullWidth(row.heading, sectionStyle(row.level + levelOfSections));
  }
  return sheet.toSheet(subject ?? table.sheetName);
}

function cellsOf(task: LedgerTask, sequence: number, table: TableProfile, sheet: SheetRows): CellModel[] {
  return table.columns.map(({ field, align }, column): CellModel => {
    if (field === 'checkedOffOn') return { value: task.checkedOffOn === null ? null : { day: task.checkedOffOn }, style: sheet.dayStyle(column) };
    return { value: field === 'sequence' ? sequence : textOf(task, field, table), style: align === 'center' ? 'centered' : 'text' };
  });
}

function textOf(task: LedgerTask, field: Exclude<LedgerField, 'sequence' | 'checkedOffOn'>, table: TableProfile): CellValue {
  switch (field) {
    case 'outlineNumber':
    case 'title':
    case 'requirement':
    case 'state':
    case 'note':
      return task[field];
    case 'heading1':
      return task.headings[0] ?? '';
    case 'heading2':
      // Deeper headings have no column; they stand in that of the second.
      return task.headings.slice(1).join('\n');
    case 'leadUnits':
    case 'supportingUnits':
      return task[field].join(table.unitSeparator);
    case 'responsibleUnits':
      return responsibleText(task, table);
    case 'leadingOfficials':
    case 'peopleInCharge':
    case 'liaisons':
    case 'evidence':
      return task[field].join('\n');
    case 'deadline':
      return task.deadlines.join('\n');
    case 'stageTargets':
      return task.targets.flatMap((words, index) => (words.length === 0 ? [] : [targetLine(printed(words, table), index, table)])).join('\n');
    case 'target1':
    case 'target2':
    case 'target3':
    case 'target4':
      return printed(task.targets[Number(field.at(-1)) - 1] ?? [], table);
    case 'progress':
    case 'problems':
    case 'nextStep':
      return printed(task[field], table);
  }
}

function targetLine(text: string, quarterIndex: number, table: TableProfile): string {
  return fillLabel(table.targetLine, { quarter: table.quarters[quarterIndex] ?? '', text });
}

function printed(words: readonly UnitWords[], table: TableProfile): string {
  return words
    .map(({ units, text }) => (units.length === 0 ? text : fillLabel(table.unitWords, { units: units.join(table.unitSeparator), text })))
    .join('\n');
}

interface NamedUnits {
  readonly responsibleUnits: readonly string[];
  readonly supportingUnits: readonly string[];
}

/** The responsible units, followed by the supporting ones where those have no column of their own. */
export function responsibleText(
  { responsibleUnits, supportingUnits }: NamedUnits,
  table: { readonly columns: readonly { readonly field: string }[]; readonly unitSeparator: string; readonly supportingUnits: string },
): string {
  const own = responsibleUnits.join(table.unitSeparator);
  const hasColumn = table.columns.some(({ field }) => field === 'supportingUnits');
  if (hasColumn || supportingUnits.length === 0) return own;
  const supporting = fillLabel(table.supportingUnits, { units: supportingUnits.join(table.unitSeparator) });
  return own === '' ? supporting : `${own}\n${supporting}`;
}
