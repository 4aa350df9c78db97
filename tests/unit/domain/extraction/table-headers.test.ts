import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import { tableSignature } from '../../../../src-main/domain/extraction/found-table.ts';
import type { CellSketch } from '../../../support/plain-blocks.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const table = (rows: readonly (readonly CellSketch[])[]): ExtractedPlan => extractPlan([...plainBlocks('禾川县2024年政务公开工作台账'), ...cellBlocks(rows, 0, 1)]);
const columnsOf = ({ tables }: ExtractedPlan): string[] => tables.map((one) => one.columns.map(({ header, role, toldBy }) => `${header}:${role}:${toldBy}`).join(' '));

const expected = ['1 - 公开规划 牵县自然资源局+各乡镇 2024-06-30', '2 - 公开预算 牵县财政局+县直各部门 2024-12-31'];
const header = ['序号', '工作任务', '牵头单位', '责任单位', '完成时限'];
const body = [
  ['1', '公开规划', '县自然资源局', '各乡镇', '6月底前'],
  ['2', '公开预算', '县财政局', '县直各部门', '年底前'],
];

describe('the header of a table', () => {
  it('stands behind a title, notes, and a line of unit and date', () => {
    const read = table([
      [{ text: '政务公开任务台账', columns: 5 }],
      [{ text: '说明:本表由各单位于每月5日前报县政府办公室。', columns: 5 }],
      [{ text: '填报单位:(盖章)', columns: 3 }, { text: '填报日期: 年 月 日', columns: 2 }],
      header,
      ...body,
    ]);
    expect(sketchTasks(read)).toEqual(expected);
    expect(read.tables.map(({ rowCount, taskCount, beginning }) => ({ rowCount, taskCount, beginning }))).toEqual([{ rowCount: 2, taskCount: 2, beginning: '1 公开规划 县自然资源局 各乡镇 6月底前' }]);
  });

  it('takes two rows, with cells merged down and across', () => {
    const two = [{ text: '序号', rows: 2 }, { text: '工作任务', rows: 2 }, { text: '责任单位', columns: 2 }, { text: '完成时限', rows: 2 }];
    const read = table([two, ['牵头', '配合'], ...body]);
    expect(sketchTasks(read)).toEqual(['1 - 公开规划 牵县自然资源局+配各乡镇 2024-06-30', '2 - 公开预算 牵县财政局+配县直各部门 2024-12-31']);
    expect(read.tables[0]?.signature).toBe('序号|工作任务|责任单位/牵头|责任单位/配合|完成时限');
  });

  it('takes two rows whose cells are blank instead of merged', () => {
    expect(sketchTasks(table([['序号', '工作任务', '责任分工', '', '完成时限'], ['', '', '牵头单位', '责任单位', ''], ...body]))).toEqual(expected);
  });

  it('has the parts of the year below the deadline: what is ticked or filled in is due at their end', () => {
    const read = table([
      [{ text: '工作任务', rows: 2 }, { text: '责任单位', rows: 2 }, { text: '完成时限', columns: 4 }],
      ['一季度', '二季度', '三季度', '四季度'],
      ['公开规划', '县自然资源局', '', '√', '', ''],
      ['公开预算', '县财政局', '2月20日前', '', '', '公开调整后的预算'],
    ]);
    expect(sketchTasks(read)).toEqual(['- - 公开规划 县自然资源局 2024-06-30', '- - 公开预算 县财政局 2024-12-31+2024-02-20']);
    expect(read.tasks.map(({ requirement }) => requirement)).toEqual([null, '公开调整后的预算']);
    expect(read.tables[0]?.signature).toBe('工作任务|责任单位|完成时限/一季度|完成时限/二季度|完成时限/三季度|完成时限/四季度');
  });

  it.each(['进度', '工作进度', '完成进度', '当前进度'])('names states where its cells are shares: %s', (words) => {
    const states = table([[...header, words], ...body.map((row, at) => [...row, ['100%', '35.5%'][at] ?? ''])]);
    expect(sketchTasks(states)).toEqual(expected);
    expect(states.tasks.map(({ statusText }) => statusText)).toEqual(['100%', '35.5%']);
    const alone = table([[...header.slice(0, 4), words], ...body.map((row, at) => [...row.slice(0, 4), ['100%', '0%'][at] ?? ''])]);
    expect(alone.tasks.map(({ statusText, deadlines }) => [statusText, deadlines])).toEqual([['100%', []], ['0%', []]]);
  });

  it('names deadlines by 进度 where its cells are dates and no other column is for them', () => {
    expect(sketchTasks(table([[...header.slice(0, 4), '工作进度'], ...body]))).toEqual(expected);
  });

  it('and the title are left out where they are printed again on each page', () => {
    const read = table([[{ text: '政务公开任务台账', columns: 5 }], header, body[0] ?? [], [{ text: '政务公开任务台账', columns: 5 }], header, body[1] ?? []]);
    expect(sketchTasks(read)).toEqual(expected);
    expect(read.tables.map(({ rowCount }) => rowCount)).toEqual([2]);
    expect(read.sections).toEqual([]);
  });

  it('may be missing in a table that goes on on the next page', () => {
    const read = extractPlan([...plainBlocks('禾川县2024年政务公开工作台账'), ...cellBlocks([header, body[0] ?? []], 0, 1), ...cellBlocks([body[1] ?? []], 1, 11)]);
    expect(sketchTasks(read)).toEqual(expected);
    expect(read.tables.map(({ rowCount, taskCount }) => [rowCount, taskCount])).toEqual([[2, 2]]);
  });
});

