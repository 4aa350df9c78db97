import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPlan } from '../../../../src-main/domain/extraction/extract-plan.ts';
import { plainBlocks } from '../../../support/plain-blocks.ts';
import { sketchTasks } from '../../../support/task-sketch.ts';

const title = '禾川县2022年政务公开工作安排';
const header = ['序号', '工作任务', '工作要求', '牵头单位', '责任单位', '完成时限'];
const rows = [
  ['1', '公开国土空间规划成果', '在政府网站开设专题，集中展示规划文本和图件。', '县自然资源局', '县住房和城乡建设局、各乡镇', '2022年6月底前'],
  ['2', '公开部门预算', '随批复公开，说明增减变化的原因。', '县政府办公室', '县财政局、县消防救援大队', '2022年12月底前'],
  ['3', '公开义务教育招生政策', '公布学区范围，做好政策解读工作。', '县教育局', '县公安局', '持续推进'],
];
const expected = ['1 - 公开国土空间规划成果 牵县自然资源局+县住房和城乡建设局+各乡镇 2022-06-30', '2 - 公开部门预算 牵县政府办公室+县财政局+县消防救援大队 2022-12-31', '3 - 公开义务教育招生政策 牵县教育局+县公安局 持续推进'];

/** Breaks words into lines of a column's width. */
const broken = (words: string, width: number): string => words.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
const breakRows = (widths: readonly number[]): string => rows.map((row) => row.map((cell, at) => broken(cell, widths[at] ?? 99)).join('\t')).join('\n');
const read = (text: string): string[] => sketchTasks(extractPlan(plainBlocks(`${title}\n${text}`)));

describe('cells that their column has broken in a copied table', () => {
  it('are whole again: words, units, dates', () => {
    expect(read(`${header.join('\t')}\n${breakRows([3, 7, 11, 5, 5, 7])}`)).toEqual(expected);
  });

  it('are whole again whatever the widths of the columns are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 14 }), fc.integer({ min: 7, max: 14 }), fc.integer({ min: 4, max: 14 }), fc.integer({ min: 4, max: 14 }), (task, requirement, lead, others) => {
        expect(read(`${header.join('\t')}\n${breakRows([3, task, requirement, lead, others, 7])}`)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['the page’s number', '第 1 页 共 2 页\n'],
    ['nothing else', ''],
  ])('stay one row where a page ends in the middle of it, with %s and the header', (_, page) => {
    const [first = '', ...rest] = breakRows([3, 7, 11, 9, 9, 9]).split('\n2\t');
    const next = `2\t${rest.join('\n2\t')}`.replace('随批复公开，说明增减变\n', `随批复公开，说明增减变\n${page}${header.join('\t')}\n`);
    expect(read(`${header.join('\t')}\n${first}\n${next}`)).toEqual(expected);
  });

  it('stay one row between bars too', () => {
    const bars = [header, ...rows].map((row) => row.join(' | ')).join('\n').replace('说明增减变化', `说明增减变\n第 1 页\n${header.join(' | ')}\n化`);
    expect(read(bars)).toEqual(expected);
  });

  it('of a deadline at the end of the table take no date of a signature', () => {
    expect(read(`${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n禾川县人民政府办公室\n2022年4月6日`)).toEqual(expected);
  });

  it('of text at the end of a row take the short rest of a sentence, no heading and no remark', () => {
    const last = [['序号', '工作任务', '责任单位', '落实情况'], ['1', '公开规划', '县自然资源局', '已经在网站展示规\n划文本。'], ['2', '公开预算', '县财政局', '正在汇总各单位']];
    const plan = extractPlan(plainBlocks(`${title}\n${last.map((row) => row.join('\t')).join('\n')}\n其他未列入的事项由各单位自行安排，不再逐一列出。`));
    expect(plan.tasks.map(({ statusText }) => statusText)).toEqual(['已经在网站展示规划文本。', '正在汇总各单位']);
  });

  it('between two tables with one header stay apart', () => {
    const table = (from: number): string => [header, ...rows.slice(from, from + 2).map(([, ...cells], at) => [String(at + 1), ...cells])].map((row) => row.join('\t')).join('\n');
    expect(read(`${table(0)}\n附件2\n${table(1)}`)).toHaveLength(4);
  });
});
