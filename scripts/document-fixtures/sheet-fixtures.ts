import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { WorkBook, WorkSheet } from '@e965/xlsx';

/** Converts a file with LibreOffice to a target in the folder of fixtures; `filter` names the format. */
export type ConvertFile = (source: string, filter: string, target: string) => void;

/** Days of 2026 as Excel counts them. */
const dayOf = (month: number, day: number): number => Math.round((Date.UTC(2026, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

/**
 * A ledger as clerks keep it: title and unit line above a header of two rows, beginning in column C, days in several
 * formats, a share, a formula, merged categories, hidden rows and columns, and a hidden sheet of choices.
 */
function ledger(): WorkBook {
  const sheet: WorkSheet = {
    C2: { t: 's', v: '青屏县2026年政务公开工作台账' }, C3: { t: 's', v: '填报单位：县政府办公室' },
    C4: { t: 's', v: '序号' }, D4: { t: 's', v: '类别' }, E4: { t: 's', v: '工作任务' }, F4: { t: 's', v: '责任分工' }, H4: { t: 's', v: '内部编号' }, I4: { t: 's', v: '完成时限' }, J4: { t: 's', v: '进度' },
    F5: { t: 's', v: '牵头单位' }, G5: { t: 's', v: '责任单位' },
    '!ref': 'C2:J9',
    '!merges': ['C2:J2', 'C3:E3', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:H5', 'I4:I5', 'J4:J5', 'D6:D7', 'D8:D9'].map((range) => utils.decode_range(range)),
    '!cols': [{}, {}, { wch: 6 }, { wch: 12 }, { wch: 40 }, { wch: 16 }, { wch: 20 }, { wch: 10, hidden: true }, { wch: 14 }, { wch: 8 }],
    '!rows': [{}, {}, {}, {}, {}, {}, { hidden: true }],
  };
  const tasks: [task: string, lead: string, others: string, deadline: number, format: string, done: number][] = [
    ['公开部门预算和“三公”经费', '县财政局', '县直各部门', dayOf(3, 31), 'yyyy"年"m"月"d"日"', 1],
    ['公开重大建设项目批准结果', '县发展改革局', '县自然资源局\n县住房城乡建设局', dayOf(6, 30), 'yyyy/m/d', 0.5],
    ['更新义务教育招生范围', '县教育局', '各乡镇', dayOf(8, 1), 'yyyy"年"m"月"', 0],
    ['公开定点医疗机构名单', '县医疗保障局', '县卫生健康局', dayOf(9, 30), 'm"月"d"日"', 0],
  ];
  tasks.forEach(([task, lead, others, deadline, format, done], index) => {
    const row = index + 6;
    sheet[`C${row}`] = { t: 'n', v: index + 1, ...(index === 0 ? {} : { f: `C${row - 1}+1` }) };
    if (index % 2 === 0) sheet[`D${row}`] = { t: 's', v: index === 0 ? '重点领域' : '民生领域' };
    sheet[`E${row}`] = { t: 's', v: task };
    sheet[`F${row}`] = { t: 's', v: lead };
    sheet[`G${row}`] = { t: 's', v: others };
    sheet[`H${row}`] = { t: 's', v: `QP-${row}` };
    sheet[`I${row}`] = { t: 'n', v: deadline, z: format };
    sheet[`J${row}`] = { t: 'n', v: done, z: '0%' };
  });
  return {
    SheetNames: ['选项', '台账', '说明'],
    Sheets: { 选项: utils.aoa_to_sheet([['已完成'], ['推进中']]), 台账: sheet, 说明: utils.aoa_to_sheet([['本台账每季度更新一次。']]) },
    Workbook: { Sheets: [{ Hidden: 1 }, { Hidden: 0 }, { Hidden: 0 }] },
  };
}

/**
 * Writes `sheet-ledger` as .xlsx, by LibreOffice as .xls of Excel 97, and as the XML of Excel 2003 under the name .xls, as
 * many systems export it (LibreOffice 7.4 fails to write that one).
 */
export function makeSheetFixtures(folder: string, convert: ConvertFile): void {
  const source = path.join(folder, 'sheet-ledger.xlsx');
  writeFileSync(source, new Uint8Array(write(ledger(), { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer));
  convert(source, 'xls:MS Excel 97', 'sheet-ledger.xls');
  writeFileSync(path.join(folder, 'sheet-ledger-2003.xls'), write(ledger(), { type: 'string', bookType: 'xlml' }) as string);
}