describe('several tables', () => {
  it('of different headers in one sheet are read each by its own', () => {
    const read = table([
      header,
      ...body,
      [{ text: '二、重点领域公开任务', columns: 5 }],
      ['责任单位', '任务名称', '完成时间', '备注', ''],
      ['县教育体育局', '公开招生计划', '8月底前', '', ''],
    ]);
    expect(sketchTasks(read)).toEqual([...expected, '- - 公开招生计划 县教育体育局 2024-08-31']);
    expect(read.tables.map(({ signature, taskCount }) => [signature, taskCount])).toEqual([
      ['序号|工作任务|牵头单位|责任单位|完成时限', 2],
      ['责任单位|任务名称|完成时间|备注', 1],
    ]);
  });

  it('of different headers in one copied text are read each by its own', () => {
    const second = [['责任单位', '任务名称', '完成时间'], ['县教育体育局', '公开招生计划', '8月底前']];
    const read = extractPlan(plainBlocks([['禾川县2024年政务公开工作台账'], header, ...body, ...second].map((row) => row.join('\t')).join('\n')));
    expect(sketchTasks(read)).toEqual([...expected, '- - 公开招生计划 县教育体育局 2024-08-31']);
  });

  it('on sheets of their own are all read, a roster among them is not', () => {
    const first = cellBlocks([header, ...body], 0, 0);
    const second = cellBlocks([['任务', '科室', '时限'], ['整理目录', '办公室', '9月底前']], 1, first.length);
    const roster = cellBlocks([['姓名', '职务', '联系电话'], ['张某', '县政府办公室主任', '0000000']], 2, first.length + second.length);
    const read = extractPlan([...first, ...second, ...roster]);
    expect(read.tasks.map(({ title }) => title)).toEqual(['公开规划', '公开预算', '整理目录']);
    expect(read.tables.map(({ taskCount }) => taskCount)).toEqual([2, 1]);
  });
});

describe('rows that are no tasks', () => {
  it('sum up or are signed', () => {
    expect(sketchTasks(table([header, ...body, ['合计', '2项'], [{ text: '审核人:张某', columns: 2 }, { text: '填表人:', columns: 3 }]]))).toEqual(expected);
  });

  it('follow a table between tabs', () => {
    const read = extractPlan(plainBlocks([['禾川县2024年政务公开工作台账'], header, ...body, ['禾川县人民政府办公室'], ['2024年3月5日']].map((row) => row.join('\t')).join('\n')));
    expect(sketchTasks(read)).toEqual(expected);
    expect(read.issuer).toBe('禾川县人民政府办公室');
  });

  it('are no lines of words between tabs that no column tells', () => {
    const read = extractPlan(plainBlocks('禾川县2024年政务公开领导小组\n组长\t张某\t县长\n副组长\t李某\t副县长\n成员\t王某\t主任'));
    expect([read.tasks, read.readFrom]).toEqual([[], 'text']);
  });
});

describe('merged cells', () => {
  it('may claim a million rows and all columns of a sheet', () => {
    const blocks = cellBlocks([header, ...body]).map((block) => (block.cell && block.text === '年底前' ? { ...block, cell: { ...block.cell, rowSpan: 1_048_576, columnSpan: 16_384 } } : block));
    expect(extractPlan(blocks).tasks.map(({ title }) => title)).toEqual(['公开规划', '公开预算']);
  });

  it('leave a table whole that holds another one', () => {
    const outer = cellBlocks([header, ...body]);
    const inner = cellBlocks([['姓名', '职务'], ['张某', '主任']], 1);
    const blocks = [...outer.slice(0, 8), ...inner, ...outer.slice(8)].map((block, index) => ({ ...block, index }));
    expect(extractPlan(blocks).tasks.map(({ title, leadUnits }) => [title, leadUnits])).toEqual([
      ['公开规划', ['县自然资源局']],
      ['公开预算', ['县财政局']],
    ]);
  });
});

