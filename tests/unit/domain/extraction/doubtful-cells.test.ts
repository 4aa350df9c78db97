import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import type { Diagnostic, ExtractedPlan } from '../../../../src-main/domain/extraction/extracted-plan.ts';
import type { CellSketch } from '../../../support/plain-blocks.ts';
import { cellBlocks, plainBlocks } from '../../../support/plain-blocks.ts';

const copied = (text: string): ExtractedPlan => extractPlan(plainBlocks(text));
const cells = (rows: readonly (readonly CellSketch[])[]): ExtractedPlan => extractPlan(cellBlocks(rows));
const asked = ({ diagnostics }: ExtractedPlan): Pick<Diagnostic, 'task' | 'severity' | 'values' | 'candidates'>[] =>
  diagnostics.filter(({ code }) => code === 'CELLS_AMBIGUOUS').map(({ task, severity, values, candidates }) => ({ task, severity, values, candidates }));
const header = '工作任务 | 工作要求 | 牵头单位 | 责任单位 | 落实情况 |';
const whole = '1.公开规划 | 集中展示规划。 | 县自然资源局 | 各乡镇 | 已完成 |';

describe('a cell that may belong in several fields', () => {
  it('is asked with its words, the field that it was put in and the others', () => {
    const text = `${header}\n${whole}\n2.公开预算 | 公开部门预算。 | 县财政局 | 已完成 | |`;
    const read = copied(text);
    expect(read.tasks[1]?.responsibleUnits).toEqual(['县财政局']);
    expect(read.tasks[1]?.confidence).toBe('doubtful');
    expect(asked(read)).toEqual([{ task: 1, severity: 'question', values: { text: '县财政局', taken: 'responsibleUnits' }, candidates: ['responsibleUnits', 'leadUnits'] }]);
    const [span] = read.diagnostics.flatMap((one) => (one.code === 'CELLS_AMBIGUOUS' && one.span ? [one.span] : []));
    expect(text.split('\n')[span?.block ?? -1]?.slice(span?.start, span?.end)).toBe('县财政局');
  });

  it('is only told of where it names collective units, which hardly ever lead', () => {
    const read = copied(`${header}\n${whole}\n2.公开预算 | 公开部门预算。 | 各乡镇、县直有关部门 | 已完成 | |`);
    expect(asked(read)).toEqual([{ task: 1, severity: 'info', values: { text: '各乡镇、县直有关部门', taken: 'responsibleUnits' }, candidates: ['responsibleUnits', 'leadUnits'] }]);
    expect(read.tasks[1]?.confidence).toBe('likely');
  });

  it('may be words that are the task or its requirement', () => {
    const read = copied('工作任务 | 工作要求 | 牵头单位 | 责任单位 | 完成时限\n公开规划 | 集中展示规划 | 县自然资源局 | 各乡镇 | 6月底前\n公开部门预算 | 县财政局 | 各单位 | 9月底前 |');
    expect(asked(read)).toContainEqual({ task: 1, severity: 'question', values: { text: '公开部门预算', taken: 'title' }, candidates: ['title', 'requirement'] });
  });

  it('is a name of two columns whose names were copied without a gap', () => {
    const read = copied('2023年政务公开任务分解表\n序号工作任务牵头单位责任单位完成时限\n1公开规划文本。县发改局县自然资源局6月底前\n2公开预决算信息。县财政局县审计局9月20日前');
    expect(asked(read).map(({ values, candidates }) => [values['text'], candidates])).toEqual([
      ['县发改局', ['leadUnits', 'responsibleUnits']],
      ['县财政局', ['leadUnits', 'responsibleUnits']],
    ]);
  });

  it('is the only one of a row that is too short, between blanks: its units are responsible', () => {
    const rows = ['序号 工作任务 工作要求 牵头单位 责任单位', '1 公开规划 集中展示规划文本。 县自然资源局 各乡镇人民政府', '2 公开捐赠 公布接收、分配情况。 县红十字会、县慈善总会', '3 公开预算 公开部门预算。 县财政局 县直各部门'];
    const read = copied(`禾川县2022年政务公开工作分工表\n${rows.join('\n')}`);
    expect(read.tasks.map(({ leadUnits, responsibleUnits }) => [leadUnits, responsibleUnits])).toEqual([
      [['县自然资源局'], ['各乡镇人民政府']],
      [[], ['县红十字会', '县慈善总会']],
      [['县财政局'], ['县直各部门']],
    ]);
    expect(asked(read)).toEqual([{ task: 1, severity: 'question', values: { text: '县红十字会、县慈善总会', taken: 'responsibleUnits' }, candidates: ['responsibleUnits', 'leadUnits'] }]);
  });

  it('is no such one where the blank cell is printed', () => {
    const rows = [['序号', '工作任务', '牵头单位', '责任单位'], ['1', '公开规划', '县自然资源局', ''], ['2', '公开预算', '县财政局', '县直各部门']];
    expect(copied(rows.map((row) => row.join('\t')).join('\n')).tasks.map(({ leadUnits }) => leadUnits)).toEqual([['县自然资源局'], ['县财政局']]);
    expect(cells(rows).tasks.map(({ leadUnits }) => leadUnits)).toEqual([['县自然资源局'], ['县财政局']]);
  });

  it('reaches over both columns of units', () => {
    const read = cells([['工作任务', '牵头单位', '责任单位', '完成时限'], ['公开规划', '县自然资源局', '各乡镇', '6月底前'], ['公开预算', { text: '县财政局、县审计局', columns: 2 }, '9月底前']]);
    expect([read.tasks[1]?.leadUnits, read.tasks[1]?.responsibleUnits]).toEqual([[], ['县财政局', '县审计局']]);
    expect(asked(read)).toEqual([{ task: 1, severity: 'question', values: { text: '县财政局、县审计局', taken: 'responsibleUnits' }, candidates: ['responsibleUnits', 'leadUnits'] }]);
  });

  it('holds something else than its column', () => {
    const read = cells([['工作任务', '责任单位', '完成时限'], ['公开规划', '县自然资源局', '6月底前'], ['公开预算', '县财政局', '县审计局']]);
    expect(asked(read)).toEqual([{ task: 1, severity: 'question', values: { text: '县审计局', taken: 'deadlines' }, candidates: ['deadlines', 'responsibleUnits', 'leadUnits'] }]);
  });
});

