import type { FillInSheet } from '../../domain/exchange/fill-in-row.ts';
import { markSheetName, marksOf } from '../../domain/exchange/workbook-marks.ts';
import type { ExportProfile, Typesetting } from '../export-profile.ts';
import { plainRow } from '../sheet-model.ts';
import type { CellValue, SheetModel } from '../sheet-model.ts';
import { layOutInstructions } from './fill-in-instructions.ts';
import { fillInChoices, layOutFillInTasks } from './fill-in-tasks.ts';
import { printSetup } from './typeset.ts';

/** What the workbook of one unit is made of. */
export interface FillInWorkbookData {
  readonly sheet: FillInSheet;
}

/** Index of the sheet with the choices, to which the checks of the task sheet point. */
const optionsSheet = 2;
/** Wide enough to be read by whoever shows these sheets. */
const hiddenWidth = 40;

/** Lays out the workbook of a unit: instructions, tasks, and out of sight the choices and what the file is recognised by. */
export function fillInSheets({ sheet }: FillInWorkbookData, profile: ExportProfile): SheetModel[] {
  const choices = fillInChoices(profile.fillIn.states).map((choice) => [choice]);
  return [
    layOutInstructions(sheet, profile),
    layOutFillInTasks(sheet, profile, optionsSheet),
    outOfSight(profile.fillIn.optionsSheetName, 'hidden', choices, profile.typesetting),
    outOfSight(markSheetName, 'veryHidden', marksOf(sheet), profile.typesetting),
  ];
}

function outOfSight(name: string, visibility: 'hidden' | 'veryHidden', lines: readonly (readonly CellValue[])[], typesetting: Typesetting): SheetModel {
  const rows = lines.map((line) => plainRow(line.map((value) => ({ value, style: 'text' as const }))));
  const columnWidths = (lines[0] ?? []).map(() => hiddenWidth);
  return { name, visibility, columnWidths, titleRowCount: 0, headerRowCount: 0, rows, print: printSetup(typesetting) };
}
