import { describe, expect, it } from 'vitest';
import type { Rule, TextRun } from '../../../../src-main/documents/positioned-text/text-page.ts';
import { blocksOf, horizontal, pageOf, run, vertical } from './page-of.ts';

const full = '公开年度重点任务的进展情况并说明理由，方便群众了解';
const lines = (left: number, top: number, ...texts: string[]): TextRun[] => texts.map((text, index) => run(text, left, top + index * 20));
/** Lines of one paragraph of 25 characters each, with its indent. */
const paragraph = (left: number, top: number, first: string, count: number, size = 12): TextRun[] =>
  [run(`${first}${full}`.slice(0, 23), left + 2 * size, top, size), ...Array.from({ length: count }, (_, index) => run(full, left, top + (index + 1) * 20, size)), run('到此为止。', left, top + (count + 1) * 20, size)];

/** A grid of lines: edges of its rows and columns. */
const grid = (rows: readonly number[], columns: readonly number[]): Rule[] => {
  const [left, right, top, bottom] = [Math.min(...columns), Math.max(...columns), Math.min(...rows), Math.max(...rows)];
  return [...rows.map((at) => horizontal(at, left, right)), ...columns.map((at) => vertical(at, top, bottom))];
};

describe('columns of text', () => {
  const half = full.slice(0, 20);
  const column = (left: number, top: number, first: string): TextRun[] => [run(`${first}${half}`.slice(0, 18), left + 20, top, 10), ...lines(left, top + 20, half, half, half).map((one) => ({ ...one, right: left + 200, size: 10 })), run('到此为止。', left, top + 80, 10)];
  const joined = (first: string): string => `${`${first}${half}`.slice(0, 18)}${half}${half}${half}到此为止。`;

  it('are read one after the other, below a title across both', () => {
    const runs = [run('松河县2026年政务公开工作要点', 180, 100, 18), ...column(72, 140, '甲'), ...column(310, 140, '乙'), ...column(72, 260, '丙'), ...column(310, 260, '丁')];
    expect(blocksOf(pageOf(runs))).toEqual(['松河县2026年政务公开工作要点', joined('甲'), joined('丙'), joined('乙'), joined('丁')]);
  });

  it('a sheet with two pages is two pages, each with its number and its table', () => {
    const width = 1190;
    const table = grid([400, 430, 460], [665, 800, 1000]);
    const cells = [run('任务', 670, 420), run('单位', 805, 420), run('公开预算', 670, 450), run('县财政局', 805, 450)];
    const runs = [...paragraph(72, 120, '甲', 4), ...paragraph(665, 120, '乙', 4), ...cells, run('— 2 —', 280, 800), run('— 3 —', 880, 800)];
    const [first, second, ...rest] = blocksOf(pageOf(runs, { width, height: 842, rules: table }));
    expect([first?.[0], second?.[0]]).toEqual(['甲', '乙']);
    expect(rest).toEqual(['0,0 任务', '0,1 单位', '1,0 公开预算', '1,1 县财政局']);
  });

  it('a wide page with a table across it stays one', () => {
    const table = grid([100, 130, 160], [72, 500, 1100]);
    const runs = [run('任务', 80, 120), run('单位', 510, 120), run('公开预算', 80, 150), run('县财政局', 510, 150), run('— 1 —', 200, 800), run('备注', 900, 800)];
    expect(blocksOf(pageOf(runs, { width: 1190, rules: table })).slice(0, 4)).toEqual(['0,0 任务', '0,1 单位', '1,0 公开预算', '1,1 县财政局']);
  });
});

