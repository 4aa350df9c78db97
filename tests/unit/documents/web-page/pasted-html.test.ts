import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPastedHtml } from '../../../../src-main/documents/web-page/read-web-page.ts';

const fragment = (name: string): string => readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url), 'utf8');
const linesOf = (html: string): unknown[] => readPastedHtml(html).map(({ original, numberLength, cell }) => [original, numberLength, cell && [cell.table, cell.row, cell.column, cell.rowSpan, cell.columnSpan]]);

describe('HTML that Word, WPS and spreadsheets put on the clipboard', () => {
  it('of Word: printed numbers are automatic ones, its own line ends and comments are left out', () => {
    expect(linesOf(fragment('web-clipboard-word.html'))).toEqual([
      ['青屏县2026年政务公开工作要点', 0, null],
      ['一、深化重点领域公开', 2, null],
      ['1.公开部门预算，说明增减原因。（责任单位：县财政局）', 2, null],
      ['按月更新', 0, null],
      ['任务', 0, [0, 0, 0, 1, 1]], ['单位和时限', 0, [0, 0, 1, 1, 2]],
      ['公开规划\n公开计划', 0, [0, 1, 0, 2, 1]], ['县发改局', 0, [0, 1, 1, 1, 1]], ['6月底', 0, [0, 1, 2, 1, 1]],
      ['县统计局', 0, [0, 2, 1, 1, 1]],
    ]);
  });

  it('of WPS: the same', () => {
    expect(linesOf(fragment('web-clipboard-wps.html'))).toEqual([
      ['（一）推进政策解读', 3, null],
      ['1．新出台的文件同步解读。（牵头单位：县政府办）', 2, null],
    ]);
  });

  it('of a sheet: cells with their merged ranges, hidden rows too, and a text that flows over its neighbours alone', () => {
    expect(linesOf(fragment('web-clipboard-sheet.html'))).toEqual([
      ['青屏县任务分解表', 0, [0, 0, 0, 1, 4]],
      ['单位：县政府办公室填报', 0, [0, 1, 0, 1, 1]], ['2026年3月', 0, [0, 1, 3, 1, 1]],
      ['序号', 0, [0, 2, 0, 1, 1]], ['任务', 0, [0, 2, 1, 1, 1]], ['责任单位', 0, [0, 2, 2, 1, 1]], ['完成时限', 0, [0, 2, 3, 1, 1]],
      ['1', 0, [0, 3, 0, 1, 1]], ['公开预算', 0, [0, 3, 1, 1, 1]], ['县财政局\n各乡镇', 0, [0, 3, 2, 1, 1]], ['2026年6月30日', 0, [0, 3, 3, 1, 1]],
      ['2', 0, [0, 4, 0, 1, 1]], ['公开决算（含“三公”经费）', 0, [0, 4, 1, 2, 1]], ['县审计局', 0, [0, 4, 2, 1, 1]],
      ['3', 0, [0, 5, 0, 1, 1]], ['县统计局', 0, [0, 5, 2, 1, 1]],
    ]);
  });

  it('of one row, of one column and of one cell of a sheet', () => {
    const sheet = (rows: string): string => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`;
    expect(linesOf(sheet('<tr><td>1</td><td>公开预算</td></tr>'))).toEqual([['1', 0, [0, 0, 0, 1, 1]], ['公开预算', 0, [0, 0, 1, 1, 1]]]);
    expect(linesOf(sheet('<tr><td>公开预算</td></tr><tr><td>公开决算</td></tr>'))).toEqual([['公开预算', 0, [0, 0, 0, 1, 1]], ['公开决算', 0, [0, 1, 0, 1, 1]]]);
    expect(linesOf(sheet('<tr><td>一、总体要求<br>公开预算</td></tr>'))).toEqual([['一、总体要求', 0, null], ['公开预算', 0, null]]);
  });

  it('without its table or with the header of the clipboard format in front', () => {
    const rows = '<tr><td>任务</td><td>单位</td></tr><tr><td>公开预算</td><td>县财政局</td></tr>';
    const expected = [['任务', 0, [0, 0, 0, 1, 1]], ['单位', 0, [0, 0, 1, 1, 1]], ['公开预算', 0, [0, 1, 0, 1, 1]], ['县财政局', 0, [0, 1, 1, 1, 1]]];
    expect(linesOf(`<meta charset="utf-8">${rows}`)).toEqual(expected);
    expect(linesOf(`Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000500\r\n<html><body><table><!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`)).toEqual(expected);
    expect(linesOf('公开预算')).toEqual([['公开预算', 0, null]]);
  });
});
