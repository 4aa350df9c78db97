import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundRoster } from '../../../../../src-main/domain/extraction/enclosed-content.ts';
import { cellBlocks, plainBlocks } from '../../../../support/plain-blocks.ts';
import { enclosedIn, enclosedInBlocks } from './enclosed-of.ts';

const sketch = (rosters: readonly FoundRoster[]): string[] => rosters.flatMap(({ members }) => members.map((one) => [one.roleWords, one.name, one.post ?? '-'].join(' ')));
const read = (text: string): string[] => sketch(enclosedIn(text).rosters);

describe('a roster of lines', () => {
  it('has the post in brackets of either width, one or several persons a line, and lists that go on below', () => {
    const text = `
成立青禾县政务公开领导小组,组成人员如下:
  组  长:周 远(县委常委、副县长)
常务副组长：韩 梅（县政府办公室主任）
副组长:田大勇(县纪委常委)、欧阳明(县监察局局长)
  成  员:白 露(女,回族,县教育局局长)
          阿依·古丽(县民宗局局长(正科级))
          彭小川(县财政局局长)  石 磊(县审计局局长)
          各乡镇乡(镇)长
          姜一舟(县司法局局长)`;
    const [roster] = enclosedIn(text).rosters;
    expect(roster?.group).toBe('青禾县政务公开领导小组');
    expect(sketch(roster ? [roster] : [])).toEqual([
      '组长 周远 县委常委、副县长',
      '常务副组长 韩梅 县政府办公室主任',
      '副组长 田大勇 县纪委常委',
      '副组长 欧阳明 县监察局局长',
      '成员 白露 县教育局局长',
      '成员 阿依·古丽 县民宗局局长(正科级)',
      '成员 彭小川 县财政局局长',
      '成员 石磊 县审计局局长',
      '成员 姜一舟 县司法局局长',
    ]);
    expect(roster?.members.map((one) => one.role)).toEqual(['leader', 'deputyLeader', 'deputyLeader', 'deputyLeader', ...Array(5).fill('member')]);
  });

  it('has the post behind a blank or in front of the name, or no post', () => {
    const text = `
组长：周远 县委常委、副县长
副组长：韩 梅 县政府办公室主任 田勇 县委办副主任
县监察局局长 石磊
成员：县教育局局长白露、县财政局局长彭小川
组员:姜一舟、贺兰、方 圆`;
    expect(read(text)).toEqual([
      '组长 周远 县委常委、副县长',
      '副组长 韩梅 县政府办公室主任',
      '副组长 田勇 县委办副主任',
      '副组长 石磊 县监察局局长',
      '成员 白露 县教育局局长',
      '成员 彭小川 县财政局局长',
      '组员 姜一舟 -',
      '组员 贺兰 -',
      '组员 方圆 -',
    ]);
  });

  it('may stand on one line', () => {
    expect(read('组长:周远(副县长)副组长:韩梅(县政府办主任)成员:白露(县教育局局长)彭小川(县财政局局长)')).toEqual([
      '组长 周远 副县长',
      '副组长 韩梅 县政府办主任',
      '成员 白露 县教育局局长',
      '成员 彭小川 县财政局局长',
    ]);
  });

  it('keeps the words that stand in place of a post, and invents nothing', () => {
    expect(read('组长:周远(县长)\n成员:白露(澳城娱乐网址大全)\n彭小川(云彩平台镇人民政府镇长)')).toEqual(['组长 周远 县长', '成员 白露 澳城娱乐网址大全', '成员 彭小川 云彩平台镇人民政府镇长']);
  });

  it('takes no unit for a person', () => {
    expect(read('组长:周远(县长)\n成员单位:县教育局、县财政局、高新区管委会\n各乡镇(街道办)\n县发改局(牵头)')).toEqual(['组长 周远 县长']);
    expect(read('成员:县教育局、县财政局、县公安局主要负责人\n高新区 平安镇 石门乡')).toEqual([]);
  });

  it('ends where the text goes on', () => {
    const text = `
组长:周远(县长)
成员:白露(县教育局局长)
二、工作任务
(一)推进公开。黄山市经验(做法)要学习。
高山镇(责任单位:县教育局)`;
    expect(read(text)).toEqual(['组长 周远 县长', '成员 白露 县教育局局长']);
  });

  it('knows several groups apart', () => {
    const text = `
(一)领导小组
成立县政务公开领导小组
组长:周远(县长)
成员:白露(县教育局局长)
(二)工作专班
组建政策解读工作专班,人员如下:
组长:韩梅(县政府办主任)
成员:白露(县教育局局长)`;
    const { rosters } = enclosedIn(text);
    expect(rosters.map((one) => [one.group, one.members.length])).toEqual([
      ['县政务公开领导小组', 2],
      ['政策解读工作专班', 2],
    ]);
  });
});