describe('lines in the margins', () => {
  const items = (page: number): TextRun[] => Array.from({ length: 17 }, (_, index) => [
    run(`${page * 17 + index}.公开第${page * 17 + index}项预算，`.padEnd(40, '并说明理由'), 72, 90 + index * 40),
    run('（责任单位：县财政局）', 72, 110 + index * 40),
  ]).flat();

  it('that go on with the text are text, however often they repeat at the same place', () => {
    const blocks = blocksOf(...[0, 1, 2].map((page) => pageOf([...items(page), run(`第${page + 1}页`, 280, 800)])));
    expect(blocks).toHaveLength(51);
    expect(blocks.every((text) => text.endsWith('（责任单位：县财政局）'))).toBe(true);
  });

  it('that stand off from it and repeat are headers and footers, be they of two lines or of the size of the text', () => {
    const header = [run('松河县人民政府文件汇编', 200, 36), run('政务公开领导小组办公室编', 200, 52)];
    const blocks = blocksOf(...[0, 1, 2].map((page) => pageOf([...header, ...items(page).slice(0, -2), run('内部资料，注意保存', 200, 820)])));
    expect(blocks).toHaveLength(48);
  });
});

describe('ruled tables', () => {
  const columns = [72, 120, 320, 500];
  const cellsOf = (top: number, ...texts: string[]): TextRun[] => texts.flatMap((text, index) => (text === '' ? [] : [run(text, (columns[index] ?? 0) + 6, top)]));

  it('are told from dashes and dots', () => {
    const dashes = grid([100, 130, 160], columns).flatMap((rule) =>
      Array.from({ length: Math.ceil((rule.to - rule.from) / 3) }, (_, index) => ({ ...rule, from: rule.from + index * 3, to: rule.from + index * 3 + 1 })));
    const runs = [...cellsOf(120, '1', '公开预算', '县财政局'), ...cellsOf(150, '2', '公开决算', '县审计局')];
    expect(blocksOf(pageOf(runs, { rules: dashes }))).toEqual(['0,0 1', '0,1 公开预算', '0,2 县财政局', '1,0 2', '1,1 公开决算', '1,2 县审计局']);
  });

  it('keep their outer columns when their sides are open', () => {
    const rules = grid([100, 130, 160], columns).filter(({ direction, at }) => direction === 'horizontal' || (at > 72 && at < 500));
    const runs = [...cellsOf(120, '1', '公开预算', '县财政局'), ...cellsOf(150, '2', '公开决算', '县审计局')];
    expect(blocksOf(pageOf(runs, { rules }))).toHaveLength(6);
  });

  it('divide one run that goes across several cells', () => {
    const across = { ...run('1 公开预算', 100, 120), left: 100, right: 190 };
    const runs = [across, run('县财政局', 330, 120), ...cellsOf(150, '2', '公开决算', '县审计局')];
    expect(blocksOf(pageOf(runs, { rules: grid([100, 130, 160], columns) })).slice(0, 3)).toEqual(['0,0 1', '0,1 公开预算', '0,2 县财政局']);
  });

  it('keep text that is turned', () => {
    const turned = Array.from('重点公开', (character, index) => run(character, 88, 118 + index * 14));
    const runs = [...cellsOf(120, '', '公开预算', '县财政局'), ...cellsOf(150, '', '公开决算', '县审计局')];
    const rules = [...grid([100, 165], [72, 120]), ...grid([100, 130, 165], [120, 320, 500])];
    expect(blocksOf(pageOf(runs, { turned, rules }))[0]).toBe('0,0 重点公开');
  });

  it('go on over pages: header rows once, a cut row joined, with a number or without, below 续表', () => {
    const first = pageOf([...cellsOf(720, '序号', '工作任务', '责任单位'), ...cellsOf(750, '', '任务内容', ''), ...cellsOf(780, '1', '公开部门预算和决算、说明增减变', '县财政局')], { rules: grid([700, 730, 760, 790], columns) });
    const second = pageOf([run('续表', 280, 60), ...cellsOf(100, '序号', '工作任务', '责任单位'), ...cellsOf(130, '', '任务内容', ''), ...cellsOf(160, '', '化的原因。', ''), ...cellsOf(190, '2', '公开债务。', '县财政局')], { rules: grid([80, 110, 140, 170, 200], columns) });
    expect(blocksOf(first, second)).toEqual([
      '0,0 序号', '0,1 工作任务', '0,2 责任单位', '1,1 任务内容', '2,0 1', '2,1 公开部门预算和决算、说明增减变化的原因。', '2,2 县财政局', '3,0 2', '3,1 公开债务。', '3,2 县财政局',
    ]);
    const wide = columns.slice(1);
    const cells = (top: number, ...texts: string[]): TextRun[] => cellsOf(top, '', ...texts);
    const unnumbered = [
      pageOf(cells(780, '公开部门预算和决算、说明增减变', '县财政局'), { rules: grid([760, 790], wide) }),
      pageOf([...cells(100, '化的原因。', ''), ...cells(130, '公开债务。', '县财政局')], { rules: grid([80, 110, 140], wide) }),
    ];
    expect(blocksOf(...unnumbered)).toEqual(['0,0 公开部门预算和决算、说明增减变化的原因。', '0,1 县财政局', '1,0 公开债务。', '1,1 县财政局']);
  });

  it('go on where the next page lacks an edge because its cells are merged; another header begins another table', () => {
    const first = pageOf([...cellsOf(720, '序号', '工作任务', '责任单位'), ...cellsOf(750, '1', '公开预算', '县财政局')], { rules: grid([700, 730, 760], columns) });
    const merged = pageOf([run('二、政策解读', 80, 100), run('2', 80, 130), run('公开债务（县财政局）', 130, 130)], { rules: grid([80, 110, 140], [72, 120, 500]).filter(({ direction, from }) => direction === 'horizontal' || from === 80) });
    expect(blocksOf(first, merged).slice(-2)).toEqual(['3,0 2', '3,1 公开债务（县财政局）']);
    const other = pageOf([...cellsOf(100, '序号', '考核事项', '责任单位'), ...cellsOf(130, '1', '按时报送', '县财政局')], { rules: grid([80, 110, 140], columns) });
    expect(blocksOf(first, other).slice(6)).toEqual(['0,0 序号', '0,1 考核事项', '0,2 责任单位', '1,0 1', '1,1 按时报送', '1,2 县财政局']);
  });
});

