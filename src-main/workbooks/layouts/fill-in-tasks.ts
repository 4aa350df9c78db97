import { addDays, calendarDayOf } from '../../domain/calendar-day.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { unitStates } from '../../domain/codes.ts';
import type { UnitState } from '../../domain/codes.ts';
import { fillInFields } from '../../domain/exchange/fill-in-row.ts';
import type { FillInField, FillInRow, FillInSheet, FillInValues } from '../../domain/exchange/fill-in-row.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import type { FillInFactField } from '../fill-in-profile.ts';
import { tallestRow } from '../row-height.ts';
import type { CheckMessage, CheckRule, ColumnCells, ColumnCheck } from '../sheet-form.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellModel, CellValue, RowModel, SheetModel } from '../sheet-model.ts';
import { fillInTitle } from './fill-in-instructions.ts';
import { fillLabel, SheetRows } from './typeset.ts';

type Column = ExportProfile['fillIn']['columns'][number];

/** Characters that a unit may write into a cell. */
const longestAnswer = 2_000;
const longestReporter = 50;
/** Wide enough to be read where somebody shows the column. */
const rowIdWidth = 40;

/** The states that a unit can choose (销号 is the office's), as they are called in the workbook. */
export function fillInChoices(states: Readonly<Record<UnitState, string>>): string[] {
  return unitStates.filter((state) => state !== 'checkedOff').map((state) => states[state]);
}

/** What the locked cells of a row say, as the workbook prints it; empty for nothing. */
function printedFacts({ number, facts }: FillInRow, { fillIn }: ExportProfile): Record<FillInFactField, string> {
  return {
    number: String(number),
    plan: facts.planTitle,
    section: facts.sectionPath.join(fillIn.sectionSeparator),
    title: `${facts.outlineNumber ?? ''} ${facts.title}`.trim(),
    requirement: facts.requirement ?? '',
    role: fillIn.roles[facts.role],
    units: facts.units,
    deadline: printedDeadline(facts.deadlineText, facts.dueOn, fillIn.deadlineWithDay),
    overdue: facts.overdueDays === null ? '' : fillLabel(fillIn.overdue, { days: String(facts.overdueDays) }),
  };
}

function printedDeadline(text: string, dueOn: CalendarDay | null, withDay: string): string {
  if (dueOn === null) return text;
  const day = printedDay(dueOn);
  if (text === '') return day;
  return text.includes(day) ? text : fillLabel(withDay, { deadline: text, day });
}

/**
 * Lays out the task sheet (任务填报), one row a task: locked facts, then unlocked cells with what is known
 * already, then the hidden id. `choicesSheet` is the index of the sheet in whose first column the states stand.
 */
export function layOutFillInTasks(data: FillInSheet, profile: ExportProfile, choicesSheet: number): SheetModel {
  const { fillIn, typesetting } = profile;
  const { columns } = fillIn;
  const sheet = new SheetRows(
    columns.map((column) => column.width),
    typesetting,
    { paper: fillIn.paper, orientation: fillIn.orientation, signature: '' },
  );
  const subtitle =
    data.replyBy === null
      ? fillLabel(fillIn.subtitleWithoutDay, { unit: data.unitName })
      : fillLabel(fillIn.subtitle, { unit: data.unitName, day: printedDay(data.replyBy) });
  sheet.addHead(
    fillInTitle(data, profile),
    [{ text: subtitle, style: 'subtitle' }],
    columns.map(({ field, header }): CellModel => ({ value: header, style: isFillIn(field) ? 'fillInHeader' : 'header' })),
  );
  const headerRow = sheet.nextRowNumber - 1;
  const ids = new Map([[headerRow, fillIn.rowIdHeader]]);
  for (const row of data.rows) {
    ids.set(sheet.nextRowNumber, row.taskId);
    addTask(sheet, row, profile);
  }
  const model = sheet.toSheet(fillIn.sheetName);
  // LibreOffice puts a wrapped text of a hidden column into a PDF, a letter a line; one line it leaves out.
  return {
    ...model,
    columnWidths: [...model.columnWidths, rowIdWidth],
    rows: model.rows.map((row, index): RowModel => ({ ...row, cells: [...row.cells, { value: ids.get(index + 1) ?? null, style: 'oneLine' }] })),
    form: {
      allowances: ['formatColumns', 'formatRows', 'sort', 'autoFilter'],
      hiddenColumns: [columns.length],
      frozenColumns: columns.findIndex(({ field }) => field === 'title') + 1,
      filtered: data.rows.length > 0,
      checks: data.rows.length > 0 ? checksOf(data.year, profile, choicesSheet, { firstRow: headerRow + 1, lastRow: model.rows.length }) : [],
    },
  };
}

