import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A city's progress table as it may come: a title, a header of two rows, headings, merged cells, a picture, print settings, rules for colours, a total and other sheets. */
export async function superiorWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const notes = workbook.addWorksheet('填表说明');
  notes.getCell('A1').value = '请于季度末前报送 <盖章> & 电子版';
  const sheet = workbook.addWorksheet('进展情况表', { pageSetup: { orientation: 'landscape', fitToPage: true, fitToHeight: 0 }, properties: { defaultRowHeight: 14.25 } });
  sheet.columns = [6, 20, 40, 14, 14, 30, 12, 14, 20].map((width) => ({ width }));
  sheet.getCell('A1').value = '某市2026年政务公开重点任务进展情况表';
  sheet.mergeCells('A1:I1');
  ['序号', '工作任务', '工作要求', '责任单位', '完成时限', '落实情况', null, null, '备注'].forEach((words, at) => (sheet.getCell(2, at + 1).value = words));
  ['进展情况', '完成状态', '完成日期'].forEach((words, at) => (sheet.getCell(3, at + 6).value = words));
  for (const column of ['A', 'B', 'C', 'D', 'E', 'I']) sheet.mergeCells(`${column}2:${column}3`);
  sheet.mergeCells('F2:H2');
  sheet.getCell('A4').value = '一、深化重点领域公开';
  sheet.mergeCells('A4:I4');
  const rows: [number, string, string][] = [
    [1, '惠企政策公开', '集中发布惠企政策，及时更新办事指南。'],
    [2, '民生领域公开', '公开义务教育招生入学信息。'],
    [3, '民生领域公开', '公开基本医疗保险和救助信息。'],
  ];
  rows.forEach(([number, task, requirement], at) => {
    const row = sheet.getRow(at + 5);
    [number, task, requirement, '市直有关单位', '2026年12月底前'].forEach((value, column) => (row.getCell(column + 1).value = value));
    row.height = 28.5;
    for (let column = 1; column <= 9; column++) row.getCell(column).style = { font: { name: '仿宋', size: 11 }, alignment: { wrapText: true, vertical: 'middle' }, border: { top: { style: 'thin' } } };
    row.getCell(8).numFmt = 'yyyy"年"m"月"d"日"';
  });
  sheet.mergeCells('B6:B7');
  sheet.getCell('A8').value = '合计';
  sheet.getCell('G8').value = { formula: 'COUNTIF(G5:G7,"已完成")', result: 0 };
  sheet.getCell('A9').value = '填报人：          审核人：';
  sheet.addConditionalFormatting({ ref: 'G5:G7', rules: [{ type: 'expression', priority: 1, formulae: ['G5="未完成"'], style: { font: { color: { argb: 'FFFF0000' } } } }] });
  sheet.getCell('G5').dataValidation = { type: 'list', formulae: ['"已完成,推进中,未完成"'], allowBlank: true };
  const picture = workbook.addImage({ base64: onePixel, extension: 'png' });
  sheet.addImage(picture, { tl: { col: 8.2, row: 0.2 }, ext: { width: 40, height: 40 } });
  workbook.definedNames.add("'进展情况表'!$F$5:$F$7", '落实区域');
  workbook.addWorksheet('附件').getCell('B2').value = 42;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Parts of an office file by name, unpacked. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** A workbook opened as another program would. */
export async function openedWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}