describe('headers, footers and page numbers', () => {
  it.each(['— 3 —', '- 3 -', '第3页 共8页', '第 3 页，共 8 页', '3/8', '3 / 8', '·3·', '共8页 第3页', 'Page 3 of 8', '第三页', '3'])('leaves out %s', (number) => {
    expect(blocksOf(pageOf([run('公开部门预算', 96, 400), run('县财政局', 96, 440), run(number, 280, 800)]))).toEqual(['公开部门预算', '县财政局']);
  });

  it('leaves out headers of left or right pages only, and small print above the text of a short document', () => {
    const page = (header: string, text: string, size = 12): ReturnType<typeof pageOf> => pageOf([run(header, 220, 40, size), run(text, 96, 300), run('县财政局', 96, 340)]);
    const pages = ['甲', '乙', '丙', '丁', '戊'].map((text, index) => page(index % 2 === 0 ? '文件汇编' : '二〇二六年', text));
    expect(blocksOf(...pages).filter((text) => /汇编|二〇/u.test(text))).toEqual([]);
    expect(blocksOf(page('松河县文件', '甲', 9), page('文件汇编', '乙', 9))).toEqual(['松河县文件', '甲', '县财政局', '乙', '县财政局']);
  });
});

describe('paragraphs', () => {
  it('go on in full lines, begin with an indent, keep headings apart', () => {
    const runs = [...paragraph(96, 200, '一是', 2), run('（一）推进重点领域公开', 120, 280), ...paragraph(96, 300, '二是', 1)];
    const texts = blocksOf(pageOf(runs));
    expect(texts).toHaveLength(3);
    expect(texts[1]).toBe('（一）推进重点领域公开');
    expect(texts[0]).not.toMatch(/\s/u);
  });

  it('joins Latin words without their hyphen and keeps a note in brackets whole', () => {
    const wide = { right: 498 };
    const runs = [{ ...run(`${full}govern-`, 96, 200), ...wide }, { ...run('ment公开目录', 96, 220), right: 200 }, { ...run(`1.${full}（牵头单位：县财政局；`, 120, 260), ...wide }, run('完成时限：每半年）', 96, 280)];
    expect(blocksOf(pageOf(runs))).toEqual([`${full}government公开目录`, `1.${full}（牵头单位：县财政局；完成时限：每半年）`]);
  });
});
