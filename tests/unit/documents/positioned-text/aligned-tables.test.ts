import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '../../../../src-main/documents/positioned-text/text-page.ts';
import { blocksOf, horizontal, pageOf, run } from './page-of.ts';

const lefts = [72, 130, 330, 460];
const header = (y: number, words = ['序号', '工作任务', '责任单位', '完成时限']): TextRun[] => words.map((word, column) => run(word, (lefts[column] ?? 0) + 10, y));
const row = (y: number, ...cells: string[]): TextRun[] => cells.flatMap((text, column) => (text === '' ? [] : [run(text, lefts[column] ?? 0, y)]));

describe('tables without vertical rules', () => {
  it('puts texts below a header of known words into its columns, cells of several lines joined, number at the top of its row', () => {
    const runs = [
      run('松河县重点任务分工表', 200, 80, 16), ...header(120),
      ...row(145, '1', '公开部门预算和决算，说明增减变', '县财政局', '6月底前'), ...row(163, '', '化的原因。'),
      ...row(188, '2', '公开抽检结果。', '县市场监管局、', '每季度'), ...row(206, '', '', '县卫生健康局'),
      run('注：进展情况于每季度末由各牵头单位报送县政府办公室汇总后通报。', 96, 240),
    ];
    expect(blocksOf(pageOf(runs))).toEqual([
      '松河县重点任务分工表',
      '0,0 序号', '0,1 工作任务', '0,2 责任单位', '0,3 完成时限',
      '1,0 1', '1,1 公开部门预算和决算，说明增减变化的原因。', '1,2 县财政局', '1,3 6月底前',
      '2,0 2', '2,1 公开抽检结果。', '2,2 县市场监管局、县卫生健康局', '2,3 每季度',
      '注：进展情况于每季度末由各牵头单位报送县政府办公室汇总后通报。',
    ]);
  });

  it('takes the number in the middle of its row', () => {
    const runs = [...header(120), ...row(145, '', '公开部门预算和决算，说明增减变'), ...row(154, '1', '', '县财政局', '年底前'), ...row(163, '', '化的原因。'),
      ...row(190, '', '公开专项资金的分配办法和使用情'), ...row(199, '2', '', '县审计局', '年底前'), ...row(208, '', '况。')];
    expect(blocksOf(pageOf(runs)).filter((text) => /^[12],/u.test(text))).toEqual([
      '1,0 1', '1,1 公开部门预算和决算，说明增减变化的原因。', '1,2 县财政局', '1,3 年底前',
      '2,0 2', '2,1 公开专项资金的分配办法和使用情况。', '2,2 县审计局', '2,3 年底前',
    ]);
  });

  it('keeps rows that stand as close as the lines of a cell, and rows without numbers by their gaps', () => {
    const dense = [...header(120), ...row(138, '1', '公开部门预算和决算，说明增减变', '县财政局'), ...row(156, '', '化的原因。'), ...row(174, '2', '公开债务。', '县财政局')];
    expect(blocksOf(pageOf(dense))).toContain('1,1 公开部门预算和决算，说明增减变化的原因。');
    const unnumbered = ['工作任务', '责任单位', '完成时限'].map((word, column) => run(word, [110, 340, 470][column] ?? 0, 120));
    const rows = [run('公开部门预算和决算，说明增减', 72, 145), run('县财政局', 330, 145), run('变化的原因。', 72, 161), run('公开债务。', 72, 186), run('县财政局', 330, 186), run('年底前', 465, 186)];
    expect(blocksOf(pageOf([...unnumbered, ...rows])).slice(3)).toEqual(['1,0 公开部门预算和决算，说明增减变化的原因。', '1,1 县财政局', '2,0 公开债务。', '2,1 县财政局', '2,2 年底前']);
  });

  it('reads a header of two lines and a section across all columns', () => {
    const runs = [...header(120, ['序号', '工作任务', '责任单位', '完成']), run('时限', 470, 136), run('一、重点领域公开', 200, 165), ...row(190, '1', '公开债务。', '县财政局', '年底前')];
    expect(blocksOf(pageOf(runs))).toEqual(['0,0 序号', '0,1 工作任务', '0,2 责任单位', '0,3 完成时限', '1,0 一、重点领域公开', '2,0 1', '2,1 公开债务。', '2,2 县财政局', '2,3 年底前']);
  });

  it('goes on with the same columns on the next page, with its header, without it, and with the rest of a row', () => {
    const first = pageOf([...header(700), ...row(725, '1', '公开部门预算和决算，说明增减变', '县财政局', '年底前')]);
    const rest = pageOf([...row(80, '', '化的原因。'), ...row(105, '2', '公开债务。', '县财政局', '年底前')]);
    const expected = ['0,0 序号', '0,1 工作任务', '0,2 责任单位', '0,3 完成时限', '1,0 1', '1,1 公开部门预算和决算，说明增减变化的原因。', '1,2 县财政局', '1,3 年底前', '2,0 2', '2,1 公开债务。', '2,2 县财政局', '2,3 年底前'];
    expect(blocksOf(first, pageOf([...header(60), ...rest.runs]))).toEqual(expected);
    const whole = pageOf([...header(700), ...row(725, '1', '公开债务。', '县财政局', '年底前')]);
    expect(blocksOf(whole, pageOf(row(80, '2', '公开预算。', '县财政局', '每年'))).slice(8)).toEqual(['2,0 2', '2,1 公开预算。', '2,2 县财政局', '2,3 每年']);
  });

  it('reads a table of three rules, and one whose rules divide the rows', () => {
    const texts = [...header(120, ['项', '做什么', '责任单位', '何时']), ...row(145, '甲', '公开部门预算和决算，说明增减变', '县财政局', '年底'), ...row(160, '', '化的原因。'), ...row(175, '乙', '公开债务。', '县财政局', '年底')];
    const three = [100, 128, 182].map((at) => horizontal(at, 66, 530));
    expect(blocksOf(pageOf(texts, { rules: three })).slice(4)).toContain('1,1 公开部门预算和决算，说明增减变化的原因。');
    const four = [100, 128, 165, 182].map((at) => horizontal(at, 66, 530));
    expect(blocksOf(pageOf(texts, { rules: four })).slice(4)).toEqual(['1,0 甲', '1,1 公开部门预算和决算，说明增减变化的原因。', '1,2 县财政局', '1,3 年底', '2,0 乙', '2,1 公开债务。', '2,2 县财政局', '2,3 年底']);
  });
});

