import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';

/** Reads the files of a folder one after the other with the fast library, values only. */
export function readFast(folder: string): void {
  for (const name of readdirSync(folder)) {
    read(readFileSync(path.join(folder, name)), { type: 'buffer', dense: true, cellText: false, cellNF: false, cellHTML: false, cellFormula: false });
  }
}

/** Reads the files of a folder one after the other with exceljs; the checks of the sheets would take it minutes. */
export async function readByExceljs(folder: string): Promise<void> {
  // Loaded only here: the fast library must not carry its modules.
  const { default: ExcelJS } = await import('exceljs');
  for (const name of readdirSync(folder)) {
    await new ExcelJS.Workbook().xlsx.readFile(path.join(folder, name), { ignoreNodes: ['dataValidations'] });
  }
}
