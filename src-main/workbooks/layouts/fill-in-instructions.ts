import type { FillInSheet } from '../../domain/exchange/fill-in-row.ts';
import { printedDay } from '../../domain/printed-day.ts';
import type { ExportProfile } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { SheetModel } from '../sheet-model.ts';
import { fillLabel, SheetRows } from './typeset.ts';

type InstructionField = ExportProfile['fillIn']['instructions']['lines'][number]['field'];

/** The period that a workbook asks about: 2026年第三季度. */
export function fillInPeriod({ year, quarter }: FillInSheet, { fillIn }: ExportProfile): string {
  const named = quarter === null ? undefined : fillIn.periods.quarters[quarter - 1];
  return fillLabel(named ?? fillIn.periods.year, { year: String(year) });
}

/** Title of a unit's workbook, also of its sheets. */
export function fillInTitle(sheet: FillInSheet, profile: ExportProfile): string {
  return fillLabel(profile.fillIn.title, { unit: sheet.unitName, period: fillInPeriod(sheet, profile) });
}

/** Lays out the first sheet (填报说明), A4 portrait: who is asked for what by when, and how to fill in. */
export function layOutInstructions(data: FillInSheet, profile: ExportProfile): SheetModel {
  const { instructions } = profile.fillIn;
  const sheet = new SheetRows([instructions.labelWidth, instructions.valueWidth], { ...profile.typesetting, orientation: 'portrait' });
  sheet.addTitle(fillInTitle(data, profile));
  const values = instructionValues(data, profile);
  for (const { field, label } of instructions.lines) {
    const value = values[field];
    if (value === null || value === '') continue;
    sheet.add(
      plainRow([
        { value: label, style: 'total' },
        { value, style: 'text' },
      ]),
    );
  }
  sheet.addFullWidth('', 'note');
  sheet.addFullWidth(instructions.heading, 'instructionHeading');
  for (const paragraph of instructions.paragraphs) sheet.addFullWidth(paragraph, 'signature');
  const form = { allowances: ['formatColumns', 'formatRows'], hiddenColumns: [], frozenColumns: 0, filtered: false, checks: [] } as const;
  return { ...sheet.toSheet(instructions.sheetName), form };
}

function instructionValues(data: FillInSheet, profile: ExportProfile): Record<InstructionField, string | null> {
  const { instructions } = profile.fillIn;
  const overdue = data.rows.filter(({ facts }) => facts.overdueDays !== null).length;
  return {
    unit: data.unitName,
    period: fillInPeriod(data, profile),
    distributedOn: printedDay(data.distributedOn),
    replyBy: data.replyBy === null ? null : printedDay(data.replyBy),
    contact: data.contact,
    rows: fillLabel(overdue === 0 ? instructions.rows : instructions.rowsWithOverdue, { rows: String(data.rows.length), overdue: String(overdue) }),
    note: data.note,
  };
}
