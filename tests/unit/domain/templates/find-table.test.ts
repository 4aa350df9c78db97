import { describe, expect, it } from 'vitest';
import type { TemplateRole } from '../../../../src-main/domain/templates/column-roles.ts';
import { findTemplateTables } from '../../../../src-main/domain/templates/find-table.ts';
import type { TemplateTable } from '../../../../src-main/domain/templates/find-table.ts';
import type { CellRange, PlainSheet, PlainValue } from '../../../../src-main/domain/templates/plain-sheet.ts';

function sheetOf(rows: readonly (readonly PlainValue[])[], merges: readonly CellRange[] = [], more: Partial<PlainSheet> = {}): PlainSheet {
  return { name: '表', hidden: false, rows, merges, formulas: [], ...more };
}
const across = (row: number, right: number): CellRange => ({ top: row, bottom: row, left: 0, right });
const down = (column: number, top: number, bottom: number): CellRange => ({ top, bottom, left: column, right: column });
const rolesOf = (table: TemplateTable | undefined): TemplateRole[] | undefined => table?.columns.map(({ role }) => role);
/** Roles of the columns of a table with this header above one row of a task. */
function rolesBelow(headers: readonly string[], cells: readonly PlainValue[] = []): TemplateRole[] | undefined {
  return rolesOf(findTemplateTables([sheetOf([[...headers], headers.map((_, at) => cells[at] ?? null)])])[0]);
}