describe('cells that can be told apart', () => {
  it('of a file are put in order where two of them have changed places', () => {
    const read = cells([['工作任务', '责任单位', '完成时限', '落实情况'], ['公开规划', '县自然资源局', '6月底前', '已完成'], ['公开预算', '9月底前', '已完成', '']]);
    const [, second] = read.tasks;
    expect([second?.responsibleUnits, second?.deadlines.map(({ date, text }) => date ?? text), second?.statusText]).toEqual([[], ['9月底前'], '已完成']);
    expect(asked(read)).toEqual([]);
    expect(read.diagnostics.filter(({ code }) => code === 'CELLS_REPAIRED').map(({ task }) => task)).toEqual([1]);
  });

  it('of a merged task and requirement are the task', () => {
    const read = cells([['工作任务', '工作要求', '责任单位'], ['公开规划', '集中展示。', '县自然资源局'], [{ text: '公开预算。公开部门预算的全文。', columns: 2 }, '县财政局']]);
    expect(read.tasks.map(({ title, requirement }) => [title, requirement])).toEqual([
      ['公开规划', '集中展示。'],
      ['公开预算', '公开部门预算的全文。'],
    ]);
    expect(asked(read)).toEqual([]);
  });

  it('are told of where a row only goes on with the task above, asked where it lacks its units', () => {
    const goesOn = copied('工作任务 | 牵头单位 | 责任单位 | 完成时限\n公开规划 | 县自然资源局 | 各乡镇 | 6月底前\n | 县林业局 | 县水利局 | 9月底前');
    expect(asked(goesOn).map(({ task, severity, candidates }) => [task, severity, candidates])).toEqual([[1, 'info', []]]);
    const lacks = copied('工作任务 | 工作要求 | 责任单位 | 完成时限\n公开规划 | 集中展示。 | 县自然资源局 | 6月底前\n公开预算 | 公开全文。 |  | 9月底前');
    expect(asked(lacks).map(({ task, severity, candidates }) => [task, severity, candidates])).toEqual([[1, 'question', []]]);
  });
});