function isFillIn(field: Column['field']): field is FillInField {
  return fillInFields.some((other) => other === field);
}

/**
 * Adds the row of a task; a fact that would make it taller than a page likes follows in full over the width below, while its
 * cell keeps the whole text as its value, so that a returned sheet can be compared.
 */
function addTask(sheet: SheetRows, row: FillInRow, profile: ExportProfile): void {
  const facts = printedFacts(row, profile);
  const overdue = row.facts.overdueDays !== null;
  const below: string[] = [];
  const cells = profile.fillIn.columns.map(({ field, align, header }, column): CellModel => {
    if (isFillIn(field)) return fillInCell(sheet, row.given, field, column, profile);
    const value = field === 'number' ? row.number : textOrNothing(facts[field]);
    if (overdue && field === 'overdue') return { value, style: 'overdueMark' };
    if (sheet.heightIn(column, facts[field], 'text') > profile.typesetting.maximumRowHeight) {
      below.push(fillLabel(profile.fillIn.factBelow, { number: facts.number, header, text: facts[field] }));
      return { value, style: overdue ? 'overdueTextBelow' : 'textBelow' };
    }
    if (align === 'center') return { value, style: overdue ? 'overdueCentered' : 'centered' };
    return { value, style: overdue ? 'overdueText' : 'text' };
  });
  sheet.addWhole(plainRow(cells));
  for (const text of below) sheet.addFullWidth(text, overdue ? 'overdueText' : 'text');
}

function fillInCell(sheet: SheetRows, given: FillInValues, field: FillInField, column: number, { fillIn }: ExportProfile): CellModel {
  if (field === 'reportedOn') return { value: given.reportedOn === null ? null : { day: given.reportedOn }, style: 'fillInDay' };
  const style = fillIn.columns[column]?.align === 'center' ? 'fillInCentered' : 'fillInText';
  if (field === 'state') return { value: fillIn.states[given.state], style };
  if (field === 'percent') return { value: given.percent, style };
  const text = given[field] ?? '';
  // An answer stands in one cell, for the unit goes on writing in it.
  return { value: textOrNothing(text), style: sheet.heightIn(column, text, style) > tallestRow ? 'fillInSmallText' : style };
}

function textOrNothing(text: string): CellValue {
  return text === '' ? null : text;
}

type Rows = Omit<ColumnCells, 'column'>;

function checksOf(year: number, { fillIn }: ExportProfile, choicesSheet: number, rows: Rows): ColumnCheck[] {
  // A year and its neighbours: a wrong year is what is mistyped.
  const [from, to] = [firstDayOf(year - 1), addDays(firstDayOf(year + 2), -1)];
  const filled = ({ title, text }: CheckMessage, most: number): CheckMessage => ({
    title,
    text: fillLabel(text, { from: printedDay(from), to: printedDay(to), most: String(most) }),
  });
  const choices: CheckRule = { kind: 'list', sheet: choicesSheet, choices: { column: 0, firstRow: 1, lastRow: fillInChoices(fillIn.states).length } };
  const rules: Partial<Record<FillInField, CheckRule>> = {
    state: choices,
    reportedOn: { kind: 'dayBetween', from, to },
    percent: { kind: 'wholeNumberBetween', from: 0, to: 100 },
  };
  return fillIn.columns.flatMap(({ field }, column): ColumnCheck[] => {
    if (!isFillIn(field)) return [];
    const { prompt, refusal } = fillIn.checks[field];
    const most = field === 'reporter' ? longestReporter : longestAnswer;
    const rule = rules[field] ?? { kind: 'textLength', most };
    return [{ cells: { column, ...rows }, rule, prompt: filled(prompt, most), refusal: filled(refusal, most) }];
  });
}

function firstDayOf(year: number): CalendarDay {
  return calendarDayOf(year, 1, 1) as CalendarDay;
}
