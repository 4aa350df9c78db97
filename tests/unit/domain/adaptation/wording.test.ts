import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdaptedText } from '../../../../src-main/domain/adaptation/adaptation-draft.ts';
import { adaptWording } from '../../../../src-main/domain/adaptation/wording.ts';

const places = { superiorName: '云州市', countyName: '云岭县' };

/** The superior's text again, by putting back what every change replaced. */
function putBack({ text, changes }: AdaptedText): string {
  let original = '';
  let from = 0;
  for (const change of changes) {
    original += text.slice(from, change.start) + change.from;
    from = change.end;
  }
  return original + text.slice(from);
}

describe('words that are certain', () => {
  test.each([
    ['全市各级行政机关要提升我市政务公开水平', '全县各级行政机关要提升我县政务公开水平'],
    ['完善本市政策文件库', '完善本县政策文件库'],
    ['向市政府报告', '向县政府报告'],
    ['依托市政府门户网站公开', '依托县政府门户网站公开'],
    ['市人民政府办公室要加强指导', '县人民政府办公室要加强指导'],
    ['按照市委、市政府部署', '按照县委、县政府部署'],
    ['市直各部门要落实', '县直各部门要落实'],
    ['市人大、市政协意见', '县人大、县政协意见'],
    ['打造云州市政务公开专区', '打造云岭县政务公开专区'],
    ['云州市人民政府网站', '云岭县人民政府网站'],
    ['全市民生实事', '全县民生实事'],
    ['各科室、市直部门', '各科室、县直部门'],
  ])('%s', (text, own) => {
    const adapted = adaptWording(text, places);
    expect(adapted.text).toBe(own);
    expect(adapted.changes.length).toBeGreaterThan(0);
    expect(adapted.changes.every(({ certain }) => certain)).toBe(true);
  });
});

describe('words that the clerk should look at', () => {
  test.each([
    ['公开市级预算', '公开县级预算'],
    ['各县（市、区）要报送', '各乡镇（街道）要报送'],
    ['各县(市、区)要报送', '各乡镇(街道)要报送'],
    ['各县区要报送', '各乡镇要报送'],
    ['云州市各县区', '云岭县各乡镇'],
    ['由市财政局牵头', '由县财政局牵头'],
    ['市市场监管局牵头', '县市场监管局牵头'],
    ['办好市长信箱', '办好县长信箱'],
    ['市属国有企业', '县属国有企业'],
    ['省委、市委部署', '省委、县委部署'],
  ])('%s', (text, own) => {
    const adapted = adaptWording(text, places);
    expect(adapted.text).toBe(own);
    expect(adapted.changes.some(({ certain }) => !certain)).toBe(true);
  });
});

test.each([
  '健全市场监管体系',
  '资本市场、全市场、上市公司、门市、都市圈',
  '方便市民办事，维护市容，提高市值',
  '市监部门',
  '市区公交',
  '县市区联动',
  '市、县(区)两级',
  '市县两级政府',
  '省、市政府文件',
  '省级、市级、县级平台',
  '市级以上奖项',
  '直辖市、设区市政府',
  '学习合肥市政府的做法',
  '大同市政府网站',
  '12市联动、3市政府',
  '云州市场监管改革',
  '云州市清河县试点',
  '《云州市政务公开办法》和〈全市要点〉',
  '打造“全市一张网”和"我市"品牌',
  '全省统一平台',
  '成本市级',
])('%s stays', (text) => {
  expect(adaptWording(text, places)).toEqual({ text, changes: [] });
});

test('a 州 and a 省 speak of themselves in their own words', () => {
  expect(adaptWording('全州推进，向州政府报告，全省、全市不变', { superiorName: '南江布依族苗族自治州', countyName: '云岭县' }).text).toBe(
    '全县推进，向县政府报告，全省、全市不变',
  );
  expect(adaptWording('南江州门户网站', { superiorName: '南江布依族苗族自治州', countyName: '云岭县' }).text).toBe('云岭县门户网站');
  expect(adaptWording('全省要向省政府报告，节省时间', { superiorName: '东川省', countyName: '云岭县' }).text).toBe('全县要向县政府报告，节省时间');
});

test('a district, a city of county level and a banner use the last character of their own name', () => {
  expect(adaptWording('全市要向市政府报告', { superiorName: '云州市', countyName: '东湖区' }).text).toBe('全区要向区政府报告');
  expect(adaptWording('全市要向市政府报告', { superiorName: '云州盟', countyName: '白云旗' }).text).toBe('全市要向市政府报告');
  expect(adaptWording('全市要向云州市政府报告', { superiorName: '云州市', countyName: '河口市' })).toEqual({
    text: '全市要向河口市政府报告',
    changes: [{ start: 4, end: 7, from: '云州市', certain: true }],
  });
});

test('a superior and a county without names, and names with odd characters, are no error', () => {
  expect(adaptWording('全市要向云州市政府报告', { superiorName: null, countyName: '' }).text).toBe('全县要向云州市政府报告');
  expect(adaptWording('全市', { superiorName: '(云州[市', countyName: '云岭县' }).text).toBe('全县');
});

const pieces = fc.constantFrom(
  '全市', '我市', '市政府', '市委', '各县（市、区）', '各县区', '云州市', '市级', '市直部门', '市场', '城市', '市财政局', '《', '》', '“', '”', '、', '。', '，', '向', '公开', '省委', '3', '县', 'a',
);
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 20 }).map((parts) => parts.join(''));

test('every change can be put back: the superior text comes out of the own text', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('云岭县', '东湖区', '河口市'), fc.constantFrom('云州市', '南江州', null), (text, countyName, superiorName) => {
      const adapted = adaptWording(text, { superiorName, countyName });
      expect(putBack(adapted)).toBe(text);
      for (const [at, change] of adapted.changes.entries()) {
        expect(change.start).toBeGreaterThanOrEqual(adapted.changes[at - 1]?.end ?? 0);
        expect(adapted.text.slice(change.start, change.end)).not.toBe(change.from);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text without words of the superior stays as it is', () => {
  const others = fc.string({ unit: fc.constantFrom(...'公开场民信息发布及时县区乡镇城上门容、。，12《》“”') });
  fc.assert(
    fc.property(others, (text) => {
      fc.pre(!/各(?:县|区)/u.test(text));
      expect(adaptWording(text, places)).toEqual({ text, changes: [] });
    }),
  );
});

test('names of documents are kept whatever they say', () => {
  fc.assert(
    fc.property(texts, (words) => {
      const name = `《${words.replace(/[《》〈〉“”‘’"「」]/gu, '')}》`;
      expect(adaptWording(`落实${name}`, places).text).toBe(`落实${name}`);
    }),
  );
});