describe('a deadline cell that names no time', () => {
  const deadlines = (words: string): ExtractedPlan => cells([['工作任务', '责任单位', '完成时限'], ['公开规划', '县自然资源局', '2022年6月底前'], ['公开预算', '县财政局', '2022年9月底前'], ['公开招生', '县教育局', words]]);

  it.each(['100%', '37.5%', '王建国', '3', '已完成80%'])('gives no deadline and a question: %s', (words) => {
    const read = deadlines(words);
    expect(read.tasks[2]?.deadlines).toEqual([]);
    expect(read.tasks[2]?.confidence).toBe('doubtful');
    expect(read.diagnostics.filter(({ code }) => code === 'DEADLINE_DOUBTFUL').map(({ task, values }) => [task, values])).toEqual([[2, { text: words }]]);
  });

  it('is asked about once where it names units', () => {
    const read = deadlines('县审计局');
    expect(read.tasks[2]?.deadlines).toEqual([]);
    expect(read.diagnostics.map(({ code }) => code)).not.toContain('DEADLINE_DOUBTFUL');
    expect(asked(read)).toHaveLength(1);
  });

  it.each([
    ['视工作进展情况', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['2022年10月底前', 'date'],
  ])('is not one that speaks of time in other words: %s', (words, kind) => expect(deadlines(words).tasks[2]?.deadlines.map((one) => one.kind)).toEqual([kind]));

  it('is not one that is blank', () => {
    const read = deadlines('/');
    expect([read.tasks[2]?.deadlines, read.tasks[2]?.confidence]).toEqual([[], 'sure']);
  });
});

describe('a column of fields before a column of what is published', () => {
  const table = (fields: readonly string[], contents: readonly string[]): ExtractedPlan =>
    cells([['序号', '重点领域', '公开内容', '责任单位'], ...fields.map((field, at) => [String(at + 1), field, contents[at] ?? '', ['县财政局', '县教育局', '县民政局', '县卫生健康局'][at] ?? ''])]);
  const sentences = ['公开预算、决算和“三公”经费，说明增减原因。', '公布学区划分、招生计划。', '公布低保对象和资金发放情况。', '公布服务价格，每月更新。'];
  const fields = ['财政信息', '义务教育', '社会救助', '医疗卫生'];

  it('names the tasks where every row has a new one and the other says more', () => {
    const read = table(fields, sentences);
    expect(read.tasks.map(({ title, section }) => [title, section])).toEqual(fields.map((field) => [field, []]));
    expect(read.tasks[0]?.requirement).toBe(sentences[0]);
    expect(asked(read)).toEqual([]);
  });

  it('groups them where it repeats', () => {
    const read = table(['财政信息', '民生领域', '民生领域', '民生领域'], sentences);
    expect(read.tasks.map(({ section }) => section)).toEqual([['财政信息'], ['民生领域'], ['民生领域'], ['民生领域']]);
    expect(asked(read)).toEqual([]);
  });

  it.each([
    ['the other is no sentence', fields, ['预算公开', '招生计划', '低保标准', '服务价格']],
    ['there are few rows', fields.slice(0, 3), sentences],
  ])('is asked about once where %s', (_, names, contents) => {
    const read = table(names, contents);
    expect(read.tasks.map(({ section }) => section)).toEqual(names.map((name) => [name]));
    expect(asked(read).map(({ task, candidates }) => [task, candidates])).toEqual([[0, ['title', 'requirement']]]);
  });
});