describe('what is no table', () => {
  it.each([
    ['assignments in lines', [run('责任单位：县财政局', 96, 100), run('完成时限：6月底前', 300, 100), run('责任单位：县审计局', 96, 120), run('完成时限：年底前', 300, 120)]],
    ['a roster with gaps', [run('组 长：', 96, 100), run('李 明', 180, 100), run('县委常委、常务副县长', 260, 100), run('副组长：', 96, 120), run('王 芳', 180, 120), run('县政府办公室主任', 260, 120)]],
    ['a signature beside a date', [run('工作任务落实情况请报县政府办公室', 96, 100), run('联系人：李明', 96, 130), run('电话：12345', 330, 130), run('松河县人民政府', 330, 160)]],
    ['header words in running text', [run('工作任务、责任单位、完成时限见附件，请各单位对照落实，按时报送情况。', 96, 100), run('责任单位 要明确分管负责人', 96, 120)]],
    ['the lines of an imprint', [run('抄送：县委办公室，县人大常委会办公室。', 80, 700), run('松河县人民政府办公室', 80, 725), run('2026年3月18日印发', 400, 725)]],
  ])('%s', (_, runs) => {
    const rules = [685, 707, 732].map((at) => horizontal(at, 72, 523));
    expect(blocksOf(pageOf(runs, { rules })).filter((text) => /^\d+,\d/u.test(text))).toEqual([]);
  });

  it('any text without the words of a header, wherever it stands', () => {
    const place = fc.record({ text: fc.stringMatching(/^[公开政务信息县局一二三、，。：]{1,30}$/u), left: fc.integer({ min: 40, max: 400 }), line: fc.integer({ min: 6, max: 40 }) });
    fc.assert(fc.property(fc.array(place, { maxLength: 60 }), (places) => {
      const runs = places.map(({ text, left, line }) => run(text, left, line * 18));
      return blocksOf(pageOf(runs)).every((text) => !/^\d+,\d/u.test(text));
    }), { numRuns: 60 });
  });
});