describe('sentences on the office of a group', () => {
  const list = '成立县政务公开领导小组\n组长:周远(县长)\n成员:白露(县教育局局长)\n';
  it.each([
    ['领导小组下设办公室,办公室设在县政府办,由王五一同志兼任办公室主任。', ['办公室主任 王五一 -']],
    ['领导小组下设办公室(在县政府办),白露同志兼任办公室主任,方圆、贺兰同志任办公室副主任。', ['办公室主任 白露 -', '办公室副主任 方圆 -', '办公室副主任 贺兰 -']],
    ['办公室设在县政府办,办公室主任由县政府办主任韩梅兼任。', ['办公室主任 韩梅 县政府办主任']],
    ['领导小组办公室设在县政府办,韩梅兼任主任,方圆任副主任。', ['主任 韩梅 -', '副主任 方圆 -']],
    ['办公室主任:韩 梅(兼)', ['办公室主任 韩梅 -']],
    ['办公室设在县政府办,由办公室主要负责人兼任办公室主任。', []],
  ])('%s', (sentence, expected) => {
    const [roster] = enclosedIn(list + sentence).rosters;
    expect(sketch(roster ? [roster] : []).slice(2)).toEqual(expected);
    const directors = roster?.members.filter((one) => one.roleWords.endsWith('主任') && !one.roleWords.includes('副'));
    expect(directors?.every((one) => one.role === 'officeDirector')).toBe(true);
  });

  it('also make a group where it is told in a sentence', () => {
    const text = '成立以县长周远为组长,副县长韩梅为副组长的政务公开领导小组。';
    expect(read(text)).toEqual(['组长 周远 县长', '副组长 韩梅 副县长']);
  });

  it('give nobody where they only name posts', () => {
    expect(read('(一)加强领导。各单位要成立由主要负责人任组长的领导小组,明确分管领导为副组长。')).toEqual([]);
  });
});