describe('findTemplateTables', () => {
  it('finds header, headings, rows and the end of a table', () => {
    const rows = [
      ['某市政务公开任务进展表'],
      ['填报单位：', null, null, null, '填报日期：'],
      ['序号', '工作任务', '工作要求', '完成时限', '落实情况', '佐证材料'],
      ['一、深化重点领域公开'],
      [1, '惠企政策公开', '集中发布惠企政策', '6月底前'],
      [2, '民生公开', '公开入学信息', '8月底前'],
      [],
      ['序号', '工作任务', '工作要求', '完成时限', '落实情况', '佐证材料'],
      ['二、夯实基础'],
      [3, '网站建设', '检查栏目', '全年'],
      ['合计', null, 3],
      ['填报人：', null, '审核人：'],
      [4, '不是任务', '表外'],
    ];
    const [table] = findTemplateTables([sheetOf(rows, [across(0, 5), across(3, 5), across(8, 5)])]);
    expect(table).toMatchObject({ sheet: 0, headerTop: 2, headerBottom: 2, confidence: 'sure', signature: '序号|工作任务|工作要求|完成时限|落实情况|佐证材料' });
    expect(rolesOf(table)).toEqual(['number', 'task', 'requirement', 'deadline', 'progress', 'evidence']);
    expect(table?.rows.map(({ row, number, section, title }) => [row, number, section, title])).toEqual([
      [4, '1', '一、深化重点领域公开', '惠企政策公开'],
      [5, '2', '一、深化重点领域公开', '民生公开'],
      [9, '3', '二、夯实基础', '网站建设'],
    ]);
  });

  it('reads a header of two rows, merged or only laid out', () => {
    const header = [['序号', '工作任务', '完成时限', '落实情况', null, null, null, '责任人'], [null, null, null, '一季度', '二季度', '第三季度', '四季度']];
    const merges = [...[0, 1, 2, 7].map((column) => down(column, 0, 1)), { top: 0, bottom: 0, left: 3, right: 6 }];
    for (const some of [merges, merges.slice(-1)]) {
      const [table] = findTemplateTables([sheetOf([...header, [1, '民生公开', '年底前']], some)]);
      expect(table?.headerBottom).toBe(1);
      expect(rolesOf(table)).toEqual(['number', 'task', 'deadline', 'progress', 'progress', 'progress', 'progress', 'person']);
      expect(table?.columns.map(({ quarter }) => quarter)).toEqual([null, null, null, 1, 2, 3, 4, null]);
      expect(table?.columns[3]).toMatchObject({ header: '落实情况/一季度', confidence: 'sure' });
      expect(table?.rows).toHaveLength(1);
    }
  });

  it('tells which columns are ours', () => {
    expect(rolesBelow(['序号', '一级标题', '工作任务', '牵头单位', '责任单位', '责任人及联系电话', '联系人', '联系电话', '备注'])).toEqual(['number', 'category', 'task', 'lead', 'responsible', 'personAndPhone', 'liaison', 'phone', 'remark']);
    expect(rolesBelow(['工作任务', '截至6月底工作进展情况（200字以内）', '完成状态', '实际完成时间', '完成比例', '存在问题及原因', '下一步工作打算', '佐证材料（附件名称或链接）', '填报人'])).toEqual(['task', 'progress', 'state', 'finishedOn', 'percent', 'problems', 'nextStep', 'evidence', 'reporter']);
    expect(rolesBelow(['工作任务', '落实情况', '完成情况'])).toEqual(['task', 'progress', 'state']);
    expect(rolesBelow(['工作任务', '完成情况', '分值'])).toEqual(['task', 'progress', 'other']);
    expect(rolesBelow(['问题', '整改措施', '责任单位', '整改时限', '整改情况'])?.slice(0, 5)).toEqual(['task', 'requirement', 'responsible', 'deadline', 'progress']);
  });

  it('tells a limit from the day on which it was done', () => {
    const table = (headers: string[], cells: PlainValue[]): unknown => findTemplateTables([sheetOf([headers, cells])])[0]?.columns.at(-1);
    expect(table(['工作任务', '落实情况', '完成日期'], ['民生公开', null, '6月底前'])).toMatchObject({ role: 'deadline', confidence: 'likely' });
    expect(table(['工作任务', '落实情况', '完成日期'], ['民生公开'])).toMatchObject({ role: 'finishedOn', confidence: 'doubtful' });
    expect(table(['工作任务', '完成时限', '完成日期'], ['民生公开', '6月底前'])).toMatchObject({ role: 'finishedOn', confidence: 'sure' });
  });

  it('takes rows whose words are merged as one, and a task over several requirements as several', () => {
    const rows = [
      ['工作任务', '工作要求', '责任单位', '落实情况'],
      ['民生公开', '公开入学信息', '市教育局'],
      [null, null, '市民政局'],
      [null, '公开医保信息', '市医保局'],
    ];
    const [table] = findTemplateTables([sheetOf(rows, [down(0, 1, 3), down(1, 1, 2)])]);
    expect(table?.rows.map(({ row, lastRow, title, requirement }) => [row, lastRow, title, requirement])).toEqual([
      [1, 2, '民生公开', '公开入学信息'],
      [3, 3, '民生公开', '公开医保信息'],
    ]);
  });

  it('applies what the clerk has told of tables of the same form, whatever blanks are printed', () => {
    const choice = { signature: '序号|工作任务|反馈', roles: ['number', 'task', 'progress'] as const };
    const [before] = findTemplateTables([sheetOf([['序号', '工作任务', '反馈'], [1, '民生公开']])]);
    expect(before?.columns[2]).toMatchObject({ role: 'other', confidence: 'doubtful', toldBy: 'header' });
    expect(before?.confidence).toBe('doubtful');
    const [after] = findTemplateTables([sheetOf([['序 号', '工作任务', '反 馈'], [1, '民生公开']])], [choice]);
    expect(after?.columns[2]).toMatchObject({ role: 'progress', confidence: 'sure', toldBy: 'choice' });
    expect(after?.confidence).toBe('sure');
  });

  it('puts the table with open columns first, those of hidden sheets last, and finds none in other sheets', () => {
    const plan = sheetOf([['序号', '工作任务', '责任单位'], [1, '甲项公开'], [2, '乙项公开']], [], { name: '分工' });
    const progress = sheetOf([['序号', '工作任务', '落实情况'], [1, '甲项公开']], [], { name: '进展' });
    const roster = sheetOf([['姓名', '职务', '手机'], ['张三', '科长', '1']], [], { name: '名单' });
    const found = findTemplateTables([plan, { ...progress, name: '旧表', hidden: true }, roster, progress]);
    expect(found.map(({ sheetName }) => sheetName)).toEqual(['进展', '分工', '旧表']);
  });

  it('finds the cell of a column where rows divide the grid otherwise than the header', () => {
    // As Word keeps hand-drawn tables: the lines between columns of the rows are not those of the header.
    const rows = [['序号', null, '工作任务', null, '落实情况', null], ['1', '民生公开'], ['2', null, null, '网站建设'], ['3', '队伍建设']];
    const header = [0, 2, 4].map((left) => ({ top: 0, bottom: 0, left, right: left + 1 }));
    const inRow = (row: number, left: number, right: number): CellRange => ({ top: row, bottom: row, left, right });
    const [table] = findTemplateTables([sheetOf(rows, [...header, inRow(1, 1, 2), inRow(1, 3, 5), inRow(2, 0, 2), inRow(2, 3, 4), inRow(3, 1, 5)])]);
    expect(table?.columns.map(({ role, column, lastColumn }) => [role, column, lastColumn])).toEqual([['number', 0, 1], ['task', 2, 3], ['progress', 4, 5]]);
    expect(table?.rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.column ?? null)])).toEqual([
      ['1', 0, 1, 3],
      ['2', 0, 3, 5],
      ['3', 0, 1, null],
    ]);
  });

  it('tells a heading in the first column from a task that stands alone', () => {
    const [table] = findTemplateTables([sheetOf([['序号', '工作任务', '落实情况'], ['一、重点领域'], [null, '（一）民生公开'], [null, '（二）网站建设']])]);
    expect(table?.rows.map(({ section, title }) => [section, title])).toEqual([['一、重点领域', '（一）民生公开'], ['一、重点领域', '（二）网站建设']]);
  });

  it('gives rows that share a merged cell the same cell', () => {
    const sheet = sheetOf([['工作任务', '落实情况'], ['民生公开'], ['网站建设']], [down(1, 1, 2)]);
    const [table] = findTemplateTables([sheet]);
    expect(table?.rows.map(({ cells }) => cells[1])).toEqual([{ row: 1, column: 1 }, { row: 1, column: 1 }]);
  });

  it('is not held up by cells merged over a whole sheet', () => {
    const rows = [['工作任务', '落实情况'], ['民生公开']];
    const [table] = findTemplateTables([sheetOf(rows, [{ top: 2, left: 0, bottom: 1_048_575, right: 16_383 }])]);
    expect(table?.rows).toHaveLength(1);
  });
});
