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
