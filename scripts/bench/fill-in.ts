import ExcelJS from 'exceljs';
import { exchangeSize } from './exchange-workspace.ts';

/** Fills in a workbook as a unit does, and saves it as another program would. */
export async function fillIn(file: string, target: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file, { ignoreNodes: ['dataValidations'] });
  const sheet = workbook.worksheets[1];
  const header = sheet?.getRow(sheet.rowCount - exchangeSize.rows);
  const names = Array.isArray(header?.values) ? header.values : [];
  const [state = -1, text = -1, nextStep = -1] = ['完成状态', '落实情况', '下一步措施'].map((name) => names.indexOf(name));
  if (sheet === undefined || state < 0) throw new Error(`${file} is no fill-in workbook of ${exchangeSize.rows} rows`);
  for (let number = sheet.rowCount - exchangeSize.rows + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    row.getCell(state).value = '推进中';
    row.getCell(text).value = `第三季度公布信息${number}条，回应群众意见${number % 7}件，已按月自查。`;
    row.getCell(nextStep).value = '继续按月公布，年底前完成。';
  }
  await workbook.xlsx.writeFile(target);
}
