import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import { convertAllWithLibreOffice } from '../../scripts/render-check.ts';
import type { SheetModel } from '../../src-main/workbooks/sheet-model.ts';

/**
 * The workbooks as LibreOffice saves them when it may give each row the height that its text needs (the flat format lets every row
 * be fitted when it is opened). Rows with merged cells are fitted to their other cells only.
 */
export async function fittedByLibreOffice(files: readonly string[], folder: string): Promise<ExcelJS.Workbook[]> {
  const fittedFolder = join(folder, 'fitted');
  await mkdir(fittedFolder, { recursive: true });
  const flat = await convertAllWithLibreOffice(files, 'fods', folder);
  const fitted = flat.map((file) => join(fittedFolder, basename(file)));
  for (const [index, file] of flat.entries()) {
    const xml = await readFile(file, 'utf8');
    const free = xml.replaceAll(/style:row-height="[^"]*" /g, '').replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"');
    await writeFile(fitted[index] ?? '', free);
  }
  const saved = await convertAllWithLibreOffice(fitted, 'xlsx:Calc MS Excel 2007 XML', fittedFolder);
  const workbooks: ExcelJS.Workbook[] = [];
  for (const file of saved) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    workbooks.push(workbook);
  }
  return workbooks;
}

/** Our height of each row without merged cells as a part of the one that LibreOffice gives it. */
export function heightRatios({ rows }: SheetModel, fitted: ExcelJS.Worksheet): { row: number; ratio: number }[] {
  let mergedTo = -1;
  return rows.flatMap(({ merges, height }, index) => {
    mergedTo = Math.max(mergedTo, ...merges.map(({ down = 0 }) => index + down));
    return mergedTo >= index ? [] : [{ row: index + 1, ratio: (height ?? 0) / fitted.getRow(index + 1).height }];
  });
}
