import type { Exported } from '../../src-main/contract/exports.ts';

/** What was written and checked: 已导出“….xlsx”：2 张表，128 行；已重新打开核对 1,204 个单元格，无误。 */
export function exportedSentence({ fileName, sheets, rows, checkedCells }: Exported): string {
  const figure = (value: number): string => value.toLocaleString('zh-CN');
  return `已导出“${fileName}”：${figure(sheets)} 张表，${figure(rows)} 行；已重新打开核对 ${figure(checkedCells)} 个单元格，无误。`;
}