describe('columns by what they hold', () => {
  it('are told where nobody knows the words of the header', () => {
    const read = table([['项次', '干什么', '怎么干', '谁来干', '何时干完'], ['1', '公开规划文本', '在门户网站设专栏集中展示规划文本', '县自然资源局', '6月底前'], ['2', '公开部门预算', '按统一的格式公开预算的全文和说明', '县财政局', '年底前']]);
    expect(sketchTasks(read)).toEqual(['1 - 公开规划文本 县自然资源局 2024-06-30', '2 - 公开部门预算 县财政局 2024-12-31']);
    expect(columnsOf(read)).toEqual(['项次:number:content 干什么:task:content 怎么干:requirement:content 谁来干:responsible:content 何时干完:deadline:content']);
    expect(read.tasks.map(({ confidence }) => confidence)).toEqual(['likely', 'likely']);
  });

  it('are told where there is no header', () => {
    const rows = [...body, ['3', '公开招生计划', '县教育体育局', '各学校', '8月底前']];
    const read = table(rows);
    expect(sketchTasks(read)).toEqual([...expected, '3 - 公开招生计划 牵县教育体育局+各学校 2024-08-31']);
    expect(read.tables[0]?.signature).toBe('||||');
  });

  it('are guessed of a table that is not taken for one of tasks', () => {
    const read = table([['序号', '甲项', '乙项'], ['1', '公开规划文本', '无'], ['2', '公开部门预算', '无']]);
    expect(read.tasks).toEqual([]);
    expect(columnsOf(read)).toEqual(['序号:number:header 甲项:task:content 乙项:ignored:content']);
    expect(read.tables[0]?.taskCount).toBe(0);
  });

  it('fill a role that no header names', () => {
    const read = table([['序号', '工作任务', '实施路径', '谁负责', '何时'], ...body.map(([number = '', title = '', unit = '', , time = '']) => [number, title, '在门户网站设专栏集中展示全文', unit, time])]);
    expect(sketchTasks(read)).toEqual(['1 - 公开规划 县自然资源局 2024-06-30', '2 - 公开预算 县财政局 2024-12-31']);
    expect(read.tasks[0]?.requirement).toBe('在门户网站设专栏集中展示全文');
  });
});

describe('the clerk', () => {
  const odd = [['甲', '乙', '丙'], ['县教育体育局', '公开招生计划', '无'], ['县财政局', '公开预算', '无']];

  it('tells what the columns of a table hold that nobody knows', () => {
    const blocks = cellBlocks(odd);
    const read = extractPlan(blocks, { readFrom: null, columns: [{ signature: '甲|乙|丙', roles: ['supporting', 'task', 'ignored'] }] });
    expect(sketchTasks(read)).toEqual(['- - 公开招生计划 配县教育体育局 -', '- - 公开预算 配县财政局 -']);
    expect(columnsOf(read)).toEqual(['甲:supporting:choice 乙:task:choice 丙:ignored:choice']);
  });

  it('tells that a table holds no tasks', () => {
    const read = extractPlan(cellBlocks([header, ...body]), { readFrom: null, columns: [{ signature: tableSignature(header), roles: ['ignored', 'ignored', 'ignored', 'ignored', 'ignored'] }] });
    expect([read.tasks, read.readFrom]).toEqual([[], 'text']);
  });

  it('tells nothing of a table that has more columns', () => {
    const read = extractPlan(cellBlocks([header, ...body]), { readFrom: null, columns: [{ signature: tableSignature(header), roles: ['task', 'ignored'] }] });
    expect(read.tasks).toHaveLength(2);
  });

  it('chooses the part of the document that is the plan', () => {
    const text = plainBlocks('禾川县2024年政务公开工作要点\n一、主动公开\n1.公开机构职能。(责任单位:县委编办)\n2.公开权责清单。(责任单位:县司法局)');
    const blocks = [...text, ...cellBlocks([header, ...body], 0, text.length)];
    const titles = (readFrom: 'text' | 'tables' | 'both' | null): unknown => {
      const read = extractPlan(blocks, { readFrom, columns: [] });
      return [read.readFrom, read.tasks.map(({ title }) => title)];
    };
    expect(titles('text')).toEqual(['text', ['公开机构职能', '公开权责清单']]);
    expect(titles('tables')).toEqual(['tables', ['公开规划', '公开预算']]);
    expect(titles('both')).toEqual(['both', ['公开机构职能', '公开权责清单', '公开规划', '公开预算']]);
    expect(titles(null)).toEqual(titles('both'));
  });

  it('may read as text what looks like cells on lines', () => {
    const text = '禾川县2024年政务公开工作要点\n序号\n工作任务\n责任单位\n1.公开机构职能。(责任单位:县委编办)\n2.公开权责清单。(责任单位:县司法局)';
    const read = extractPlan(plainBlocks(text), { readFrom: 'text', columns: [] });
    expect(sketchTasks(read)).toEqual(['1 - 公开机构职能 县委编办 -', '2 - 公开权责清单 县司法局 -']);
  });
});

describe('the signature of a table', () => {
  it('does not change with width, blanks and marks', () => {
    expect(tableSignature(['序 号', '责任单位\uff08科室\uff09', '', '责任单位/牵头\uff1a'])).toBe(tableSignature(['序号', '责任单位(科室)', '', '责任单位/牵头']));
    expect(tableSignature(['序号', '', '任务'])).toBe('序号||任务');
  });
});