describe('a roster as a table', () => {
  it('has columns for the name, the post and the role, with cells merged down', () => {
    const rows = [
      ['序号', '姓 名', '单位及职务', '领导小组职务'],
      ['1', '周 远', '副县长', '组 长'],
      ['2', '韩梅(女)', '县政府办主任', { text: '成 员', rows: 2 }],
      ['3', '方圆', '县财政局局长'],
    ];
    const blocks = [...plainBlocks('青禾县政务公开领导小组成员名单'), ...cellBlocks(rows, 0, 1)];
    const { rosters } = enclosedInBlocks(blocks);
    expect(rosters.map((one) => one.group)).toEqual(['青禾县政务公开领导小组']);
    expect(sketch(rosters)).toEqual(['组长 周远 副县长', '成员 韩梅 县政府办主任', '成员 方圆 县财政局局长']);
  });

  it('has the role in a row of its own, or in front of the names, without a header', () => {
    expect(sketch(enclosedInBlocks(cellBlocks([['姓名', '单位', '职务'], [{ text: '组长', columns: 3 }], ['周远', '县政府', '副县长'], [{ text: '成员', columns: 3 }], ['方圆', '县财政局', '局长']])).rosters)).toEqual([
      '组长 周远 县政府副县长',
      '成员 方圆 县财政局局长',
    ]);
    expect(sketch(enclosedInBlocks(cellBlocks([['组长:', '周 远', '副县长'], [{ text: '成员:', rows: 2 }, '方圆', '县财政局局长'], ['贺兰', '县教育局局长']])).rosters)).toEqual([
      '组长 周远 副县长',
      '成员 方圆 县财政局局长',
      '成员 贺兰 县教育局局长',
    ]);
  });

  it('may be printed with bars or tabs', () => {
    const expected = ['组长 周远 副县长', '成员 方圆 县财政局局长'];
    expect(read('| 姓名 | 职务 | 组内职务 |\n|---|---|---|\n| 周远 | 副县长 | 组长 |\n| 方圆 | 县财政局局长 | 成员 |')).toEqual(expected);
    expect(read('领导小组名单\n姓名\t职务\t组内职务\n周远\t副县长\t组长\n方圆\t县财政局局长\t成员')).toEqual(expected);
    expect(read('组长\t周远\t副县长\n成员\t方圆\t县财政局局长')).toEqual(expected);
  });

  it('is no list of contacts', () => {
    expect(read('政务公开联络员名单\n| 姓名 | 职务 | 电话 |\n| 方圆 | 股长 | 5220000 |\n| 贺兰 | 科员 | 5220001 |')).toEqual([]);
  });
});

describe('any roster', () => {
  const surname = fc.constantFrom('王', '李', '欧阳', '陈', '韩', '石', '方', '高', '白');
  const given = fc.stringMatching(/^[\u660e\u534e\u4e3d\u5f3a\u9759\u78ca\u51ef\u73b2\u5e73\u8f69]{1,2}$/);
  const post = fc.constantFrom('县政府办公室主任', '县委常委、副县长', '县发改局局长', '云山镇镇长', '县融媒体中心负责人', '城东街道党工委副书记');
  const person = fc.record({ name: fc.tuple(surname, given).map((parts) => parts.join('')), post });
  const stretch = (name: string): string => (name.length === 2 ? `${name.charAt(0)}  ${name.charAt(1)}` : name);
  const forms: readonly ((one: { name: string; post: string }) => string)[] = [
    ({ name, post: words }) => `${stretch(name)}(${words})`,
    ({ name, post: words }) => `${name}\uff08${words}\uff09`,
    ({ name, post: words }) => `${name}(女,苗族,${words})`,
    ({ name, post: words }) => `${stretch(name)} ${words}`,
    ({ name, post: words }) => `${name},${words}`,
    ({ name, post: words }) => `${words} ${name}`,
  ];

  it('printed in any form is read back', () => {
    const lists = fc.array(person, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(person, lists, lists, fc.constantFrom(...forms), (leader, deputies, members, form) => {
        const text = [`组  长:${form(leader)}`, `副组长:${deputies.map(form).join('\n      ')}`, `成  员：${members.map(form).join('\n      ')}`, '二、工作要求'].join('\n');
        const expected = [['组长', [leader]] as const, ['副组长', deputies] as const, ['成员', members] as const].flatMap(([role, persons]) => persons.map((one) => `${role} ${one.name} ${one.post}`));
        expect(read(text)).toEqual(expected);
      }),
    );
  });

  it('lights up its own words', () => {
    fc.assert(
      fc.property(person, fc.array(person, { minLength: 1, maxLength: 4 }), (leader, members) => {
        const blocks = plainBlocks([`组长:${leader.name}(${leader.post})`, ...members.map((one, at) => `${at === 0 ? '成员:' : ''}${one.name}(${one.post})`)].join('\n'));
        for (const { span, name } of enclosedInBlocks(blocks).rosters.flatMap((roster) => roster.members)) {
          expect(blocks[span?.block ?? -1]?.original.slice(span?.start, span?.end)).toContain(name);
        }
      }),
    );
  });
});
